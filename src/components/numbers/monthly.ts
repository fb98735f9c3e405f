/** What an approach costs a month by a reader's answers, for whoever shows a result. Pure. */
import { decode, rangeOf, type Approach, type MonthlyRange } from '../../costs/index.ts';
import { inputsOf, type Limits } from './values.ts';

/** What is needed to turn answers into money: made when a page is built. */
export interface Rates {
  /** The fields of the cost model with their defaults and the ends of their ranges. */
  limits: Readonly<Record<string, Limits>>;
  /** For every option of every question the numbers that it means. */
  queries: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/**
 * USD a month of running an approach: `low` and `high` with the arithmetic as `lines`.
 *
 * Prices and hours lie at the ends of their ranges together; what the reader answered has no range.
 *
 * @param answers an option for each question answered; those that mean no number are passed over
 * @param numbers numbers of the reader's own, by the names of the cost model's fields; they go over the answers
 *
 * @example monthlyRange({ volume: 'high', corpus: 'medium' }, 'rag', rates).low
 */
export function monthlyRange(
  answers: Readonly<Record<string, unknown>>,
  approach: Approach,
  { limits, queries }: Rates,
  numbers: Readonly<Record<string, number>> = {},
): MonthlyRange {
  const keys = Object.entries(limits).map(([key, { initial, min, max }]) => ({ key, initial, min, max }));
  let values = Object.fromEntries(keys.map(({ key, initial }) => [key, initial]));
  for (const [question, options] of Object.entries(queries)) {
    for (const option of [answers[question]].flat()) {
      const query = typeof option === 'string' && Object.hasOwn(options, option) ? options[option]! : '';
      values = { ...values, ...decode(query, keys, undefined, true).values };
    }
  }
  for (const [key, number] of Object.entries(numbers)) if (Object.hasOwn(limits, key)) values = { ...values, [key]: number };
  return rangeOf(approach, {
    low: inputsOf(values, limits, 'cheap'),
    middle: inputsOf(values, limits),
    high: inputsOf(values, limits, 'dear'),
  });
}
