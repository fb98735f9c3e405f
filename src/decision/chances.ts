/**
 * From scores to chances: a conditional logit over the candidates that are not ruled out (D. McFadden, Conditional logit
 * analysis of qualitative choice behavior, 1974), and the calibration of what it says.
 */
import { APPROACHES, type Model } from './model.ts';
import { outFlags } from './constraints.ts';
import { scores } from './score.ts';
import type { Flags, State, Tables } from './tables.ts';

/** Squarings after the series: the argument is divided by two to this power. */
const SQUARINGS = 10;

/**
 * e to the power of `x`, for `x` ≤ 0, by additions and multiplications alone: `Math.exp` may differ in its last digit from
 * one engine to the next, and the same answers have to give the same result everywhere.
 *
 * @example
 * Math.abs(exponential(-1) - 0.36788) < 1e-5; // true
 */
export function exponential(x: number): number {
  if (x < -40) return 0;
  const z = x / (1 << SQUARINGS);
  let power = 1 + z * (1 + (z / 2) * (1 + (z / 3) * (1 + z / 4)));
  for (let step = 0; step < SQUARINGS; step++) power *= power;
  return power;
}

/** Chance of each candidate, 0 for those ruled out; all 0 when none is left. */
export function candidateChances(
  { model, size }: Tables,
  points: Int32Array,
  out: Flags,
  into: Float64Array = new Float64Array(size),
): Float64Array {
  let most = -Infinity;
  for (let at = 0; at < size; at++) if (out[at] === 0 && points[at]! > most) most = points[at]!;
  let sum = 0;
  for (let at = 0; at < size; at++) {
    into[at] = out[at] === 0 ? exponential((model.tau * (points[at]! - most)) / 100) : 0;
    sum += into[at]!;
  }
  if (sum > 0) for (let at = 0; at < size; at++) into[at]! /= sum;
  return into;
}

/** Sums the chances of candidates by the value that `of` gives for each, as by approach. */
export function summed(chances: Float64Array, of: Uint8Array, values: number): Float64Array {
  const sums = new Float64Array(values);
  for (let at = 0; at < chances.length; at++) sums[of[at]!]! += chances[at]!;
  return sums;
}

/** Place of the greatest value; ties go to the first. −1 when none is above 0. */
export function greatest(values: ArrayLike<number>): number {
  let found = -1;
  for (let at = 0; at < values.length; at++) if (values[at]! > (found < 0 ? 0 : values[found]!)) found = at;
  return found;
}

/** Arrays that are filled again and again where many states are tried. */
export interface Room {
  readonly points: Int32Array;
  readonly out: Flags;
  readonly chances: Float64Array;
}

/** Makes room for trying states of a model. */
export function roomFor({ size }: Tables): Room {
  return { points: new Int32Array(size), out: new Uint8Array(size), chances: new Float64Array(size) };
}

/** Raw chance of each approach under a state; all 0 when the answers conflict. The cheapest question one can ask the model. */
export function approachChances(tables: Tables, state: State, room: Room = roomFor(tables)): Float64Array {
  const out = outFlags(tables, state, room.out);
  candidateChances(tables, scores(tables, state, room.points), out, room.chances);
  return summed(room.chances, tables.approachOf, APPROACHES.length);
}

/** Place of the winning approach under a state, −1 for a conflict. */
export function winnerOf(tables: Tables, state: State, room?: Room): number {
  return greatest(approachChances(tables, state, room));
}

/**
 * The chance that is said for a raw one, by how much is known.
 *
 * @param known number of answers
 * @param raw 0 … 1
 * @returns 0 … 1; the raw chance itself where the model has no calibration
 * @example
 * calibrated({ ...model, calibration: [] }, 5, 0.8); // 0.8
 */
export function calibrated({ calibration }: Model, known: number, raw: number): number {
  const band = calibration.findLast(({ atLeast }) => known >= atLeast);
  if (band === undefined) return raw;
  const { knots } = band;
  // Sums of chances can pass 1 by a hair.
  const within = Math.min(1, Math.max(0, raw));
  const above = Math.max(
    1,
    knots.findIndex((knot) => knot.raw >= within),
  );
  const [from, to] = [knots[above - 1]!, knots[above]!];
  return from.said + ((to.said - from.said) * (within - from.raw)) / (to.raw - from.raw);
}

/** To thousandths: what is printed and compared. */
export function rounded(chance: number): number {
  return Math.round(chance * 1000) / 1000;
}
