/** The build's second thread, seen from the first: what needs no Astro is done there while Astro renders. */
import { Worker } from 'node:worker_threads';
import type { SearchRecords } from '../search-records.ts';
import type { Place } from './work.ts';

/** What the thread can be asked for. Requests are answered in turn. */
export interface Requests {
  /** Says where the built site is written, and what of it is found beside the pages. */
  open: { asked: { place: Place; records: SearchRecords }; answer: undefined };
  /** Hands over finished pages, as they were before their heads were made lean. */
  pages: { asked: readonly FinishedPage[]; answer: undefined };
  /** Writes whatever needs all pages. @returns lines for the log */
  finish: { asked: undefined; answer: string[] };
}

export interface FinishedPage {
  /** Without slashes at the ends. */
  path: string;
  html: string;
}

export interface Request<Name extends keyof Requests = keyof Requests> {
  name: Name;
  asked: Requests[Name]['asked'];
}

export interface Answer {
  answer?: unknown;
  error?: string;
}

/** Runs for one build. Requests may be sent without waiting; an error of one that nobody waits for is thrown by `finish`. */
export class BuildThread {
  readonly #worker: Worker;
  readonly #waiting: { resolve(value: never): void; reject(error: Error): void }[] = [];

  /** @param root the project's root folder */
  constructor(root: string) {
    this.#worker = new Worker(new URL('./work.ts', import.meta.url), { workerData: { root } });
    this.#worker.on('message', ({ answer, error }: Answer) => {
      const { resolve, reject } = this.#waiting.shift()!;
      if (error === undefined) resolve(answer as never);
      else reject(new Error(error));
    });
    this.#worker.on('error', (error) => {
      for (const { reject } of this.#waiting.splice(0)) reject(error as Error);
    });
    this.#worker.unref();
  }

  ask<Name extends keyof Requests>(name: Name, asked: Requests[Name]['asked']): Promise<Requests[Name]['answer']> {
    const request: Request<Name> = { name, asked };
    return new Promise<Requests[Name]['answer']>((resolve, reject) => {
      // The build must not end before it has its answer.
      this.#worker.ref();
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(request);
    }).finally(() => {
      if (this.#waiting.length === 0) this.#worker.unref();
    });
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
