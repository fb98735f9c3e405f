/**
 * How good the model is, counted from what it said of cases: right, clear, log loss, Brier score, calibration. Pure.
 *
 * The method page and `npm run quality` print the same figures from here. What counts is said by models that had not seen a
 * case of the same source (`content/decision/predictions.yaml`).
 */
import { wilson } from './wilson.ts';
import type { Judged } from './judged.ts';
import { reliability } from './reliability.ts';

/** Figures of a set of judged cases; shares from 0 to 1, NaN where there is nothing to count. */
export interface Figures {
  readonly n: number;
  readonly right: number;
  readonly clear: number;
  readonly clearRight: number;
  readonly accuracy: number;
  /** 95 % Wilson interval of `accuracy`. */
  readonly interval: readonly [low: number, high: number];
  /** Mean of −ln of the chance that was said of what happened: the winner right, or wrong. Lower is better; 0.693 is a coin. */
  readonly logLoss: number;
  /** Mean squared difference between the chance that was said and what happened. Lower is better; 0.25 is a coin. */
  readonly brier: number;
  /** Mean, over ten bins of what was said and weighted by their size, of said less found. */
  readonly calibrationError: number;
}

/** A chance of exactly 0 or 1 would make one mistake count without end. */
const LEAST = 0.001;

/**
 * Counts judged cases.
 *
 * @example
 * figuresOf(judge(cases, predictions).filter(({ as }) => as === 'stated')).accuracy;
 */
export function figuresOf(judged: readonly Judged[]): Figures {
  const n = judged.length;
  const mean = (value: (one: Judged) => number) => judged.reduce((sum, one) => sum + value(one), 0) / n;
  const right = judged.filter((one) => one.right).length;
  const clear = judged.filter((one) => one.clear);
  return {
    n,
    right,
    clear: clear.length,
    clearRight: clear.filter((one) => one.right).length,
    accuracy: right / n,
    interval: wilson(right, n),
    logLoss: mean(({ said, right: was }) => -Math.log(Math.max(LEAST, was ? said : 1 - said))),
    brier: mean(({ said, right: was }) => (said - Number(was)) ** 2),
    calibrationError: reliability(judged).reduce((sum, bin) => sum + (bin.n / n) * Math.abs(bin.said - bin.found), 0),
  };
}
