/** Pagefind's worker and engine, made ready for the way to the browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { minifySync } from 'vite';
import type { SearchFiles } from './search-contents.ts';
import { SIGNATURE } from './search-fragments.ts';

/** Prepares the worker to be handed its files by the page, and the engine to be packed by the server. */
export function withPrelude(root: string, files: SearchFiles): void {
  const worker = 'pagefind/pagefind-worker.js';
  const prelude = readFileSync(join(root, 'src/search/worker-prelude.js'), 'utf8');
  const { code, errors } = minifySync(worker, prelude + Buffer.from(files.get(worker)!).toString('utf8'));
  if (errors.length > 0) throw new Error(`Pagefind's worker could not be made smaller: ${errors[0]!.message}`);
  files.set(worker, new TextEncoder().encode(code));
  // Unpacked, since what servers pack it with for the way is smaller than Pagefind's gzip.
  const engine = gunzipSync(files.get('pagefind/wasm.en.pagefind')!);
  files.set('pagefind/current.wasm', engine.subarray(SIGNATURE.length));
}
