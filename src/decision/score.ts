/**
 * Scores: the sum, over all effects that hold, of the criterion's importance times the fitted grade. Integers throughout, in
 * hundredths of a point.
 */
import { isMet, type Flags, type State, type Tables } from './tables.ts';

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
    const { when } = effects[joint[at]!]!;
    let holds = true;
    for (let part = 0; holds && part < when.length; part++) holds = isMet(when[part]!, state);
    if (holds) active.push(joint[at]!);
  }
  return active;
}

/** Score of every candidate, ruled out or not, in hundredths. */
export function scores(tables: Tables, state: State, into: Int32Array = new Int32Array(tables.size)): Int32Array {
  const weight = importances(tables, state);
  into.fill(0);
  for (const index of activeEffects(tables, state)) {
    const { members, criterion, fitted } = tables.effects[index]!;
    const points = weight[criterion]! * fitted;
    for (let at = 0; at < members.length; at++) into[members[at]!]! += points;
  }
  return into;
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
