/** Money for tokens. */
import type { CostInputs } from './inputs.ts';

export const MILLION = 1e6;

/**
 * Money for tokens: tokens / 10⁶ × USD per million tokens.
 *
 * @example tokenCost(250_000, 2) // 0.5
 */
export const tokenCost = (tokens: number, price: number): number => (tokens / MILLION) * price;

/**
 * One training: examples × tokens × epochs, at the price of training tokens. USD.
 *
 * @example trainingCost({ examples: 1000, exampleTokens: 500, epochs: 3, priceTraining: 2 }) // 3
 */
export function trainingCost(i: Pick<CostInputs, 'examples' | 'exampleTokens' | 'epochs' | 'priceTraining'>): number {
  return tokenCost(i.examples * i.exampleTokens * i.epochs, i.priceTraining);
}
