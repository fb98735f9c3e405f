/** Look-up tables over a compiled model, built once per model: ids become places in lists, sets become arrays of flags. */
import { APPROACHES, KNOWLEDGE, WEIGHTS } from './model.ts';
import type { Answers, Condition, Constraint, Model } from './model.ts';

/** Answers by place of the question; −1 is unknown. */
export type State = Int8Array;

/** One flag for each candidate. */
export type Flags = Uint8Array;

/** A condition by places: the options as a bit mask. */
export interface Test {
  readonly question: number;
  readonly mask: number;
}

export interface Weighed {
  readonly when: readonly Test[];
  readonly members: readonly number[];
  readonly criterion: number;
  /** Fitted grade, hundredths. */
  readonly fitted: number;
  /** Fitted grade by candidate, hundredths. */
  readonly grades: Int32Array;
}

export interface Rule {
  readonly constraint: Constraint;
  readonly kind: Constraint['kind'];
  readonly when: readonly Test[];
  readonly unless: readonly Test[];
  /** All candidates for a contradiction. */
  readonly out: Flags;
}

/** What the options of a question add to the importance of one criterion, with the least and the most of it. */
export interface Moved {
  readonly criterion: number;
  readonly by: readonly number[];
  readonly least: number;
  readonly most: number;
}

export interface Tables {
  readonly model: Model;
  /** Number of candidates. */
  readonly size: number;
  readonly questionIndex: ReadonlyMap<string, number>;
  readonly effects: readonly Weighed[];
  readonly rules: readonly Rule[];
  /** All candidates, and those of each approach, in the order of the list. */
  readonly everyone: readonly number[];
  readonly byApproach: readonly (readonly number[])[];
  /** For each candidate, the place of its approach, of its knowledge and of its weights. */
  readonly approachOf: Uint8Array;
  readonly knowledgeOf: Uint8Array;
  readonly weightsOf: Uint8Array;
  /** Effects that always hold, then by question and option those that hang on that answer alone, then those on several. */
  readonly always: readonly number[];
  readonly single: readonly (readonly (readonly number[])[])[];
  readonly joint: readonly number[];
  /** For each question, the criteria whose importance it moves. */
  readonly moved: readonly (readonly Moved[])[];
  /** For each question, the answers under which it is asked. */
  readonly only: readonly (readonly Test[])[];
  /** Where each question's options begin in a row of all options, and how long such a row is. */
  readonly places: readonly number[];
  readonly width: number;
}

const cache = new WeakMap<Model, Tables>();

/**
 * Builds the tables of a model, or returns those built before.
 *
 * @example
 * tablesOf(model).size === model.candidates.length; // true
 */
export function tablesOf(model: Model): Tables {
  const known = cache.get(model);
  if (known) return known;
  const questionIndex = new Map(model.questions.map((one, index) => [one.id, index]));
  const test = ({ question, options }: Condition): Test => {
    const at = questionIndex.get(question)!;
    return { question: at, mask: options.reduce((mask, one) => mask | (1 << model.questions[at]!.options.indexOf(one)), 0) };
  };
  const size = model.candidates.length;
  const everyone = [...model.candidates.keys()];
  const criteria = new Map(model.criteria.map((one, index) => [one, index]));
  const effects = model.effects.map((one): Weighed => {
    const members = model.targets[one.on]!;
    return {
      when: one.when.map(test),
      members,
      criterion: criteria.get(one.row)!,
      fitted: one.fitted,
      grades: Int32Array.from(everyone, (at) => (members.includes(at) ? one.fitted : 0)),
    };
  });
  const { always, single, joint } = byAnswer(model, effects);
  let width = 0;
  const places = model.questions.map(({ options }) => (width += options.length) - options.length);
  const tables: Tables = {
    model,
    size,
    questionIndex,
    effects,
    rules: model.constraints.map((constraint) => ({
      constraint,
      kind: constraint.kind,
      when: constraint.when.map(test),
      unless: constraint.unless.map(test),
      out: Uint8Array.from(everyone, (at) => Number(constraint.kind === 'contradiction' || constraint.out.includes(at))),
    })),
    everyone,
    byApproach: APPROACHES.map((id) => everyone.filter((at) => model.candidates[at]!.approach === id)),
    approachOf: Uint8Array.from(model.candidates, (one) => APPROACHES.indexOf(one.approach)),
    knowledgeOf: Uint8Array.from(model.candidates, (one) => KNOWLEDGE.indexOf(one.knowledge)),
    weightsOf: Uint8Array.from(model.candidates, (one) => WEIGHTS.indexOf(one.weights)),
    always,
    single,
    joint,
    moved: movedBy(model),
    only: model.questions.map((one) => one.only.map(test)),
    places,
    width,
  };
  cache.set(model, tables);
  return tables;
}

function byAnswer(model: Model, effects: readonly Weighed[]): Pick<Tables, 'always' | 'single' | 'joint'> {
  const single = model.questions.map(({ options }) => options.map((): number[] => []));
  const always: number[] = [];
  const joint: number[] = [];
  effects.forEach(({ when }, index) => {
    if (when.length === 0) always.push(index);
    else if (when.length > 1) joint.push(index);
    else {
      single[when[0]!.question]!.forEach((list, option) => {
        if ((when[0]!.mask >> option) & 1) list.push(index);
      });
    }
  });
  return { always, single, joint };
}

function movedBy(model: Model): Moved[][] {
  return model.questions.map(({ id, options }) => {
    const own = model.moves.filter(({ question }) => question === id);
    return [...new Set(own.map(({ criterion }) => criterion))].map((criterion): Moved => {
      const by = options.map((option) =>
        own.reduce((sum, move) => (move.option === option && move.criterion === criterion ? sum + move.by : sum), 0),
      );
      return { criterion: model.criteria.indexOf(criterion), by, least: Math.min(...by), most: Math.max(...by) };
    });
  });
}

/** Reads answers into a state; what the model does not know is skipped (see `readAnswers` for saying so). */
export function stateOf({ model, questionIndex }: Tables, answers: Answers): State {
  const state = new Int8Array(model.questions.length).fill(-1);
  for (const [question, option] of Object.entries(answers)) {
    const index = questionIndex.get(question);
    if (index !== undefined) state[index] = model.questions[index]!.options.indexOf(option);
  }
  return state;
}

/** The answers of a state, in the model's order. */
export function answersOf({ model }: Tables, state: State): Record<string, string> {
  const answers: Record<string, string> = {};
  state.forEach((option, index) => {
    if (option >= 0) answers[model.questions[index]!.id] = model.questions[index]!.options[option]!;
  });
  return answers;
}

/** Whether one of the options is the answer. */
export function isMet({ question, mask }: Test, state: State): boolean {
  const option = state[question]!;
  return option >= 0 && ((mask >> option) & 1) === 1;
}
