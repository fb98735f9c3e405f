/**
 * Which approaches can still win, whatever the open questions turn out to be: exact, by branch and bound, no prior.
 * An approach can win when some completion of the answers makes it the winner.
 */
import { bansOn, inWith, prospects } from './prospects.ts';
import { leadBound, mostDisputed, outlook } from './bound.ts';
import { approachChances, exponential, roomFor, winnerOf } from './chances.ts';
import { APPROACHES, type Answers, type ApproachId } from './model.ts';
import type { CanStillWin } from './result.ts';
import { answersOf, type State, type Tables } from './tables.ts';

/** Sums of chances carry this much noise at most; a tie is no defeat. */
const SLACK = 1e-9;

/** @param most the most nodes searched per approach before it is given up as undecided (200): more would keep a phone busy for longer than a tenth of a second */
export function canStillWin(tables: Tables, state: State, most = 200): CanStillWin {
  const approaches: ApproachId[] = [];
  const undecided: ApproachId[] = [];
  const example: Partial<Record<ApproachId, Answers>> = {};
  APPROACHES.forEach((approach, index) => {
    const found = climb(tables, state, index) ?? search(tables, state, index, most);
    if (found === 'gave up') undecided.push(approach);
    else if (found) {
      approaches.push(approach);
      const added = found.map((option, question) => (state[question]! < 0 ? option : -1));
      example[approach] = answersOf(tables, added);
    }
  });
  return { approaches, exact: undecided.length === 0, undecided, example };
}

/** A quick try before the search: give each open question in turn the answer that serves the approach best so far. */
function climb(tables: Tables, state: State, approach: number): State | null {
  const trial = state.slice();
  const room = roomFor(tables);
  state.forEach((answer, question) => {
    if (answer >= 0) return;
    let [reached, chosen] = [-1, 0];
    tables.model.questions[question]!.options.forEach((_, option) => {
      trial[question] = option;
      const got = approachChances(tables, trial, room)[approach]!;
      if (got > reached) [reached, chosen] = [got, option];
    });
    trial[question] = chosen;
  });
  return winnerOf(tables, trial, room) === approach ? trial : null;
}

/** Depth-first over the open questions, leaving branches in which the approach cannot lead. */
function search(tables: Tables, state: State, approach: number, most: number): State | 'gave up' | null {
  const trial = state.slice();
  const room = roomFor(tables);
  const rivals = tables.everyone.filter((at) => tables.approachOf[at] !== approach);
  let nodes = 0;
  const visit = (open: number): State | 'gave up' | null => {
    if (++nodes > most) return 'gave up';
    if (open === 0) return winnerOf(tables, trial, room) === approach ? trial.slice() : null;
    const question = nextToOpen(tables, trial, approach, rivals);
    if (question < 0) return null;
    for (let option = 0; option < tables.model.questions[question]!.options.length; option++) {
      trial[question] = option;
      const found = visit(open - 1);
      if (found) return found;
    }
    trial[question] = -1;
    return null;
  };
  return visit(state.filter((answer) => answer < 0).length);
}

/**
 * The question to branch on, or −1 where no completion puts the approach first.
 *
 * Its candidates together are at most as likely as a rival approach while the sum, over the candidates, of e to the power of
 * τ times their largest possible lead over a candidate of the rival stays below 1; a rival's candidate counts only where it
 * is in whenever the candidate is. First come questions on which it hangs whether a rival that is ahead goes out, then the
 * one on which the rivals pull apart most, for their branches are cut soonest.
 */
function nextToOpen(tables: Tables, state: State, approach: number, rivals: readonly number[]): number {
  const { model, byApproach, approachOf } = tables;
  const ahead = prospects(tables, state);
  const view = outlook(tables, state);
  const weight = new Float64Array(APPROACHES.length);
  let strongest = -1;
  let strength = -Infinity;
  for (const candidate of byApproach[approach]!) {
    if (ahead.never[candidate] === 1) continue;
    const bans = bansOn(tables, ahead, candidate);
    const least = new Float64Array(APPROACHES.length).fill(Infinity);
    for (const rival of inWith(tables, ahead, candidate)) {
      const of = approachOf[rival]!;
      if (of !== approach) least[of] = Math.min(least[of]!, leadBound(view, candidate, rival, bans));
    }
    least.forEach((lead, of) => (weight[of]! += lead > 0 ? 1 : exponential((model.tau * lead) / 100)));
    const closest = Math.min(...least);
    if (closest > strength) [strength, strongest] = [closest, candidate];
  }
  if (strongest < 0 || weight.some((sum, of) => of !== approach && sum < 1 - SLACK)) return -1;
  const bans = bansOn(tables, ahead, strongest);
  const sure = inWith(tables, ahead, strongest).filter((at) => approachOf[at] !== approach);
  const outdoes = (rival: number) => leadBound(view, strongest, rival, bans) <= 0;
  const needed = ahead.threats.find(
    ({ out }) => out[strongest] === 0 && rivals.some((rival) => out[rival] === 1 && ahead.never[rival] === 0 && outdoes(rival)),
  );
  return needed?.question ?? mostDisputed(view, strongest, sure, bans);
}
