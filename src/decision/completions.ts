/**
 * Which approaches can still win, whatever the open questions turn out to be: exact, by branch and bound, no prior.
 * An approach can win when some completion of the answers makes it the winner.
 */
import { outMask } from './constraints.ts';
import { APPROACHES, type Answers, type ApproachId, type CanStillWin, type Model } from './model.ts';
import { answersOf, bits, prepare, stateOf, type Prepared, type State } from './prepare.ts';
import { leadBound, mostDisputed, outlook } from './bound.ts';
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

/** A quick try before the search: give each open question in turn the answer that serves the approach best so far. */
function climb(prepared: Prepared, state: State, approach: number): State | null {
  const trial = state.slice();
  const room = new Int32Array(prepared.model.candidates.length);
  state.forEach((answer, question) => {
    if (answer >= 0) return;
    let [reached, chosen] = [-Infinity, 0];
    prepared.model.questions[question]!.options.forEach((_, option) => {
      trial[question] = option;
      const got = lead(prepared, trial, approach, room);
      if (got > reached) [reached, chosen] = [got, option];
    });
    trial[question] = chosen;
  });
  return winnerOf(prepared, trial, room) === approach ? trial : null;
}

/** Depth-first over the open questions, leaving branches in which the approach cannot lead. */
function search(prepared: Prepared, state: State, approach: number, most: number): State | 'gave up' | null {
  const { model } = prepared;
  const trial = state.slice();
  const room = new Int32Array(model.candidates.length);
  const killers = bits(prepared.all & ~prepared.approachMask[approach]!);
  let nodes = 0;
  const visit = (open: number): State | 'gave up' | null => {
    if (++nodes > most) return 'gave up';
    if (open === 0) return winnerOf(prepared, trial, room) === approach ? trial.slice() : null;
    const question = nextToOpen(prepared, trial, approach, killers);
    if (question < 0) return null;
    for (let option = 0; option < model.questions[question]!.options.length; option++) {
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
 * The question to branch on, or −1 where no completion puts the approach first: every candidate of it is out, or a rival that
 * stays in with it is ahead under the best of completions. First come questions on which it hangs whether a rival that is
 * ahead goes out, then the one on which the rivals pull apart most, for their branches are cut soonest.
 *
 * @param killers the rivals, those that last proved a candidate beaten first; reordered here
 */
function nextToOpen(prepared: Prepared, state: State, approach: number, killers: number[]): number {
  const ahead = prospects(prepared, state);
  const view = outlook(prepared, state);
  const others = prepared.all & ~prepared.approachMask[approach]!;
  for (const candidate of bits(prepared.approachMask[approach]! & ~ahead.never)) {
    const bans = bansOn(prepared, ahead, candidate);
    const sure = inWith(prepared, ahead, candidate);
    const isAhead = (rival: number) => {
      const bound = leadBound(view, candidate, rival, bans);
      return candidate < rival ? bound < 0 : bound <= 0;
    };
    const killer = killers.findIndex((rival) => (sure >> rival) & 1 && isAhead(rival));
    if (killer >= 0) {
      killers.unshift(...killers.splice(killer, 1));
      continue;
    }
    const needed = ahead.threats.find(([mask]) => !((mask >> candidate) & 1) && bits(mask & others & ~ahead.never).some(isAhead));
    return needed ? needed[1] : mostDisputed(view, candidate, bits(sure & others), bans);
  }
  return -1;
}
