/**
 * How old the knowledge behind an answer is, and how often it is out of date. Times in days, shares from 0 to 1.
 *
 * A fact changes at random, on average every `every` days (a Poisson process). A copy of the facts is taken every
 * `cadence` days and goes live `lag` days later, so at a random moment its age lies evenly between lag and lag + cadence.
 */
export interface Copy {
  /** Days between two copies. */
  cadence: number;
  /** Days from taking a copy to answering from it. */
  lag: number;
}

/**
 * Mean age in days: lag + cadence / 2.
 *
 * @example meanAge({ cadence: 7, lag: 1 }) // 4.5
 */
export const meanAge = ({ cadence, lag }: Copy): number => lag + cadence / 2;

/**
 * Chance that a fact has not changed since the copy was taken:
 * e^(−lag/every) × (1 − e^(−cadence/every)) / (cadence/every).
 *
 * @example stillTrue(365, { cadence: 0, lag: 365 }).toFixed(3) // '0.368'
 */
export function stillTrue(every: number, { cadence, lag }: Copy): number {
  const turns = cadence / every;
  const within = turns < 1e-9 ? 1 : -Math.expm1(-turns) / turns;
  return Math.exp(-lag / every) * within;
}

/**
 * Chance that an answer from a copy is out of date.
 *
 * @example stale(100, { cadence: 30, lag: 1 }).toFixed(2) // '0.14'
 */
export const stale = (every: number, copy: Copy): number => 1 - stillTrue(every, copy);

/**
 * Chance that an answer from tuned weights is out of date.
 *
 * It is right if the fact has not changed since the tuning, and either has not changed between the base model's own
 * cut-off and the tuning, or has and the tuning taught the change (`absorbed`).
 *
 * @example staleTuned(365, { cadence: 90, lag: 7 }, { cadence: 0, lag: 400 }, 0.5).toFixed(2) // '0.40'
 */
export function staleTuned(every: number, tuning: Copy, base: Copy, absorbed: number): number {
  const gap = Math.max(0, meanAge(base) - meanAge(tuning));
  const unchanged = Math.exp(-gap / every);
  return 1 - stillTrue(every, tuning) * (unchanged + (1 - unchanged) * absorbed);
}
