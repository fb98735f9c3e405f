/** The model as it travels: effects in columns, a fifth of their weight as named objects. Pure. */
import { APPROACHES, KNOWLEDGE, WEIGHTS, type Condition, type Model } from './model.ts';
import { type PackedModel, type PackedConstraint, KINDS, type PackedQuestion } from './packed.ts';
import { gradeLettersOf, lettersOf, maskOf } from './places.ts';

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
      fitted: gradeLettersOf(effects.map(({ fitted }) => fitted)),
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
