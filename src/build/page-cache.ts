/** What a build makes of each page, taken over from the last one where the page is the same. Node only. */
import { codeDigest, digestOf } from './digest.ts';
import { BuildCache } from './build-cache.ts';

type Pages<Value> = Map<string, { digest: string; value: Value }>;

export class PageCache<Value> {
  readonly #cache: BuildCache<Pages<Value>>;
  readonly #code: string;
  readonly #before: Pages<Value>;
  readonly #now: Pages<Value> = new Map();
  #changed = false;

  constructor(root: string, name: string) {
    this.#cache = new BuildCache(root, name);
    this.#code = codeDigest(root);
    this.#before = this.#cache.read(this.#code) ?? new Map<string, never>();
  }

  /** @param inputs everything but our code that the value is made from */
  of(path: string, inputs: readonly string[], make: () => Value): Value {
    const digest = digestOf(...inputs);
    const known = this.#before.get(path);
    const page = known?.digest === digest ? known : { digest, value: make() };
    this.#changed ||= page !== known;
    this.#now.set(path, page);
    return page.value;
  }

  /** Keeps what was asked for, and nothing else. */
  write(): void {
    if (this.#changed || this.#now.size < this.#before.size) this.#cache.write(this.#code, this.#now);
  }
}
