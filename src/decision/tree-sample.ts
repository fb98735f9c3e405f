/** Plausible sets of answers: real ones with some answers dropped, changed or added. */
import { roomFor, winnerOf } from './chances.ts';
import { mix } from './readings.ts';
import type { State, Tables } from './tables.ts';

/** How often, in percent, an answer of a real set is dropped or changed, and an open question is answered. */
const DROPPED = 15;
const CHANGED = 6;
const ADDED = 12;

export interface Row {
  readonly state: State;
  readonly winner: number;
}

/** @param sets how many are drawn; those under which everything is ruled out are left out */
export function sample(tables: Tables, states: readonly State[], sets: number, seed: number): Row[] {
  const rows: Row[] = [];
  const room = roomFor(tables);
  let rolled = 0;
  const below = (top: number) => mix(seed, 0, rolled++) % top;
  for (let at = 0; at < sets; at++) {
    const state = states[at % states.length]!.slice();
    for (let question = 0; question < state.length; question++) {
      const options = tables.model.questions[question]!.options.length;
      const roll = below(100);
      const given = state[question]! >= 0;
      if (given && roll < DROPPED) state[question] = -1;
      else if (roll < (given ? DROPPED + CHANGED : ADDED)) state[question] = below(options);
    }
    const winner = winnerOf(tables, state, room);
    if (winner >= 0) rows.push({ state, winner });
  }
  return rows;
}
