/** Scores: the sum, over all effects that hold, of the criterion's importance times the grade. Integers throughout. */
import type { Condition } from './model.ts';
import type { Prepared, State } from './prepare.ts';

/** Whether one of the condition's options is the answer. */
export function isMet([question, options]: Condition, state: State): boolean {
  const option = state[question]!;
  return option >= 0 && ((options >> option) & 1) === 1;
}

/** Importance of every criterion under these answers, kept within the model's range. */
export function importances({ model, moved }: Prepared, state: State): number[] {
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

/** Indices of the effects that hold under these answers. */
export function activeEffects({ model, always, single, joint }: Prepared, state: State): number[] {
  const active = always.slice();
  for (let question = 0; question < state.length; question++) {
    const option = state[question]!;
    if (option < 0) continue;
    const list = single[question]![option]!;
    for (let at = 0; at < list.length; at++) active.push(list[at]!);
  }
  for (let at = 0; at < joint.length; at++) {
    const when = model.effects[joint[at]!]![0];
    let holds = true;
    for (let part = 0; holds && part < when.length; part++) holds = isMet(when[part]!, state);
    if (holds) active.push(joint[at]!);
  }
  return active;
}

/** Score of every candidate, ruled out or not. */
export function scores(
  prepared: Prepared,
  state: State,
  into: Int32Array = new Int32Array(prepared.model.candidates.length),
): Int32Array {
  const { model, members } = prepared;
  const weight = importances(prepared, state);
  into.fill(0);
  for (const index of activeEffects(prepared, state)) {
    const effect = model.effects[index]!;
    const points = weight[effect[2]]! * effect[3];
    const list = members[effect[1]]!;
    for (let at = 0; at < list.length; at++) into[list[at]!]! += points;
  }
  return into;
}

/** The candidate with the highest score among those not in `out`; ties go to the first listed. −1 when none is left. */
export function best(points: Int32Array, out: number, among = -1): number {
  let found = -1;
  for (let at = 0; at < points.length; at++) {
    if ((out >> at) & 1 || !((among >> at) & 1)) continue;
    if (found < 0 || points[at]! > points[found]!) found = at;
  }
  return found;
}
