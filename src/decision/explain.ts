/** Why: what each answer contributed, and whether each half of a hybrid pays for itself. */
import { outMask } from './constraints.ts';
import { APPROACHES, type Assessment, type Comparison, type Contribution, type Explanation, type Model } from './model.ts';
import { bits, effectId, prepare, stateOf, type Prepared, type State } from './prepare.ts';
import { activeEffects, best, importances, scores } from './score.ts';

/** The reasons for a result: what each answer contributed, and whether each half of the best hybrid pays for itself. */
export function explain(model: Model, { answers, winner, runnerUp }: Assessment): Explanation {
  const prepared = prepare(model);
  const state = stateOf(prepared, answers);
  const out = outMask(prepared, state);
  const place = (approach: Assessment['winner']) => (approach === null ? -1 : APPROACHES.indexOf(approach));
  return {
    contributions: contributions(prepared, state, out, place(winner), place(runnerUp)),
    hybrid: compareHybrid(prepared, scores(prepared, state), out),
  };
}

/**
 * Splits each approach's score by answer. An effect counts for the answer it hangs on; a term of several answers for the
 * last of them in the model's order. Importances are those under all answers, so the parts add up to the score exactly.
 *
 * @param winner index of the approach that `margin` speaks for, −1 for none
 * @param runnerUp index of the approach it is set against, −1 for none
 */
function contributions(prepared: Prepared, state: State, out: number, winner: number, runnerUp: number): Contribution[] {
  const { model, members, approachMask, all } = prepared;
  const total = scores(prepared, state);
  const shown = approachMask.map((mask) => {
    const at = best(total, out, mask);
    return at >= 0 ? at : best(total, all & ~mask, mask);
  });
  const weight = importances(prepared, state);
  const parts = new Map<number, { points: number[]; effects: string[] }>();
  for (const index of activeEffects(prepared, state)) {
    const effect = model.effects[index]!;
    const question = effect[0].length === 0 ? -1 : effect[0][effect[0].length - 1]![0];
    const part = parts.get(question) ?? { points: APPROACHES.map(() => 0), effects: [] };
    const list = members[effect[1]]!;
    const value = weight[effect[2]]! * effect[3];
    let touched = false;
    shown.forEach((candidate, approach) => {
      if (!list.includes(candidate)) return;
      part.points[approach]! += value;
      touched = true;
    });
    if (touched) part.effects.push(effectId(model, effect));
    parts.set(question, part);
  }
  return [...parts]
    .sort(([a], [b]) => a - b)
    .map(([question, { points, effects }]) => ({
      question: question < 0 ? null : model.questions[question]!.id,
      option: question < 0 ? null : model.questions[question]!.options[state[question]!]!,
      points,
      margin: winner < 0 || runnerUp < 0 ? 0 : points[winner]! - points[runnerUp]!,
      effects,
    }));
}

/**
 * The two comparisons of the best hybrid: against the best variant with its knowledge but untouched weights, and against
 * the best with tuned weights but no knowledge at run time. A half that is ruled out alone has nothing to beat.
 */
function compareHybrid(prepared: Prepared, points: Int32Array, out: number): Comparison[] {
  const { model, approachMask } = prepared;
  const hybrid = best(points, out, approachMask[APPROACHES.indexOf('hybrid')]!);
  if (hybrid < 0) return [];
  const knowledge = model.candidates[hybrid]![2];
  const where = (k: number, w: number) =>
    bits(prepared.all).reduce(
      (mask, at) => (model.candidates[at]![2] === k && model.candidates[at]![3] === w ? mask | (1 << at) : mask),
      0,
    );
  const compare = (lever: Comparison['lever'], mask: number): Comparison[] => {
    const other = best(points, out, mask);
    if (other < 0) return [];
    const gain = points[hybrid]! - points[other]!;
    return [{ lever, without: model.candidates[other]![0], gain, pays: gain > 0 }];
  };
  return [...compare('knowledge', where(0, 1)), ...compare('weights', where(knowledge, 0))];
}
