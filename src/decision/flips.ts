/** The smallest changes of answers that change the winner: exact, by size, as far as the bounds allow. */
import { APPROACHES, type Answers, type Flip, type Model } from './model.ts';
import { outMask } from './constraints.ts';
import { prepare, stateOf, type Prepared, type State } from './prepare.ts';
import { winnerOf } from './assess.ts';
import { best, scores } from './score.ts';
import { understand } from './understand.ts';

/**
 * Finds the minimal flips: sets of answers changed, or of open questions answered, that give another winner while no part
 * of the set does. Sizes are searched in order and the search stops after the first size that flips anything.
 *
 * @param limit `size`: the largest set tried (2); `count`: the most flips returned (12)
 * @returns flips of one size, changes of given answers before answers to open questions; empty when none is small enough
 */
export function flips(model: Model, given: Answers, limit: { readonly size?: number; readonly count?: number } = {}): Flip[] {
  const prepared = prepare(model);
  const state = stateOf(prepared, understand(model, given).answers);
  const now = winnerOf(prepared, state);
  if (now < 0) return [];
  const room = new Int32Array(model.candidates.length);
  const trial = state.slice();
  const found: { chosen: number[]; open: number }[] = [];
  const visit = (from: number, left: number, chosen: number[], open: number) => {
    if (left === 0) {
      const winner = winnerOf(prepared, trial, room);
      if (winner >= 0 && winner !== now) found.push({ chosen: chosen.slice(), open });
      return;
    }
    for (let question = from; question <= trial.length - left; question++) {
      const before = state[question]!;
      for (let option = 0; option < model.questions[question]!.options.length; option++) {
        if (option === before) continue;
        trial[question] = option;
        chosen.push(question, option);
        visit(question + 1, left - 1, chosen, open + (before < 0 ? 1 : 0));
        chosen.length -= 2;
      }
      trial[question] = before;
    }
  };
  for (let size = 1; size <= (limit.size ?? 2) && found.length === 0; size++) visit(0, size, [], 0);
  return found
    .sort((a, b) => a.open - b.open)
    .slice(0, limit.count ?? 12)
    .map(({ chosen }) => describe(prepared, state, chosen));
}

function describe(prepared: Prepared, state: State, chosen: readonly number[]): Flip {
  const { model } = prepared;
  const after = state.slice();
  const changes = [];
  for (let at = 0; at < chosen.length; at += 2) {
    const question = model.questions[chosen[at]!]!;
    const before = state[chosen[at]!]!;
    after[chosen[at]!] = chosen[at + 1]!;
    changes.push({
      question: question.id,
      from: before < 0 ? null : question.options[before]!,
      to: question.options[chosen[at + 1]!]!,
    });
  }
  const candidate = model.candidates[best(scores(prepared, after), outMask(prepared, after))]!;
  return { changes, winner: APPROACHES[candidate[1]]!, variant: candidate[0] };
}
