/** The model as it travels: effects in columns, a fifth of their weight as named objects. Pure. */
import {
  APPROACHES,
  KNOWLEDGE,
  WEIGHTS,
  type Condition,
  type Constraint,
  type Effect,
  type Model,
  type Move,
  type Question,
  type VariantId,
} from './model.ts';

/** Each column holds one entry for each effect. */
interface PackedEffects {
  /** Pairs of the place of a question and its options as a bit mask. */
  readonly when: readonly (readonly number[])[];
  /** Places among the model's targets, see {@link lettersOf}. */
  readonly on: string;
  /** Places among the criteria, see {@link lettersOf}. */
  readonly row: string;
  /** Fitted grades in tenths, as the fit writes them, twice as large and one more below zero; see {@link lettersOf}. */
  readonly fitted: string;
}

const KINDS = ['rules-out', 'requires', 'awaits', 'contradiction'] as const satisfies readonly Constraint['kind'][];

/** One entry for each constraint: id, place of its kind, candidates as a bit mask, conditions; what few have comes last. */
type PackedConstraint = readonly [
  id: string,
  kind: number,
  out: number,
  when: readonly number[],
  unless?: readonly number[],
  waits?: boolean,
];

/** One entry for each question, the prior in thousandths. */
type PackedQuestion = readonly [
  id: string,
  options: readonly string[],
  group: string,
  answerable: number,
  said: number,
  prior: readonly number[],
  only?: Question['only'],
];

export type PackedModel = Omit<
  Model,
  'effects' | 'constraints' | 'moves' | 'candidates' | 'targets' | 'questions' | 'calibration'
> & {
  readonly effects: PackedEffects;
  readonly constraints: readonly PackedConstraint[];
  /** Places of question, option and criterion, and by how much; four numbers for each move. */
  readonly moves: readonly number[];
  /** Variant, and the places of approach, knowledge and weights. */
  readonly candidates: readonly (readonly [VariantId, number, number, number])[];
  /** Candidates of each target; a name is only needed to tell one from another, so the place will do. */
  readonly targets: readonly number[];
  readonly questions: readonly PackedQuestion[];
  /** Least number of answers, then raw and said chance in thousandths in turns. */
  readonly calibration: readonly (readonly number[])[];
};

/**
 * Packs a model for its way to the browser. Names of effects, the rubric's grades and certainties travel with the reasons:
 * nothing before them needs these.
 *
 * @example
 * nameEffects(unpack(pack(model)), text.effects); // the same model
 */
export function pack(model: Model): PackedModel {
  const { effects, questions, criteria, constraints, moves, candidates, calibration } = model;
  const targets = Object.keys(model.targets);
  const pairOf = ({ question, options }: Condition) => {
    const at = questions.findIndex(({ id }) => id === question);
    return [at, options.reduce((mask, one) => mask | (1 << questions[at]!.options.indexOf(one)), 0)];
  };
  return {
    ...model,
    effects: {
      when: effects.map(({ when }) => when.flatMap(pairOf)),
      on: lettersOf(effects.map(({ on }) => targets.indexOf(on))),
      row: lettersOf(effects.map(({ row }) => criteria.indexOf(row))),
      fitted: lettersOf(
        effects.map(({ fitted }) => Math.round(fitted / 10)).map((tenths) => (tenths < 0 ? -2 * tenths - 1 : 2 * tenths)),
      ),
    },
    constraints: constraints.map(({ id, kind, when, out, unless, waits }): PackedConstraint => {
      const entry = [id, KINDS.indexOf(kind), maskOf(out), when.flatMap(pairOf)] as const;
      if (!waits) return [...entry, unless.flatMap(pairOf), waits];
      return unless.length > 0 ? [...entry, unless.flatMap(pairOf)] : entry;
    }),
    moves: moves.flatMap(({ question, option, criterion, by }) => {
      const at = questions.findIndex(({ id }) => id === question);
      return [at, questions[at]!.options.indexOf(option), criteria.indexOf(criterion), by];
    }),
    candidates: candidates.map(({ variant, approach, knowledge, weights }) => [
      variant,
      APPROACHES.indexOf(approach),
      KNOWLEDGE.indexOf(knowledge),
      WEIGHTS.indexOf(weights),
    ]),
    targets: targets.map((name) => maskOf(model.targets[name]!)),
    questions: questions.map(({ id, options, group, answerable, said, prior, only }): PackedQuestion => {
      const shares = prior.map((share) => Math.round(1000 * share));
      const entry = [id, options, group, answerable, said, shares] as const;
      return only.length > 0 ? [...entry, only] : entry;
    }),
    calibration: calibration.map(({ atLeast, knots }) => [
      atLeast,
      ...knots.flatMap(({ raw, said }) => [Math.round(1000 * raw), Math.round(1000 * said)]),
    ]),
  };
}

