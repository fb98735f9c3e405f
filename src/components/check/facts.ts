/** What the page needs to know of the world, from the catalogue of models: windows, prices and where they were read. */
import type { Host, Reading } from '../../schemas/models.ts';

export interface Facts {
  /** Models by the length of their window: tokens, USD per million tokens in, plain and from the cache. */
  models: {
    name: string;
    window: number;
    input: number;
    cached?: number;
    /** Length above which the whole prompt costs so many times as much. */
    step?: { above: number; input: number };
    source: string;
  }[];
  /** Training: USD per million tokens and pass. */
  hosts: { name: string; rate: number; source: string }[];
  /** What results cite, by finding or by address: where it stands, and who says so. */
  sources: Record<string, { href: string; said: string }>;
}

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

type Source = Facts['sources'][string];

/** Where a price was read: a finding by its id, or else the page itself. */
const sourceOf = ({ finding, url }: Reading): string => finding ?? url ?? '';

/** Models and training prices as the page uses them, from the catalogue of models. Those of which too little is known are left out. */
export function factsFrom(hosts: readonly Host[]): Pick<Facts, 'models' | 'hosts'> & { pages: Record<string, Source> } {
  const models = hosts.flatMap(({ name: host, role, models: offered }) =>
    offered.flatMap(({ name, window, input, cachedRead, step, read }): Facts['models'] => {
      if (role !== 'maker' || window === undefined || input === undefined) return [];
      const optional = { ...(cachedRead !== undefined && { cached: cachedRead }), ...(step && { step }) };
      return [{ name: `${name} (${host})`, window, input, ...optional, source: sourceOf(read) }];
    }),
  );
  const training = hosts.flatMap(({ name: host, tuning }) =>
    tuning.flatMap(({ name, training: rate, read }) =>
      rate === undefined ? [] : [{ name: `${host}: ${name}`, rate, source: sourceOf(read) }],
    ),
  );
  const pages = hosts.flatMap(({ name: host, models: offered, tuning }) =>
    [...offered, ...tuning].flatMap(({ read: { finding, url, date } }): [string, Source][] =>
      finding === undefined && url !== undefined ? [[url, { href: url, said: `${host}, ${date.slice(0, 4)}` }]] : [],
    ),
  );
  return { models: models.sort((a, b) => a.window - b.window), hosts: training, pages: Object.fromEntries(pages) };
}
