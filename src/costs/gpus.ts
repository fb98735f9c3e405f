/** How many GPUs a load needs. */
import { tunes, type Approach } from './approaches.ts';
import { type Calendar, CALENDAR, DAY } from './calendar.ts';
import { type CostInputs, HOSTING } from './inputs.ts';
import { tokensOf } from './call.ts';

/**
 * GPUs kept running for a load in tokens per month: whole ones, and at least one.
 *
 * @example gpusFor(8e9, 2000) // 2
 * @param hoursOn hours a day that they run; the load has to fit into them
 */
export function gpusFor(tokensPerMonth: number, gpuSpeed: number, calendar: Calendar = CALENDAR, hoursOn = 24): number {
  return Math.max(1, Math.ceil(tokensPerMonth / gpuTokens(gpuSpeed, calendar, hoursOn)));
}
/** Tokens that one GPU takes in and gives out in a month. */
const gpuTokens = (gpuSpeed: number, calendar: Calendar, hoursOn: number): number =>
  gpuSpeed * calendar.seconds * calendar.hours * (hoursOn / DAY);

/**
 * Tokens of one question that a GPU has to work on: what its cache holds costs no work.
 *
 * @example gpuLoad('rag', { ...inputs, cacheHits: 0.5 })
 */
export const gpuLoad = (approach: Approach, i: CostInputs): number => {
  const { start, fresh, answer } = tokensOf(approach, i);
  return start * (1 - i.cacheHits) + fresh + answer;
};

/**
 * The questions a month at which an approach needs one more GPU, up to some volume; none where it is billed by the token.
 *
 * @example gpuSteps('rag', { ...inputs, hostBase: HOSTING.rented }, 1e8)
 * @param most the first so many: later steps are small beside the load, less than one part in `most` of it
 */
export function gpuSteps(approach: Approach, i: CostInputs, upTo: number, most = 400): number[] {
  const load = gpuLoad(approach, i);
  if ((tunes(approach) ? i.hostTuned : i.hostBase) === HOSTING.api || load <= 0) return [];
  const step = gpuTokens(i.gpuSpeed, CALENDAR, i.hoursOn) / load;
  return Array.from({ length: Math.min(most, Math.floor(upTo / step)) }, (_, index) => (index + 1) * step);
}
