/** Which open question is most worth settling, and when there is nothing left worth asking. */
import { outMask } from './constraints.ts';
import { APPROACHES, type Answers, type Model, type NextQuestion } from './model.ts';
import { prepare, stateOf, type Prepared, type State } from './prepare.ts';
import { assess } from './assess.ts';
import { best, scores } from './score.ts';
import { understand } from './understand.ts';

/**
 * The open question whose answer would move the race most: the mean over its options of how far the approaches move
 * against each other, and more for each option under which another approach wins.
 *
 * @param asked questions already answered `not-sure`; they are not asked again
 * @returns null when no question is left
 */
export function nextQuestion(model: Model, given: Answers, asked: readonly string[] = []): NextQuestion | null {
  return rankQuestions(model, given, asked)[0] ?? null;
}

/** All open questions that were not asked yet, the most worth settling first. */
export function rankQuestions(model: Model, given: Answers, asked: readonly string[] = []): NextQuestion[] {
  const prepared = prepare(model);
  const state = stateOf(prepared, understand(model, given).answers);
  const now = standing(prepared, state);
  const list: NextQuestion[] = [];
  model.questions.forEach(({ id, options }, question) => {
    if (state[question]! >= 0 || asked.includes(id)) return;
    const winners = new Set<number>();
    let worth = 0;
    for (let option = 0; option < options.length; option++) {
      const trial = state.slice();
      trial[question] = option;
      const then = standing(prepared, trial);
      if (then.winner >= 0) winners.add(then.winner);
      worth += distance(now.lead, then.lead) + (then.winner === now.winner ? 0 : FLIP);
    }
    list.push({ question: id, worth: worth / options.length, winners: [...winners].sort().map((at) => APPROACHES[at]!) });
  });
  return list.sort((a, b) => b.worth - a.worth);
}

/** What a change of winner counts for, in points of score. */
const FLIP = 12;
/** Lead given to an approach that is ruled out, and the furthest that leads are told apart: far behind is far behind. */
const FAR = -24;

/** How far each approach is behind the winner. */
function standing(prepared: Prepared, state: State): { winner: number; lead: number[] } {
  const points = scores(prepared, state);
  const out = outMask(prepared, state);
  const first = best(points, out);
  const lead = prepared.approachMask.map((mask) => {
    const at = best(points, out, mask);
    return at < 0 || first < 0 ? FAR : Math.max(FAR, points[at]! - points[first]!);
  });
  return { winner: first < 0 ? -1 : prepared.model.candidates[first]![1], lead };
}

function distance(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + Math.abs(value - b[at]!), 0);
}

/**
 * Whether asking on is worth the reader's time: the result is clear, or none of the questions left could by itself
 * change the winner, or none is left. With fewer answers than a result needs, it is worth it.
 */
export function isSettled(model: Model, given: Answers, asked: readonly string[] = []): boolean {
  const { status, winner, answers } = assess(model, given);
  if (status === 'clear' || status === 'conflict') return true;
  const left = rankQuestions(model, given, asked);
  if (Object.keys(answers).length < model.thresholds.leastAnswers) return left.length === 0;
  return left.every((one) => one.winners.every((approach) => approach === winner));
}
