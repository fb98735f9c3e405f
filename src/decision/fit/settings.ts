/** Everything about the fit that is a choice, in one place. */
import type { Way } from './folds.ts';

export const SETTINGS = {
  seed: 20261128,
  /** Score to log-odds. */
  tau: 0.13,
  /** How much the rubric weighs against the cases. */
  priorWeight: 0.08,
  spread: { high: 0.25, moderate: 0.5, low: 0.8, 'very-low': 1.2 },
  /** Parts into which the sources are dealt. */
  folds: 10,
  /** Share of a case's weight for each way of putting it. People say little, so the short ways weigh as much as the full one. */
  ways: { stated: 0.3, 'no-gap': 0.25, 'stated-only': 0.2, half: 0.15, 'other-half': 0.1 } satisfies Partial<Record<Way, number>>,
  /**
   * The same for learning the calibration. A random half of a case leaves out what a person would say first, so halves weigh
   * little here; they keep the curve honest where little is known.
   */
  calibrationWays: { stated: 0.5, 'no-gap': 0.2, 'stated-only': 0.2, half: 0.05, 'other-half': 0.05 } satisfies Partial<
    Record<Way, number>
  >,
  /** A question that somebody asked counts as much as three published cases: it is what the advisor meets, and there are fewer. */
  peopleWeight: 3,
  /** A weak source counts half. */
  weakWeight: 0.5,
  /** Situations were written from sources read in part or from memory; every model is right on fewer of them. */
  situationWeight: 0.5,
} as const;
