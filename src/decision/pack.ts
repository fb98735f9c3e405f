/** The model as it travels: effects in columns of numbers, a third of their weight as named objects. Pure. */
import {
  APPROACHES,
  CERTAINTIES,
  KNOWLEDGE,
  WEIGHTS,
  type Condition,
  type Constraint,
  type Effect,
  type Model,
  type Move,
  type VariantId,
} from './model.ts';

/** Each list holds one entry for each effect. */
interface PackedEffects {
  /** Pairs of the place of a question and its options as a bit mask. */
  readonly when: readonly (readonly number[])[];
  /** Place among the model's targets. */
  readonly on: readonly number[];
  /** Place among the criteria. */
  readonly row: readonly number[];
  readonly grade: readonly number[];
  /** Fitted grade less the rubric's, hundredths. */
  readonly moved: readonly number[];
  /** Place among the certainties. */
  readonly certainty: readonly number[];
}

/** One entry for each constraint. */
interface PackedConstraint extends Omit<Constraint, 'when' | 'unless' | 'out'> {
  readonly when: readonly number[];
  readonly unless: readonly number[];
  /** Places of candidates, a power of two for each. */
  readonly out: number;
}

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
  /** With the prior in thousandths. */
  readonly questions: Model['questions'];
  /** Least number of answers, then raw and said chance in thousandths in turns. */
  readonly calibration: readonly (readonly number[])[];
};

/**
 * Packs a model for its way to the browser. The names of its effects travel with the reasons, whose keys they
 * are: nothing before them needs a name.
 *
 * @example
 * nameEffects(unpack(pack(model)), model.effects.map(({ key }) => key)); // the same model
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
      on: effects.map(({ on }) => targets.indexOf(on)),
      row: effects.map(({ row }) => criteria.indexOf(row)),
      grade: effects.map(({ grade }) => grade),
      moved: effects.map(({ grade, fitted }) => fitted - 100 * grade),
      certainty: effects.map(({ certainty }) => CERTAINTIES.indexOf(certainty)),
    },
    constraints: constraints.map((one) => ({
      ...one,
      when: one.when.flatMap(pairOf),
      unless: one.unless.flatMap(pairOf),
      out: maskOf(one.out),
    })),
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
    questions: questions.map((one) => ({ ...one, prior: one.prior.map((share) => Math.round(1000 * share)) })),
    calibration: calibration.map(({ atLeast, knots }) => [
      atLeast,
      ...knots.flatMap(({ raw, said }) => [Math.round(1000 * raw), Math.round(1000 * said)]),
    ]),
  };
}

/** The model as the engine takes it; its effects and their targets are named by their places. */
export function unpack(packed: PackedModel): Model {
  const { effects, questions, criteria, targets, constraints, moves, candidates, calibration } = packed;
  const conditionsOf = (pairs: readonly number[]): Condition[] => {
    const when: Condition[] = [];
    for (let place = 0; place < pairs.length; place += 2) {
      const { id, options } = questions[pairs[place]!]!;
      when.push({ question: id, options: options.filter((_, option) => (pairs[place + 1]! >> option) & 1) });
    }
    return when;
  };
  return {
    ...packed,
    effects: effects.when.map((pairs, at): Effect => {
      const grade = effects.grade[at]!;
      return {
        key: `${at}`,
        when: conditionsOf(pairs),
        on: `${effects.on[at]!}`,
        row: criteria[effects.row[at]!]!,
        grade,
        fitted: 100 * grade + effects.moved[at]!,
        certainty: CERTAINTIES[effects.certainty[at]!]!,
      };
    }),
    constraints: constraints.map((one) => ({
      ...one,
      when: conditionsOf(one.when),
      unless: conditionsOf(one.unless),
      out: placesIn(one.out),
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
    questions: questions.map((one) => ({ ...one, prior: one.prior.map((share) => share / 1000) })),
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

/** Gives the effects of an unpacked model their names, in place: engines opened before keep what they have computed. */
export function nameEffects(model: Model, keys: readonly string[]): Model {
  model.effects.forEach((effect, at) => ((effect as { key: string }).key = keys[at]!));
  return model;
}
