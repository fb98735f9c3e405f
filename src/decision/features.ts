/** What a score is made of, for those who fit grades to cases; and a model with other grades. Pure. */
import { outFlags } from './constraints.ts';
import type { Answers, Candidate, CalibrationBand, Model } from './model.ts';
import { activeEffects, importances } from './score.ts';
import { stateOf, tablesOf } from './tables.ts';

/** One candidate under one set of answers: its score is the sum of importance × grade over the terms. */
export interface Features {
  readonly candidate: Candidate;
  /** Ruled out, or not on offer, under these answers. */
  readonly out: boolean;
  readonly terms: readonly {
    /** Place in the model's list of effects. */
    readonly effect: number;
    readonly importance: number;
  }[];
}

/**
 * The terms of every candidate's score, in the order of the model's candidates.
 *
 * @example
 * features(model, {}).length === model.candidates.length; // true
 */
export function features(model: Model, answers: Answers): Features[] {
  const tables = tablesOf(model);
  const state = stateOf(tables, answers);
  const out = outFlags(tables, state);
  const weight = importances(tables, state);
  const active = activeEffects(tables, state);
  return model.candidates.map((candidate, at): Features => ({
    candidate,
    out: out[at] === 1,
    terms: active
      .filter((effect) => tables.effects[effect]!.members.includes(at))
      .map((effect) => ({ effect, importance: weight[tables.effects[effect]!.criterion]! })),
  }));
}

/** What a fit changes in a model. */
export interface Fit {
  /** Effect key → grade in hundredths; the others keep theirs. */
  readonly grades?: ReadonlyMap<string, number>;
  readonly tau?: number;
  readonly calibration?: readonly CalibrationBand[];
}

/**
 * The same model with other grades, another scale or another calibration.
 *
 * @example
 * withFit(model, { tau: 0.2 }).tau; // 0.2
 */
export function withFit(model: Model, { grades, tau = model.tau, calibration = model.calibration }: Fit): Model {
  return {
    ...model,
    tau,
    calibration,
    effects: model.effects.map((one) => ({ ...one, fitted: grades?.get(one.key) ?? one.fitted })),
  };
}
