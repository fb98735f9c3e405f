/**
 * Which approaches can still win, whatever the open questions turn out to be: exact, by branch and bound, no prior.
 * An approach can win when some completion of the answers makes it the winner.
 */
import { outMask } from './constraints.ts';
import { APPROACHES, type Answers, type ApproachId, type CanStillWin, type Model } from './model.ts';
import { answersOf, bits, prepare, stateOf, type Prepared, type State } from './prepare.ts';
import { leadBound, outlook } from './bound.ts';
import { bansOn, inWith, prospects } from './prospects.ts';
import { winnerOf } from './assess.ts';
import { best, scores } from './score.ts';
import { understand } from './understand.ts';

/** @param most the most nodes searched per approach before it is given up as undecided (20,000) */
export function canStillWin(model: Model, given: Answers, most = 20_000): CanStillWin {
  const prepared = prepare(model);
  const state = stateOf(prepared, understand(model, given).answers);
  const approaches: ApproachId[] = [];
  const undecided: ApproachId[] = [];
  const example: Partial<Record<ApproachId, Answers>> = {};
  APPROACHES.forEach((approach, index) => {
    const found = climb(prepared, state, index) ?? search(prepared, state, index, most);
    if (found === 'gave up') undecided.push(approach);
    else if (found) {
      approaches.push(approach);
      const added = found.map((option, question) => (state[question]! < 0 ? option : -1));
      example[approach] = answersOf(prepared, added);
    }
  });
  return { approaches, exact: undecided.length === 0, undecided, example };
}

/** How far an approach is ahead of the best other one; very low when it is ruled out. */
function lead(prepared: Prepared, state: State, approach: number, room: Int32Array): number {
  const points = scores(prepared, state, room);
  const out = outMask(prepared, state);
  const mine = best(points, out, prepared.approachMask[approach]!);
  if (mine < 0) return -1e6 + bits(prepared.approachMask[approach]! & ~out).length;
  const other = best(points, out, prepared.all & ~prepared.approachMask[approach]!);
  return other < 0 ? 1e6 : points[mine]! - points[other]!;
}

/** A quick try before the search: improve one open answer at a time until the approach wins or nothing helps. */
function climb(prepared: Prepared, state: State, approach: number): State | null {
  const trial = state.slice();
  const room = new Int32Array(prepared.model.candidates.length);
  let reached = lead(prepared, trial, approach, room);
  for (let round = 0; round < 4; round++) {
    const before = reached;
    for (let question = 0; question < trial.length; question++) {
      if (state[question]! >= 0) continue;
      let chosen = trial[question]!;
      for (let option = 0; option < prepared.model.questions[question]!.options.length; option++) {
        trial[question] = option;
        const got = lead(prepared, trial, approach, room);
        if (got > reached || chosen < 0) {
          reached = got;
          chosen = option;
        }
      }
      trial[question] = chosen;
    }
    if (reached >= 0 && winnerOf(prepared, trial, room) === approach) return trial;
    if (reached === before && round > 0) break;
  }
  return null;
}

/** Depth-first over the open questions, those that decide most first, leaving branches in which the approach cannot lead. */
function search(prepared: Prepared, state: State, approach: number, most: number): State | 'gave up' | null {
  const { model } = prepared;
  const order = openQuestions(prepared, state, approach);
  const trial = state.slice();
  const room = new Int32Array(model.candidates.length);
  const killers = bits(prepared.all & ~prepared.approachMask[approach]!);
  let nodes = 0;
  const visit = (depth: number): State | 'gave up' | null => {
    if (++nodes > most) return 'gave up';
    if (depth === order.length) return winnerOf(prepared, trial, room) === approach ? trial.slice() : null;
    if (!mayLead(prepared, trial, approach, killers)) return null;
    const question = order[depth]!;
    for (let option = 0; option < model.questions[question]!.options.length; option++) {
      trial[question] = option;
      const found = visit(depth + 1);
      if (found) return found;
    }
    trial[question] = -1;
    return null;
  };
  return visit(0);
}

/** What a constraint adds to a question's place in the order, in points of lead. */
const PER_CONSTRAINT = 4;

/** Open questions, those that move the approach's lead or decide a constraint first: their branches are cut soonest. */
function openQuestions(prepared: Prepared, state: State, approach: number): number[] {
  const room = new Int32Array(prepared.model.candidates.length);
  const trial = state.slice();
  const spread = new Map<number, number>();
  for (let question = 0; question < trial.length; question++) {
    if (state[question]! >= 0) continue;
    const leads = prepared.model.questions[question]!.options.map((_, option) => {
      trial[question] = option;
      return Math.max(-60, Math.min(60, lead(prepared, trial, approach, room)));
    });
    trial[question] = -1;
    const uses = prepared.model.constraints.filter((one) => one[2].some(([at]) => at === question)).length;
    spread.set(question, Math.max(...leads) - Math.min(...leads) + PER_CONSTRAINT * uses);
  }
  return [...spread.keys()].sort((a, b) => spread.get(b)! - spread.get(a)! || a - b);
}

/**
 * Whether some completion may put the approach first: one of its candidates may stay in, and under the best of completions
 * no candidate that stays in with it is ahead.
 *
 * @param killers the rivals, those that last proved a candidate beaten first; reordered here
 */
function mayLead(prepared: Prepared, state: State, approach: number, killers: number[]): boolean {
  const ahead = prospects(prepared, state);
  const view = outlook(prepared, state);
  return bits(prepared.approachMask[approach]! & ~ahead.never).some((candidate) => {
    const bans = bansOn(prepared, ahead, candidate);
    const sure = inWith(prepared, ahead, candidate);
    return killers.every((rival, at) => {
      if (!((sure >> rival) & 1)) return true;
      const bound = leadBound(view, candidate, rival, bans);
      if (candidate < rival ? bound >= 0 : bound > 0) return true;
      killers.splice(at, 1);
      killers.unshift(rival);
      return false;
    });
  });
}
