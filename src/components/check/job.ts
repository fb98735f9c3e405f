/** One piece of work in the worker, with progress and a way to stop it. */
import type { Answer, Order } from '../../checkdata/worker.ts';
import workerUrl from '../../checkdata/worker.ts?worker&url';

export interface Done {
  report: { problems: unknown[] };
  files: Record<string, Blob>;
}

interface Trusted {
  createScriptURL(url: string): string;
  createScript(text: string): string;
}

const url = new URL(workerUrl, location.href);
const RULES: Trusted = {
  createScriptURL(wanted) {
    if (wanted === url.href) return wanted;
    throw new TypeError(`Not the worker of this page: ${wanted}`);
  },
  createScript(text) {
    // Whatever is JSON does nothing, even if it were run.
    JSON.parse(text);
    return text;
  },
};

/** What the page vouches for: this one worker may be started, and data may stand in a script element. Nothing else. */
const policy: Trusted =
  (globalThis as { trustedTypes?: { createPolicy(name: string, rules: Trusted): Trusted } }).trustedTypes?.createPolicy(
    'own-files',
    RULES,
  ) ?? RULES;

/** Puts a value into a script element that holds data. */
export function setData(element: HTMLElement, value: unknown): void {
  element.textContent = policy.createScript(JSON.stringify(value));
}

export class Stopped extends Error {}

/** Starts the work. Each piece has a worker of its own, so that stopping it is certain and frees its memory. */
export function start(order: Order, step: (what: string, share: number) => void): { done: Promise<Done>; stop(): void } {
  const worker = new Worker(policy.createScriptURL(url.href), { type: 'module', name: 'own-files' });
  let stop: () => void = () => undefined;
  const done = new Promise<Done>((resolve, reject) => {
    stop = () => reject(new Stopped());
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if ('step' in data) step(data.step, data.share);
      else if ('failed' in data) reject(new Error(data.failed));
      // pdf.js, once loaded in our worker, says things of its own.
      else if ('report' in data) resolve(data as Done);
    });
    worker.addEventListener('error', ({ message }) =>
      reject(new Error(message || 'The part of the page that does the work could not be loaded, or ran out of memory.')),
    );
    worker.postMessage(order);
  }).finally(() => worker.terminate());
  return { done, stop: () => stop() };
}
