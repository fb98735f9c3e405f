/** What a build derives from inputs that have not changed since the last one, taken over from there. Node only. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** A file below `node_modules/.cache/build` that holds one value, with the digest of what it was made from. */
export class BuildCache<Value> {
  readonly #file: string;

  constructor(root: string, name: string) {
    this.#file = join(root, 'node_modules/.cache/build', name);
  }

  /** The value, where it was made from these inputs; one that cannot be read is not there. */
  read(digest: string): Value | undefined {
    try {
      const kept = deserialize(readFileSync(this.#file)) as { digest: string; value: Value };
      return kept.digest === digest ? kept.value : undefined;
    } catch {
      return undefined;
    }
  }

  /** Keeps the value, whole or not at all, in place of the one before. */
  write(digest: string, value: Value): void {
    mkdirSync(dirname(this.#file), { recursive: true });
    const partial = `${this.#file}.${process.pid}`;
    writeFileSync(partial, serialize({ digest, value }));
    renameSync(partial, this.#file);
  }

  /** The value that these inputs make. */
  async of(digest: string, make: () => Value | Promise<Value>): Promise<Value> {
    const kept = this.read(digest);
    if (kept !== undefined) return kept;
    const value = await make();
    this.write(digest, value);
    return value;
  }
}
