/** What it costs to answer, by call on an API or by the hour on GPUs. */
import { tunes, type Approach } from './approaches.ts';
import { type CostInputs, HOSTING } from './inputs.ts';
import { type Calendar, DAY } from './calendar.ts';
import type { Cost } from './cost-parts.ts';
import { tokensOf, stepOf, cacheFactor } from './call.ts';
import { tokenCost } from './token-cost.ts';
import { gpuLoad, gpusFor } from './gpus.ts';

/**
 * Serving per month, by call tokens on an API or by GPU-hours elsewhere, busy or idle. USD per month.
 *
 * @example serving('rag', { ...inputs, hostBase: HOSTING.rented }, CALENDAR).hosting
 */
export function serving(
  approach: Approach,
  i: CostInputs,
  calendar: Calendar,
): Pick<Cost['monthly'], 'hosting' | 'input' | 'output'> {
  const { start, fresh, answer } = tokensOf(approach, i);
  const tuned = tunes(approach);
  const mode = tuned ? i.hostTuned : i.hostBase;
  if (mode === HOSTING.api) {
    const step = tuned ? { input: 1, output: 1 } : stepOf(start + fresh, i);
    const batch = 1 - i.batchShare * i.batchDiscount;
    return {
      hosting: 0,
      input: batch * step.input * tokenCost(i.questions * (start * cacheFactor(i) + fresh), tuned ? i.tunedIn : i.priceIn),
      output: batch * step.output * tokenCost(i.questions * answer, tuned ? i.tunedOut : i.priceOut),
    };
  }
  const load = i.questions * gpuLoad(approach, i);
  const price = mode === HOSTING.rented ? i.priceGpu : mode === HOSTING.own ? i.priceOwnGpu : i.priceEndpoint;
  const gpus = gpusFor(load, i.gpuSpeed, calendar, i.hoursOn);
  return { hosting: gpus * calendar.hours * (i.hoursOn / DAY) * price, input: 0, output: 0 };
}
