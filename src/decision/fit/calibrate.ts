/**
 * From a raw chance to the one that is said. A logistic curve over the raw chance's log-odds, with the number of answers
 * beside it (J. Platt, Probabilistic outputs for support vector machines, 1999): who has said little is told more modestly.
 */
import type { CalibrationBand } from '../model.ts';
import { minimise } from './estimate.ts';

export interface Seen {
  /** Raw chance of the winner, 0 … 1. */
  readonly raw: number;
  /** How many answers were known. */
  readonly known: number;
  readonly right: boolean;
  readonly weight: number;
}

/** Coefficients: constant, log-odds, answers, and log-odds × answers. */
export type Curve = readonly [number, number, number, number];

/** Answers beyond this add nothing. */
const MANY = 12;
/** Held lightly to "say the raw chance", so that few cases cannot bend the curve. */
const HOLD = 2;

const logit = (p: number) => Math.log(p / (1 - p));
const within = (p: number) => Math.min(0.999, Math.max(0.05, p));
const parts = (raw: number, known: number): [number, number, number, number] => {
  const x = logit(within(raw));
  const n = Math.min(known, MANY) / MANY - 0.5;
  return [1, x, n, x * n];
};

/** Fits the curve by maximum likelihood with a light hold. */
export function curveOf(seen: readonly Seen[]): Curve {
  const found = minimise(
    (b, gradient) => {
      gradient.set([b[0]! * HOLD, b[1]! * HOLD, b[2]! * HOLD, b[3]! * HOLD]);
      let loss = (HOLD / 2) * b.reduce((sum, one) => sum + one * one, 0);
      for (const { raw, known, right, weight } of seen) {
        const x = parts(raw, known);
        const z = x[1] + x.reduce((sum, one, at) => sum + one * b[at]!, 0);
        const p = 1 / (1 + Math.exp(-z));
        loss -= weight * Math.log(Math.max(1e-9, right ? p : 1 - p));
        x.forEach((one, at) => (gradient[at]! += weight * (p - (right ? 1 : 0)) * one));
      }
      return loss;
    },
    4,
    100,
  );
  return [found[0]!, 1 + found[1]!, found[2]!, found[3]!];
}

/** What the curve says, 0 … 1. */
export function said([constant, slope, answers, both]: Curve, raw: number, known: number): number {
  const [, x, n, xn] = parts(raw, known);
  return 1 / (1 + Math.exp(-(constant + slope * x + answers * n + both * xn)));
}

/** Numbers of answers from which a band of its own is written, and the raw chances at which a curve is written down. */
const BANDS = [0, 2, 4, 5, 6, 7, 8, 9, 10, 12];
const RAW = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99, 0.995];

/** The curve as straight lines between knots, which rise: what the engine reads. */
export function tabulated(curve: Curve): CalibrationBand[] {
  return BANDS.map((atLeast, at): CalibrationBand => {
    const middle = at + 1 < BANDS.length ? (atLeast + BANDS[at + 1]! - 1) / 2 : MANY;
    let least = 0;
    const knots = RAW.map((raw) => ({ raw, said: (least = Math.max(least, thousandths(said(curve, raw, middle)))) }));
    return {
      atLeast,
      knots: [{ raw: 0, said: 0 }, ...knots, { raw: 1, said: Math.max(least, thousandths(said(curve, 0.999, middle))) }],
    };
  });
}

const thousandths = (chance: number) => Math.round(chance * 1000) / 1000;
