/**
 * What the page needs to know of the world: prices and windows. The one place to swap when the catalogue of models is there:
 * until then prices are those of `content/prices.yaml` and windows are the three sizes that the advisor asks for.
 */
import type { Price } from '../../schemas/prices.ts';

export interface Facts {
  /** Sizes of window, in tokens, smallest first. */
  windows: { name: string; tokens: number }[];
  /** Models to read with: USD per million tokens in, plain and from the cache. */
  models: { name: string; input: number; cached: number; finding: string }[];
  /** Training: USD per million tokens and pass. */
  hosts: { name: string; rate: number; finding: string }[];
  /** Findings that results cite: where they stand, and who says so. */
  sources: Record<string, { href: string; said: string }>;
}

export const WINDOWS: Facts['windows'] = [
  { name: 'a short window, 32K', tokens: 32_000 },
  { name: 'a standard window, 128K', tokens: 128_000 },
  { name: 'a standard window, 200K', tokens: 200_000 },
  { name: 'a window of a million', tokens: 1_000_000 },
];

/** Findings that the results may cite. */
export const CITED = [
  '200k-rule',
  'beir',
  'contextual',
  'hybrid-search',
  'ruler',
  'price-inference',
  'price-ft-rates',
  'prompt-cache',
  'labels-break-even',
  'lima',
  'pii-ft',
] as const;

export type CitedId = (typeof CITED)[number];

/** Prices as the page uses them. @throws Error naming a price that is missing */
export function factsFrom(prices: ReadonlyMap<string, Price>): Pick<Facts, 'windows' | 'models' | 'hosts'> {
  const priceOf = (id: string): Price => {
    const price = prices.get(id);
    if (!price) throw new Error(`content/prices.yaml has no price "${id}", which /check/ needs.`);
    return price;
  };
  const findingOf = (price: Price) => ('finding' in price ? price.finding : '');
  const saved = priceOf('cache-discount').value / 100;
  const model = (name: string, id: string) => {
    const price = priceOf(id);
    return { name, input: price.value, cached: price.value * (1 - saved), finding: findingOf(price) };
  };
  const small = priceOf('training-small');
  return {
    windows: WINDOWS,
    models: [model('the strongest model', 'frontier-in'), model('a medium model', 'medium-in'), model('a small model', 'small-in')],
    hosts: [
      { name: 'Fireworks, 8B', rate: small.cheap ?? small.value, finding: findingOf(small) },
      { name: 'Together, 8B', rate: small.dear ?? small.value, finding: findingOf(small) },
      { name: 'OpenAI, GPT-4o', rate: priceOf('training-frontier').value, finding: findingOf(priceOf('training-frontier')) },
    ],
  };
}
