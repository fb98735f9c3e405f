/** Starts everything that a first search needs, at once and each file once; called when the reader shows intent. */
import { allowWorker } from './trusted.ts';
import type { Contents, PackedVocabulary } from './vocabulary.ts';

export interface Preload {
  /** Pagefind's own worker; `worker-prelude.js` in front of it takes the files below from us. */
  worker: Worker;
  vocabulary: Promise<PackedVocabulary & Contents>;
  /** Settles when all of it has arrived; fails at once when a part cannot be had. */
  ready: Promise<unknown>;
}

/** A file that takes longer does not come, in milliseconds. */
const LIMIT = 15_000;

let preload: Preload | undefined;

/** @param base address of the site's root, with a slash at the end */
export function startPreload(base: string): Preload {
  if (preload) return preload;
  allowWorker(base);
  const worker = new Worker(`${base}pagefind/pagefind-worker.js`, { name: 'preloaded' });
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => reject(new Error("Pagefind's worker could not be started.")));
  });
  // What the worker would otherwise ask for in a chain.
  const hand = (preloaded: string, body: ArrayBuffer) => worker.postMessage({ preloaded, body }, [body]);
  const wasm = get(`${base}pagefind/current.wasm`)
    .then((response) => response.arrayBuffer())
    .then((body) => hand('current.wasm', body));
  const vocabulary = get(`${base}search/vocabulary.json`)
    .then((response) => response.json() as Promise<PackedVocabulary & Contents>)
    .then((packed) => {
      hand('pagefind-entry.json', new TextEncoder().encode(packed.entry).buffer);
      hand('current.pf_meta', Uint8Array.from(packed.contents, (letter) => letter.charCodeAt(0) & 0xff).buffer);
      return packed;
    });
  const ready = Promise.race([broken, Promise.all([vocabulary, wasm])]);
  // Reported by whoever waits for it; not by a page on which nobody searches.
  for (const promise of [broken, vocabulary, ready]) promise.catch(() => undefined);
  preload = { worker, vocabulary, ready };
  return preload;
}

/** After a failure: the next search starts anew. */
export function discardPreload(): void {
  preload?.worker.terminate();
  preload = undefined;
}

async function get(url: string): Promise<Response> {
  // Asked for anew, or an old table of contents could lead to files that are gone; hosts answer "not modified".
  const response = await fetch(url, { cache: 'no-cache', signal: AbortSignal.timeout(LIMIT) });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}
