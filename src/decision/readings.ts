/**
 * Rank-1 acceptability: under how many readings of the evidence and of the stakes does each approach win?
 * After Lahdelma, Hokkanen and Salminen, SMAA: Stochastic multiobjective acceptability analysis, European Journal of
 * Operational Research 106 (1998). Not the chance of being right: the readings are ours.
 */
import { candidateChances, greatest, summed } from './chances.ts';
import { APPROACHES } from './model.ts';
import type { Standing } from './pending.ts';
import type { Readings } from './result.ts';
import { activeEffects, importances } from './score.ts';
import type { Tables } from './tables.ts';

/** From a half to double in even steps of the logarithm, in 256ths: integers, so that every machine agrees. */
const FACTORS = [128, 140, 152, 166, 181, 197, 215, 235, 256, 279, 304, 332, 362, 395, 431, 470, 512] as const;
const WHOLE = 256;
/** One step of a grade, in hundredths. */
const STEP = 100;

/** A well-mixed 32-bit number from three; the fixed point set is read off it (finaliser of MurmurHash3). */
export function mix(seed: number, row: number, point: number): number {
  let h = Math.imul(seed ^ Math.imul(row + 1, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(point + 1, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * Share of the fixed point set at which each approach wins. At every point each grade moves one step up or down with the
 * probability of its certainty, and each importance is multiplied by ½ … 2.
 */
export function readings(tables: Tables, { state, out, winner }: Standing): Readings {
  const { model, effects, size } = tables;
  const { points, seed, shift } = model.smaa;
  const weight = importances(tables, state);
  const active = activeEffects(tables, state);
  const wins = APPROACHES.map(() => 0);
  const total = new Int32Array(size);
  const chances = new Float64Array(size);
  const scaled = new Int32Array(weight.length);
  for (let point = 0; winner >= 0 && point < points; point++) {
    for (let at = 0; at < weight.length; at++) scaled[at] = weight[at]! * FACTORS[mix(seed, -2 - at, point) % FACTORS.length]!;
    total.fill(0);
    for (let at = 0; at < active.length; at++) {
      const { fitted, criterion, members } = effects[active[at]!]!;
      const roll = mix(seed, active[at]!, point) % 200;
      const chance = shift[model.effects[active[at]!]!.certainty];
      const value = scaled[criterion]! * (fitted + (roll < chance ? STEP : roll >= 200 - chance ? -STEP : 0));
      for (let which = 0; which < members.length; which++) total[members[which]!]! += value;
    }
    for (let at = 0; at < size; at++) total[at]! /= WHOLE;
    candidateChances(tables, total, out, chances);
    wins[greatest(summed(chances, tables.approachOf, APPROACHES.length))]!++;
  }
  const share = wins.map((count) => count / points);
  const firmness = winner < 0 ? 0 : share[winner]!;
  return {
    share: Object.fromEntries(APPROACHES.map((id, at) => [id, share[at]!])) as Readings['share'],
    firmness,
    firmnessError: Math.sqrt((firmness * (1 - firmness)) / points),
  };
}
