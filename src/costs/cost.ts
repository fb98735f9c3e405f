/** What an approach costs; units as in `inputs.ts`. */
import { retrieves, tunes, type Approach } from './approaches.ts';
import type { CostInputs } from './inputs.ts';
import { type Calendar, CALENDAR } from './calendar.ts';
import type { Cost } from './cost-parts.ts';
import { trainingCost, tokenCost, MILLION } from './token-cost.ts';
import { serving } from './serving.ts';
import { tokensOf } from './call.ts';

const THOUSAND = 1e3;
const sum = (parts: Record<string, number>): number => Object.values(parts).reduce((total, part) => total + part, 0);

/**
 * What one approach costs, part by part.
 *
 * @example costOf('rag', { ...inputs, questions: 50_000 }).year
 */
export function costOf(approach: Approach, i: CostInputs, calendar: Calendar = CALENDAR): Cost {
  const searched = retrieves(approach) ? 1 : 0;
  const tuned = tunes(approach) ? 1 : 0;
  const training = tuned * trainingCost(i);
  const wage = i.people * i.priceWork;
  const labels = (tuned * i.examples * i.labelMinutes * wage) / calendar.minutes;
  const index = searched * tokenCost(i.corpusTokens, i.priceEmbedding + i.priceNotes);
  const once = { build: i[`build:${approach}`] * wage, labels, training, index };
  const monthly = {
    upkeep: i[`upkeep:${approach}`] * wage,
    retuning: i.retunings * (training + labels * i.renewed),
    reindexing: index * i.churn,
    store: searched * (i.corpusTokens / MILLION) * i.storeSize * i.priceStore * calendar.days,
    search: searched * (i.questions / THOUSAND) * i.priceSearch,
    ...serving(approach, i, calendar),
  };
  const { start, fresh, answer } = tokensOf(approach, i);
  return {
    once,
    monthly,
    firstMonth: sum(once) + sum(monthly),
    year: sum(once) + 12 * sum(monthly),
    fits: start + fresh + answer <= i.windowTokens,
  };
}
