/**
 * Talks to Pagefind's worker. Its own client, pagefind.js, would be 12 kB more on the wire, and one more step before the
 * worker starts. The messages are those of the Pagefind version that package.json pins; test/search holds us to them.
 */

export interface WorkerResult {
  id: string;
  score: number;
  words: number[];
  /** Name under which the worker keeps the result's data. */
  data: string;
}

interface Reply {
  id: string;
  result?: unknown;
  error?: string;
}

/** Whoever waits longer than this for an answer is told that there is none. */
const PATIENCE = 20_000;
const IDLE = 1000;

/** Our name among those who use the worker. */
const INSTANCE = 'site';

export class WorkerClient {
  private readonly worker: Worker;
  private readonly waiting = new Map<string, { resolve(value: unknown): void; reject(error: Error): void }>();
  private readonly released: string[] = [];
  private idle: ReturnType<typeof setTimeout> | undefined;
  private count = 0;
  /** Parts of the index that did not come so far. */
  private missing = 0;

  /** @param options as for Pagefind's `options()`; `basePath` is needed, since a worker cannot see where it is */
  constructor(worker: Worker, options: object) {
    this.worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      if (data.id === 'failed') this.missing++;
      const waiting = this.waiting.get(data.id);
      this.waiting.delete(data.id);
      if (data.error === undefined) waiting?.resolve(data.result);
      else waiting?.reject(new Error(data.error));
    });
    worker.addEventListener('error', () => this.fail(new Error("Pagefind's worker could not be started.")));
    void this.call('init', { language: 'en', primary: true, ...options }).catch(() => undefined);
  }

  /** @throws when a part of the index that was needed did not come: a list without it would be wrong */
  async search(text: string): Promise<WorkerResult[]> {
    const before = this.missing;
    const { results } = (await this.call('search', text, {})) as { results: WorkerResult[] };
    if (this.missing > before) throw new Error('A part of the search index did not come.');
    return results;
  }

  /** Lets the worker forget the data of results that are no longer needed, once it has nothing better to do. */
  release(name: string): void {
    this.released.push(name);
    clearTimeout(this.idle);
    this.idle = setTimeout(() => this.worker.postMessage({ forget: this.released.splice(0), instanceId: INSTANCE }), IDLE);
  }

  private call(method: string, ...args: unknown[]): Promise<unknown> {
    const id = String(++this.count);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.delete(id);
        reject(new Error(`No answer to ${method}.`));
      }, PATIENCE);
      const settled =
        <Value>(run: (value: Value) => void) =>
        (value: Value) => {
          clearTimeout(timer);
          run(value);
        };
      this.waiting.set(id, { resolve: settled(resolve), reject: settled(reject) });
      this.worker.postMessage({ id, instanceId: INSTANCE, method, args });
    });
  }

  private fail(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