/** The model as the engine takes it; its effects and their targets are named by their places, grades are the fitted ones. */
export function unpack(packed: PackedModel): Model {
  const { effects, criteria, targets, constraints, moves, candidates, calibration } = packed;
  const questions = packed.questions.map(([id, options, group, answerable, said, prior, only = []]): Question => ({
    ...{ id, options, group, answerable, said, only },
    prior: prior.map((share) => share / 1000),
  }));
  const conditionsOf = (pairs: readonly number[]): Condition[] => {
    const when: Condition[] = [];
    for (let place = 0; place < pairs.length; place += 2) {
      const { id, options } = questions[pairs[place]!]!;
      when.push({ question: id, options: options.filter((_, option) => (pairs[place + 1]! >> option) & 1) });
    }
    return when;
  };
  const on = placesOf(effects.on);
  const row = placesOf(effects.row);
  const fitted = placesOf(effects.fitted).map((place) => (place % 2 === 1 ? -5 * (place + 1) : 5 * place));
  return {
    ...packed,
    effects: effects.when.map((pairs, at): Effect => ({
      key: `${at}`,
      when: conditionsOf(pairs),
      on: `${on[at]!}`,
      row: criteria[row[at]!]!,
      grade: fitted[at]! / 100,
      fitted: fitted[at]!,
      certainty: 'high',
    })),
    constraints: constraints.map(([id, kind, out, when, unless = [], waits = true]) => ({
      id,
      kind: KINDS[kind]!,
      waits,
      when: conditionsOf(when),
      unless: conditionsOf(unless),
      out: placesIn(out),
    })),
    moves: Array.from({ length: moves.length / 4 }, (_, at): Move => {
      const [question, option, criterion, by] = moves.slice(4 * at, 4 * at + 4) as [number, number, number, number];
      const { id, options } = questions[question]!;
      return { question: id, option: options[option]!, criterion: criteria[criterion]!, by };
    }),
    candidates: candidates.map(([variant, approach, knowledge, weights]) => ({
      variant,
      approach: APPROACHES[approach]!,
      knowledge: KNOWLEDGE[knowledge]!,
      weights: WEIGHTS[weights]!,
    })),
    targets: Object.fromEntries(targets.map((members, at) => [at, placesIn(members)])),
    questions,
    calibration: calibration.map(([atLeast, ...pairs]) => ({
      atLeast: atLeast!,
      knots: Array.from({ length: pairs.length / 2 }, (_, at) => ({ raw: pairs[2 * at]! / 1000, said: pairs[2 * at + 1]! / 1000 })),
    })),
  };
}

/** A list of places, in rising order, as one number; exact up to 53 places. */
function maskOf(places: readonly number[]): number {
  return places.reduce((mask, place) => mask + 2 ** place, 0);
}

function placesIn(mask: number): number[] {
  const places: number[] = [];
  for (let place = 0; 2 ** place <= mask; place++) if (Math.floor(mask / 2 ** place) % 2 === 1) places.push(place);
  return places;
}

/** Where letters are missed out: the backslash, which would be written twice, and the signs that control a terminal. */
const GAPS = [
  [92, 1],
  [127, 34],
] as const;

/** Small numbers as one letter each, from "#" on. */
function lettersOf(places: readonly number[]): string {
  return String.fromCharCode(
    ...places.map((place) => GAPS.reduce((code, [from, width]) => (code < from ? code : code + width), place + 35)),
  );
}

function placesOf(letters: string): number[] {
  return Array.from(
    letters,
    (letter) => GAPS.reduceRight((code, [from, width]) => (code < from ? code : code - width), letter.charCodeAt(0)) - 35,
  );
}

/** Gives the effects of an unpacked model what travels with their reasons, in place: engines opened before keep what they have computed. */
export function nameEffects(model: Model, reasons: Readonly<Record<string, Pick<Effect, 'grade' | 'certainty'>>>): Model {
  Object.entries(reasons).forEach(([key, { grade, certainty }], at) =>
    Object.assign(model.effects[at]!, { key, grade, certainty }),
  );
  return model;
}
