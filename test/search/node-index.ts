/** Pagefind's real engine over a built site, in Node: the files come from disk, everything else is what a browser runs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { pathToFileURL } from 'node:url';
import type { Fragment } from '../../src/search/fragment.ts';
import { unpack, type PackedVocabulary, type Vocabulary } from '../../src/search/vocabulary.ts';
import { RANKING } from '../../src/search/query/ranking.ts';
import type { Hit, Index } from '../../src/search/query/answer.ts';

const ORIGIN = 'http://pagefind.test/';

export interface RawHit {
  id: string;
  score: number;
  words: number[];
  data(): Promise<{ url: string; meta: { title: string }; sub_results: { title: string; url: string }[]; content: string }>;
}

export interface Pagefind {
  options(options: object): Promise<void>;
  search(text: string): Promise<{ results: RawHit[] }>;
}

export interface NodeIndex extends Index {
  pagefind: Pagefind;
  vocabulary: Vocabulary;
  /** Bytes fetched since the last reset, by path. */
  fetched: Map<string, number>;
  /** The text of a result, from disk. */
  textOf(id: string): Fragment;
}

/** @param dist the built site's folder */
export async function openIndex(dist: string, options: object = {}): Promise<NodeIndex> {
  const fetched = new Map<string, number>();
  const original = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const url = String(input);
    if (!url.startsWith(ORIGIN)) return original(input, init);
    const path = url.slice(ORIGIN.length).split('?')[0]!;
    const body = readFileSync(join(dist, path));
    fetched.set(path, body.length);
    return Promise.resolve(new Response(body));
  };
  const pagefind = (await import(`${pathToFileURL(join(dist, 'pagefind/pagefind.js')).href}?${Math.random()}`)) as Pagefind;
  await pagefind.options({ basePath: `${ORIGIN}pagefind/`, ranking: RANKING.pagefind, ...options });
  const packed = JSON.parse(readFileSync(join(dist, 'search/vocabulary.json'), 'utf8')) as PackedVocabulary;
  const run = async (text: string): Promise<Hit[]> =>
    (await pagefind.search(text)).results.map(({ id, score, words }) => ({ id, score, places: words }));
  return {
    pagefind,
    vocabulary: unpack(packed),
    fetched,
    search: run,
    textOf: (id) => {
      const packed = readFileSync(join(dist, `pagefind/fragment/${id}.pf_fragment`));
      return JSON.parse(gunzipSync(packed).subarray('pagefind_dcd'.length).toString('utf8')) as Fragment;
    },
    holds: async (word) => (await run(`"${word}"`)).length,
  };
}
