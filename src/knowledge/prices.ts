/** The price list as the numbers page needs it. */
import type { Price } from '../schemas/prices.ts';
import { content } from './content.ts';

/** Every price by its id. */
export function prices(): ReadonlyMap<string, Price> {
  return content().prices;
}
