/** Look-up tables over a compiled model, built once per model. */
import type { Answers, Effect, Model } from './model.ts';

/** Answers by question index; −1 is unknown. */
export type State = Int8Array;

export interface Prepared {
  readonly model: Model;
  readonly questionIndex: ReadonlyMap<string, number>;
  /** For each target, the candidates it means. */
  readonly members: readonly (readonly number[])[];
  /** For each effect, its grade by candidate. */
  readonly grades: readonly Int32Array[];
  /** All candidates. */
  readonly everyone: readonly number[];
  /** Effects that always hold, then by question and option those that hang on that answer alone, then those on several. */
  readonly always: readonly number[];
  readonly single: readonly (readonly (readonly number[])[])[];
  readonly joint: readonly number[];
  /** For each question, the criteria whose importance it moves. */
  readonly moved: readonly (readonly Moved[])[];
  /** Where each question's options begin in a row of all options, and how long such a row is. */
  readonly places: readonly number[];
  readonly width: number;
  /** Candidates of each approach, as bit masks. */
  readonly approachMask: readonly number[];
  readonly all: number;
}

/** What the options of a question add to the importance of one criterion, with the least and the most of it. */
export interface Moved {
  readonly criterion: number;
  readonly by: readonly number[];
  readonly least: number;
  readonly most: number;
}

const cache = new WeakMap<Model, Prepared>();

/** Builds the tables of a model, or returns those built before. */
export function prepare(model: Model): Prepared {
  const known = cache.get(model);
  if (known) return known;
  const perOption = <T>(make: () => T[]): T[][][] => model.questions.map((q) => q.options.map(make));
  const single = perOption<number>(() => []);
  const always: number[] = [];
  const joint: number[] = [];
  model.effects.forEach(([when], index) => {
    if (when.length === 0) always.push(index);
    else if (when.length > 1) joint.push(index);
    else {
      const [question, options] = when[0]!;
      single[question]!.forEach((list, option) => {
        if ((options >> option) & 1) list.push(index);
      });
    }
  });
  const moved = model.questions.map(({ options }, question): Moved[] => {
    const own = model.moves.filter(([of]) => of === question);
    return [...new Set(own.map(([, , criterion]) => criterion))].map((criterion) => {
      const by = options.map((_, option) =>
        own.reduce((sum, [, at, on, points]) => (at === option && on === criterion ? sum + points : sum), 0),
      );
      return { criterion, by, least: Math.min(...by), most: Math.max(...by) };
    });
  });
  let width = 0;
  const places = model.questions.map(({ options }) => (width += options.length) - options.length);
  const approachMask = [0, 0, 0, 0, 0];
  model.candidates.forEach(([, approach], index) => (approachMask[approach]! |= 1 << index));
  const everyone = [...model.candidates.keys()];
  const prepared: Prepared = {
    model,
    grades: model.effects.map(([, target, , grade]) =>
      Int32Array.from(everyone, (at) => ((model.targets[target]![1] >> at) & 1) * grade),
    ),
    everyone,
    questionIndex: new Map(model.questions.map((q, index) => [q.id, index])),
    members: model.targets.map(([, mask]) => bits(mask)),
    always,
    single,
    joint,
    moved,
    places,
    width,
    approachMask,
    all: (1 << model.candidates.length) - 1,
  };
  cache.set(model, prepared);
  return prepared;
}

/** The positions of the set bits of a mask. */
export function bits(mask: number): number[] {
  const found: number[] = [];
  for (let index = 0; mask >>> index !== 0; index++) if ((mask >>> index) & 1) found.push(index);
  return found;
}

/** Reads answers into a state; what the model does not know is skipped (see `understand` for saying so). */
export function stateOf({ model, questionIndex }: Prepared, answers: Answers): State {
  const state = new Int8Array(model.questions.length).fill(-1);
  for (const [question, option] of Object.entries(answers)) {
    const index = questionIndex.get(question);
    if (index !== undefined) state[index] = model.questions[index]!.options.indexOf(option);
  }
  return state;
}

/** The answers of a state, in the model's order. */
export function answersOf({ model }: Prepared, state: State): Record<string, string> {
  const answers: Record<string, string> = {};
  state.forEach((option, index) => {
    if (option >= 0) answers[model.questions[index]!.id] = model.questions[index]!.options[option]!;
  });
  return answers;
}

/** A readable, stable name of an effect: what must be answered, on what, which row. Interactions have their own. */
export function effectId(model: Model, effect: Effect): string {
  const [when, target, criterion, , , name] = effect;
  if (name) return name;
  const [question, options] = when[0] ?? [-1, 0];
  const start =
    question < 0 ? 'always' : `${model.questions[question]!.id}.${model.questions[question]!.options[bits(options)[0]!]}`;
  return `${start}.${model.targets[target]![0]}.${model.criteria[criterion]}`;
}
