/** One call of a model: its tokens, and what its prompt's cached start and its length do to their price. */
import { retrieves, tunes, type Approach } from './approaches.ts';
import type { CostInputs } from './inputs.ts';

/**
 * What a token of the repeated start of a prompt costs, as a share of the full price:
 * hits × (1 − discount) + (1 − hits) × (1 + surcharge).
 *
 * @example cacheFactor({ cacheHits: 0.5, cacheDiscount: 0.9, cacheSurcharge: 0.25 }) // 0.675
 */
export function cacheFactor({
  cacheHits,
  cacheDiscount,
  cacheSurcharge,
}: Pick<CostInputs, 'cacheHits' | 'cacheDiscount' | 'cacheSurcharge'>): number {
  return cacheHits * (1 - cacheDiscount) + (1 - cacheHits) * (1 + cacheSurcharge);
}

/**
 * Tokens of one call: the unchanged start (which a cache can keep), what is new each time, and the answer.
 *
 * @example tokensOf('rag', inputs).fresh
 */
export function tokensOf(approach: Approach, i: CostInputs): { start: number; fresh: number; answer: number } {
  const instructions = tunes(approach) ? i.promptTokens * i.promptKept : i.promptTokens;
  return {
    start: instructions + (approach === 'long-context' ? i.corpusTokens : 0),
    fresh: i.questionTokens + (retrieves(approach) ? i.retrievedTokens : 0),
    answer: i.answerTokens,
  };
}

/**
 * What the length of a prompt does to the price of its call, as factors on input (cache reads and writes too) and output.
 *
 * The whole call costs more, not the part above the step, as providers bill it.
 *
 * @example stepOf(300_000, { stepAbove: 272_000, stepIn: 2, stepOut: 1.5 }) // { input: 2, output: 1.5 }
 */
export function stepOf(
  prompt: number,
  { stepAbove, stepIn, stepOut }: Pick<CostInputs, 'stepAbove' | 'stepIn' | 'stepOut'>,
): { input: number; output: number } {
  return stepAbove > 0 && prompt > stepAbove ? { input: stepIn, output: stepOut } : { input: 1, output: 1 };
}
