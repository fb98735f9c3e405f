/**
 * Scores: the sum, over all effects that hold, of the criterion's importance times the fitted grade. Integers throughout, in
 * hundredths of a point.
 */
import { isMet, type Flags, type State, type Tables, type Test } from './tables.ts';

/** Importance of every criterion under these answers, kept within the model's range. */
export function importances({ model, moved }: Tables, state: State): number[] {
  const result = model.importance.slice();
  for (let question = 0; question < state.length; question++) {
    const option = state[question]!;
    if (option < 0) continue;
    for (const { criterion, by } of moved[question]!) result[criterion]! += by[option]!;
  }
  const [least, most] = model.importanceRange;
  for (let at = 0; at < result.length; at++) {
    if (result[at]! < least) result[at] = least;
    else if (result[at]! > most) result[at] = most;
  }
  return result;
}

/** Places of the effects that hold under these answers. */
export function activeEffects({ effects, always, single, joint }: Tables, state: State): number[] {
  const active = always.slice();
  for (let question = 0; question < state.length; question++) {
    const option = state[question]!;
    if (option < 0) continue;
    const list = single[question]![option]!;
    for (let at = 0; at < list.length; at++) active.push(list[at]!);
  }
  for (let at = 0; at < joint.length; at++) {
    if (holds(effects[joint[at]!]!.when, state)) active.push(joint[at]!);
  }
  return active;
}

/** Score of every candidate, ruled out or not, in hundredths. Called for thousands of states, so it makes no list of effects. */
export function scores(tables: Tables, state: State, into: Int32Array = new Int32Array(tables.size)): Int32Array {
  const { effects, always, single, joint } = tables;
  const weight = importances(tables, state);
  into.fill(0);
  const add = (list: readonly number[]) => {
    for (let place = 0; place < list.length; place++) {
      const { members, criterion, fitted } = effects[list[place]!]!;
      const points = weight[criterion]! * fitted;
      for (let at = 0; at < members.length; at++) into[members[at]!]! += points;
    }
  };
  add(always);
  for (let question = 0; question < state.length; question++) {
    if (state[question]! >= 0) add(single[question]![state[question]!]!);
  }
  add(joint.filter((index) => holds(effects[index]!.when, state)));
  return into;
}

function holds(when: readonly Test[], state: State): boolean {
  for (let part = 0; part < when.length; part++) if (!isMet(when[part]!, state)) return false;
  return true;
}

/** The candidate with the highest score among those not in `out`; ties go to the first listed. −1 when none is left. */
export function best(points: ArrayLike<number>, out: Flags | null, among: readonly number[]): number {
  let found = -1;
  for (let index = 0; index < among.length; index++) {
    const at = among[index]!;
    if (out !== null && out[at] === 1) continue;
    if (found < 0 || points[at]! > points[found]!) found = at;
  }
  return found;
}
