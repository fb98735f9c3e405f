/** What running an approach costs in a month, from low to high, with the arithmetic in words. */
import type { Approach } from './approaches.ts';
import { costOf } from './cost.ts';
import { gpusFor } from './gpus.ts';
import { HOSTING, type CostInputs } from './inputs.ts';
import { MONTHLY, type MonthlyPart } from './cost-parts.ts';
import { tokensOf } from './call.ts';
import { print, rounded } from './numbers.ts';
import { tunes } from './approaches.ts';

export interface MonthlyRange {
  /** USD a month. */
  low: number;
  middle: number;
  high: number;
  /** False where the prompt would be longer than the longest one would send. */
  fits: boolean;
  /** The arithmetic, a line for each part that is not nothing, with the sum last. */
  lines: string[];
}

const PART: Record<MonthlyPart, string> = {
  upkeep: 'people’s upkeep',
  retuning: 'tuning again',
  reindexing: 'indexing what changed',
  store: 'store',
  search: 'search',
  hosting: 'GPUs, busy or idle',
  input: 'tokens in',
  output: 'tokens out',
};

/**
 * @param ends the inputs as they are, with every uncertain price and the hours at the low end, and at the high end
 * @returns USD a month; `low` ≤ `middle` ≤ `high`
 *
 * @example rangeOf('rag', { middle, low, high }).lines.at(-1)
 * // "together $1,400 a month, from $760 to $2,030"
 */
export function rangeOf(approach: Approach, ends: Record<'low' | 'middle' | 'high', CostInputs>): MonthlyRange {
  const costs = { low: costOf(approach, ends.low), middle: costOf(approach, ends.middle), high: costOf(approach, ends.high) };
  const sum = (end: keyof typeof costs) => MONTHLY.reduce((total, part) => total + costs[end].monthly[part], 0);
  const all = [sum('low'), sum('middle'), sum('high')].sort((a, b) => a - b) as [number, number, number];
  const [low, middle, high] = all;
  const lines = MONTHLY.filter((part) => costs.middle.monthly[part] > 0).map(
    (part) => `${PART[part]}: ${how(approach, part, ends.middle)}${print(costs.middle.monthly[part], 'usd')}`,
  );
  return {
    low,
    middle,
    high,
    fits: costs.middle.fits,
    lines: [...lines, `together ${print(middle, 'usd')} a month, from ${print(low, 'usd')} to ${print(high, 'usd')}`],
  };
}

function how(approach: Approach, part: MonthlyPart, i: CostInputs): string {
  const { start, fresh, answer } = tokensOf(approach, i);
  const questions = `${rounded(i.questions)} questions`;
  const tuned = tunes(approach);
  const mode = tuned ? i.hostTuned : i.hostBase;
  if (part === 'input')
    return `${questions} × ${rounded(start + fresh)} tokens at ${print(tuned ? i.tunedIn : i.priceIn, 'usd')} a million, less what the cache saves = `;
  if (part === 'output')
    return `${questions} × ${rounded(answer)} tokens at ${print(tuned ? i.tunedOut : i.priceOut, 'usd')} a million = `;
  if (part === 'search') return `${questions} at ${print(i.priceSearch, 'usd')} a thousand = `;
  if (part === 'hosting') {
    const price = mode === HOSTING.rented ? i.priceGpu : mode === HOSTING.own ? i.priceOwnGpu : i.priceEndpoint;
    const load = i.questions * (start * (1 - i.cacheHits) + fresh + answer);
    return `${gpusFor(load, i.gpuSpeed, undefined, i.hoursOn)} × ${rounded(i.hoursOn)} hours a day at ${print(price, 'usd')} = `;
  }
  if (part === 'upkeep') return `${rounded(i[`upkeep:${approach}`])} hours at ${print(i.priceWork, 'usd')} = `;
  return '';
}
