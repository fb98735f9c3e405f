/** The model as the engine takes it, from the columns in which it travels. Pure. */
import { APPROACHES, KNOWLEDGE, WEIGHTS, type Condition, type Effect, type Model, type Move, type Question } from './model.ts';
import { type PackedModel, KINDS } from './packed.ts';
import { gradesIn, placesIn, placesOf } from './places.ts';

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
  const fitted = gradesIn(effects.fitted);
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

/** Gives the effects of an unpacked model what travels with their reasons, in place: engines opened before keep what they have computed. */
export function nameEffects(model: Model, reasons: Readonly<Record<string, Pick<Effect, 'grade' | 'certainty'>>>): Model {
  Object.entries(reasons).forEach(([key, { grade, certainty }], at) =>
    Object.assign(model.effects[at]!, { key, grade, certainty }),
  );
  return model;
}
