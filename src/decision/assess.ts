/** The result without its reasons: everything that a reader sees at once, computed with every answer. */
import { acceptability } from './certainty.ts';
import { conflicts, outMask, pending, ruledOut } from './constraints.ts';
import { APPROACHES, KNOWLEDGE, WEIGHTS } from './model.ts';
import type { Answers, Assessment, Model, Pending, Ranked, Status } from './model.ts';
import { prepare, stateOf, type Prepared, type State } from './prepare.ts';
import { best, importances, scores } from './score.ts';
import { understand } from './understand.ts';

/**
 * Finds the approach that the evidence supports, and how sure that is.
 *
 * @param model a compiled model
 * @param given question id → option id; unknown ids, unknown options and `not-sure` are left out, the first two named in `ignored`
 * @returns a result for every input; with contradicting answers its status is `conflict` and `winner` null
 */
export function assess(model: Model, given: Answers): Assessment {
  const prepared = prepare(model);
  const { answers, ignored } = understand(model, given);
  const state = stateOf(prepared, answers);
  const points = scores(prepared, state);
  const out = outMask(prepared, state);
  const against = conflicts(prepared, state);
  const winner = against.length > 0 ? -1 : best(points, out);
  const approach = winner < 0 ? -1 : model.candidates[winner]![1];
  const sampled = acceptability(prepared, state, against.length > 0 ? prepared.all : out);
  const ranking = rank(prepared, points, out, sampled.share);
  const runnerUp = winner < 0 ? undefined : ranking.find((one) => !one.ruledOut && one.approach !== APPROACHES[approach]);
  const firmness = approach < 0 ? 0 : sampled.share[approach]!;
  const { mean: steadiness, least: leastSteadiness } = winner < 0 ? { mean: 0, least: 0 } : steady(prepared, state, approach);
  const open = pending(prepared, state, approach);
  const known = Object.keys(answers).length;
  const weight = importances(prepared, state);
  return {
    winner: approach < 0 ? null : APPROACHES[approach]!,
    variant: winner < 0 ? null : model.candidates[winner]![0],
    firmness,
    firmnessError: approach < 0 ? 0 : sampled.error(approach),
    status: statusOf(model, approach, { firmness, steadiness, leastSteadiness }, known, open),
    ranking,
    ruledOut: ruledOut(prepared, state),
    ignored,
    version: model.version,
    answers,
    runnerUp: runnerUp?.approach ?? null,
    margin: runnerUp ? points[winner]! - runnerUp.score : 0,
    cells: cells(prepared, points, out),
    pending: open,
    conflicts: against,
    steadiness,
    leastSteadiness,
    importances: Object.fromEntries(model.criteria.map((id, at) => [id, weight[at]!])),
  };
}

/** Index of the winning approach under a state, −1 for a conflict. The cheapest question one can ask the model. */
export function winnerOf(prepared: Prepared, state: State, into?: Int32Array): number {
  const out = outMask(prepared, state);
  if (out === prepared.all) return -1;
  return prepared.model.candidates[best(scores(prepared, state, into), out)]![1];
}

function rank({ model, approachMask, all }: Prepared, points: Int32Array, out: number, share: readonly number[]): Ranked[] {
  return APPROACHES.map((approach, index): Ranked => {
    const at = best(points, out, approachMask[index]!);
    const shown = at >= 0 ? at : best(points, all & ~approachMask[index]!, approachMask[index]!);
    return {
      approach,
      variant: at < 0 ? null : model.candidates[at]![0],
      score: points[shown]!,
      acceptability: share[index]!,
      ruledOut: at < 0,
    };
  }).sort((a, b) => Number(a.ruledOut) - Number(b.ruledOut) || b.score - a.score);
}

/** Mean and least, over the open questions, of the share of their options that leave the winner in place. */
function steady(prepared: Prepared, state: State, approach: number): { mean: number; least: number } {
  const trial = state.slice();
  const room = new Int32Array(prepared.model.candidates.length);
  let sum = 0;
  let open = 0;
  let least = 1;
  for (let question = 0; question < state.length; question++) {
    if (state[question]! >= 0) continue;
    const options = prepared.model.questions[question]!.options.length;
    let kept = 0;
    for (let option = 0; option < options; option++) {
      trial[question] = option;
      if (winnerOf(prepared, trial, room) === approach) kept++;
    }
    trial[question] = -1;
    sum += kept / options;
    least = Math.min(least, kept / options);
    open++;
  }
  return { mean: open === 0 ? 1 : sum / open, least };
}

function statusOf(
  { thresholds }: Model,
  approach: number,
  { firmness, steadiness, leastSteadiness }: Pick<Assessment, 'firmness' | 'steadiness' | 'leastSteadiness'>,
  known: number,
  open: readonly Pending[],
): Status {
  if (approach < 0) return 'conflict';
  if (known < thresholds.leastAnswers) return 'unknown';
  if (firmness * 100 < thresholds.unknownAcceptability && steadiness < 1) return 'unknown';
  const firm =
    firmness * 100 >= thresholds.clearAcceptability &&
    steadiness * 100 >= thresholds.clearSteadiness &&
    leastSteadiness * 100 >= thresholds.clearEachQuestion;
  return firm && !open.some((one) => one.blocking) ? 'clear' : 'close';
}

function cells({ model }: Prepared, points: Int32Array, out: number): (number | null)[][] {
  return WEIGHTS.map((_, weights) =>
    KNOWLEDGE.map((_, knowledge) => {
      const mask = model.candidates.reduce(
        (sum, one, at) => (one[2] === knowledge && one[3] === weights ? sum | (1 << at) : sum),
        0,
      );
      const at = best(points, out, mask);
      return at < 0 ? null : points[at]!;
    }),
  );
}
