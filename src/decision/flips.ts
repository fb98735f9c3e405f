/** The smallest changes of answers that change the winner: exact, by size, as far as the bounds allow. */
import { roomFor, winnerOf } from './chances.ts';
import { APPROACHES } from './model.ts';
import { standingOf } from './pending.ts';
import type { Flip } from './result.ts';
import type { State, Tables } from './tables.ts';

export interface FlipLimit {
  /** The largest set of changes tried (2). */
  readonly size?: number;
  /** The most flips returned (12). */
  readonly count?: number;
}

/**
 * Finds the minimal flips: sets of answers changed, or of open questions answered, that give another winner while no part
 * of the set does. Sizes are searched in order and the search stops after the first size that flips anything.
 *
 * @returns flips of one size, changes of given answers before answers to open questions; empty when none is small enough
 */
export function flips(tables: Tables, state: State, limit: FlipLimit = {}): Flip[] {
  const { model } = tables;
  const room = roomFor(tables);
  const now = winnerOf(tables, state, room);
  if (now < 0) return [];
  const trial = state.slice();
  const found: { chosen: Choice[]; open: number }[] = [];
  const visit = (from: number, left: number, chosen: readonly Choice[], open: number) => {
    if (left === 0) {
      const winner = winnerOf(tables, trial, room);
      if (winner >= 0 && winner !== now) found.push({ chosen: [...chosen], open });
      return;
    }
    for (let question = from; question <= trial.length - left; question++) {
      const before = state[question]!;
      for (let option = 0; option < model.questions[question]!.options.length; option++) {
        if (option === before) continue;
        trial[question] = option;
        visit(question + 1, left - 1, [...chosen, { question, option }], open + (before < 0 ? 1 : 0));
      }
      trial[question] = before;
    }
  };
  for (let size = 1; size <= (limit.size ?? 2) && found.length === 0; size++) visit(0, size, [], 0);
  return found
    .sort((a, b) => a.open - b.open)
    .slice(0, limit.count ?? 12)
    .map(({ chosen }) => describe(tables, state, chosen));
}

interface Choice {
  readonly question: number;
  readonly option: number;
}

function describe(tables: Tables, state: State, chosen: readonly Choice[]): Flip {
  const { model } = tables;
  const after = state.slice();
  for (const { question, option } of chosen) after[question] = option;
  const { winner, candidate } = standingOf(tables, after);
  return {
    changes: chosen.map(({ question, option }) => {
      const { id, options } = model.questions[question]!;
      return { question: id, from: options[state[question]!] ?? null, to: options[option]! };
    }),
    winner: APPROACHES[winner]!,
    variant: model.candidates[candidate]!.variant,
  };
}
