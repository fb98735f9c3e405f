/** From the raw chance of a winner to the chance that is said, by how much was answered. Pure. */
import type { CalibrationBand } from '../model.ts';
import { minimise } from './estimate.ts';

/** A result whose truth is known: what was said raw, on how many answers, and whether it was right. */
export interface Outcome {
  readonly raw: number;
  readonly known: number;
  readonly right: boolean;
  readonly weight: number;
}

/** Coefficients of log-odds: constant, raw log-odds, answers, and both together. */
export type Curve = readonly [constant: number, slope: number, answers: number, both: number];

/** Bands by number of answers, with the number that stands for each. */
const BANDS: readonly (readonly [atLeast: number, at: number])[] = [
  [0, 3],
  [5, 5.5],
  [7, 7.5],
  [9, 9.5],
  [11, 11.5],
  [13, 14],
];
/** Few: between them the curve is nearly straight, and each travels to every reader. */
const KNOTS = [0, 200, 350, 500, 650, 800, 900, 950, 980, 1000];
/** Keeps the curve near the identity where there are few results. */
const RIDGE = 2;
/** No chance is said to be greater: the cases are too few to tell. */
const MOST = 0.99;

const logit = (chance: number): number => Math.log(chance / (1 - chance));
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
const inside = (chance: number): number => Math.min(0.998, Math.max(0.002, chance));
const scaled = (known: number): number => (Math.min(16, known) - 9) / 5;

/** Fits the curve by penalised logistic regression (J. Platt, Probabilistic outputs, 1999, with the number of answers beside it). */
export function calibrate(outcomes: readonly Outcome[]): Curve {
  const from = [0, 1, 0, 0];
  const found = minimise(
    (x, gradient) => {
      let loss = 0;
      for (let k = 0; k < 4; k++) {
        loss += (RIDGE / 2) * x[k]! * x[k]!;
        gradient[k] = RIDGE * x[k]!;
      }
      for (const { raw, known, right, weight } of outcomes) {
        const inputs = inputsOf(raw, known);
        const odds = inputs.reduce((sum, input, k) => sum + input * (from[k]! + x[k]!), 0);
        const chance = sigmoid(odds);
        loss -= weight * Math.log(right ? chance : 1 - chance);
        for (let k = 0; k < 4; k++) gradient[k]! += weight * (chance - (right ? 1 : 0)) * inputs[k]!;
      }
      return loss;
    },
    4,
    200,
  );
  return [from[0]! + found[0]!, from[1]! + found[1]!, from[2]! + found[2]!, from[3]! + found[3]!];
}

function inputsOf(raw: number, known: number): number[] {
  const x = logit(inside(raw));
  const n = scaled(known);
  return [1, x, n, x * n];
}

/** The curve as a table: bands by number of answers, knots that rise in both columns, from 0 to 1. */
export function tabulate(curve: Curve): CalibrationBand[] {
  return BANDS.map(([atLeast, at]) => {
    let before = -1;
    const knots = KNOTS.map((raw) => {
      const odds = inputsOf(raw / 1000, at).reduce((sum, input, k) => sum + input * curve[k]!, 0);
      const said = Math.max(before + 1, Math.min(Math.round(MOST * 1000), Math.round(sigmoid(odds) * 1000)));
      before = said;
      return { raw: raw / 1000, said: Math.min(1, said / 1000) };
    });
    return { atLeast, knots };
  });
}
