/** Pagefind in the browser, behind the interface of our query layer. Loaded once a page, when the reader first searches. */
import { fetchFragment, type Fragment } from './fragment.ts';
import { discardPreload, startPreload } from './preload.ts';
import { Search } from './query/search.ts';
import { RANKING } from './query/ranking.ts';
import type { Hit, Index } from './query/answer.ts';
import { unpack, type Entry } from './vocabulary.ts';
import { WorkerClient } from './worker-client.ts';

export interface Engine {
  search: Search;
  /** Every page and part that can be found. */
  entries: readonly Entry[];
  /** The text of a result, or undefined where it could not be fetched. */
  fragment(id: string): Promise<Fragment | undefined>;
  /** Whether the text of a result is here already. */
  has(id: string): boolean;
}

let engine: Promise<Engine> | undefined;

/**
 * Loads the engine; a failure is forgotten, so that calling again tries again.
 *
 * @param base address of the site's root, with a slash at the end
 * @throws when the index or the vocabulary cannot be reached
 */
export function loadEngine(base: string): Promise<Engine> {
  engine ??= start(base).catch((error: unknown) => {
    forgetEngine();
    throw error;
  });
  return engine;
}

/** After a failure: whatever has been loaded is loaded again at the next search. */
export function forgetEngine(): void {
  engine = undefined;
  discardPreload();
}

async function start(base: string): Promise<Engine> {
  const { worker, vocabulary, ready } = startPreload(base);
  const pagefind = new WorkerClient(worker, { basePath: `${base}pagefind/`, ranking: RANKING.pagefind });
  const fragments = new Map<string, Promise<Fragment | undefined>>();
  const run = async (text: string): Promise<Hit[]> =>
    (await pagefind.search(text)).map(({ id, score, words, data }) => {
      // The texts are fetched and cut by ourselves.
      pagefind.release(data);
      return { id, score, places: words };
    });
  const index: Index = { search: run, holds: async (word) => (await run(`"${word}"`)).length };
  await ready;
  const packed = await vocabulary;
  const known = unpack(packed);
  const search = new Search(known, index);
  return {
    search,
    entries: [...known.entries.values()],
    has: (id) => fragments.has(id),
    fragment(id) {
      const text =
        fragments.get(id) ??
        fetchFragment(base, id, packed.version).catch(() => {
          // Asked for again at the next list.
          fragments.delete(id);
          return undefined;
        });
      fragments.set(id, text);
      return text;
    },
  };
}
