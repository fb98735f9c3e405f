/** Starts everything that a first search needs, at once and each file once; called when the reader shows intent. */
import { allowWorker } from './trusted.ts';

export interface Preload {
  /** Pagefind's own worker; `worker-prelude.js` in front of it takes the files below from us. */
  worker: Worker;
  vocabulary: Promise<unknown>;
  /** Settles when all of it has arrived; fails at once when a part cannot be had. */
  ready: Promise<unknown>;
}

/** What the worker would otherwise ask for in a chain. */
const FILES = ['pagefind-entry.json', 'current.pf_meta', 'current.wasm'];

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
  const files = FILES.map(async (name) => {
    const body = await (await get(`${base}pagefind/${name}`)).arrayBuffer();
    worker.postMessage({ preloaded: name, body }, [body]);
  });
  const vocabulary = get(`${base}search/vocabulary.json`).then((response) => response.json());
  const ready = Promise.race([broken, Promise.all([vocabulary, ...files])]);
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
