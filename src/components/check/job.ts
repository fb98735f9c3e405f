/** One piece of work in the worker, with progress and a way to stop it. */
import type { Answer, Order } from '../../checkdata/worker.ts';
import workerUrl from '../../checkdata/worker.ts?worker&url';

export interface Done {
  report: { problems: unknown[] };
  files: Record<string, Blob>;
}

interface Trusted {
  createScriptURL(url: string): string;
}

let policy: Trusted | undefined;

/** The address of the worker, vouched for: the page's policy lets this one script be started, and no other. */
function vouched(url: URL): string {
  const factory = (globalThis as { trustedTypes?: { createPolicy(name: string, rules: Trusted): Trusted } }).trustedTypes;
  policy ??= factory?.createPolicy('own-files', {
    createScriptURL(wanted) {
      if (wanted === url.href) return wanted;
      throw new TypeError(`Not the worker of this page: ${wanted}`);
    },
  }) ?? { createScriptURL: (wanted) => wanted };
  return policy.createScriptURL(url.href);
}

export class Stopped extends Error {}

/** Starts the work. Each piece has a worker of its own, so that stopping it is certain and frees its memory. */
export function start(order: Order, step: (what: string, share: number) => void): { done: Promise<Done>; stop(): void } {
  const url = new URL(workerUrl, location.href);
  const worker = new Worker(vouched(url), { type: 'module', name: 'own-files' });
  let stop = () => undefined as void;
  const done = new Promise<Done>((resolve, reject) => {
    stop = () => reject(new Stopped());
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if ('step' in data) step(data.step, data.share);
      else if ('failed' in data) reject(new Error(data.failed));
      else resolve(data as Done);
    });
    worker.addEventListener('error', ({ message }) =>
      reject(new Error(message || 'The part of the page that does the work could not be loaded, or ran out of memory.')),
    );
    worker.postMessage(order);
  }).finally(() => worker.terminate());
  return { done, stop: () => stop() };
}
