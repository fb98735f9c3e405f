/** Files of the built site. Node only. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where in the output the file of an address belongs. */
export function inside(pathname: string, base: string): string {
  return pathname.startsWith(base) ? pathname.slice(base.length) : pathname.replace(/^\//, '');
}

/**
 * Writes into a folder. At once: to make a small file costs more than to fill it, and twice as much where it is left to
 * Node's threads, which have to share two processors with everything else.
 */
export class Output {
  readonly #folder: string;
  readonly #made = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Writes a file, with the folders on the way. @throws Error when it cannot be written */
  write(path: string, content: string | Uint8Array): void {
    const file = join(this.#folder, path);
    const parent = dirname(file);
    if (!this.#made.has(parent)) mkdirSync(parent, { recursive: true });
    this.#made.add(parent);
    writeFileSync(file, content);
  }
}
