/** Files of the built site. Node only. */
import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Files under way at once. */
const TOGETHER = 128;

/** Where in the output the file of an address belongs. */
export function inside(pathname: string, base: string): string {
  return pathname.startsWith(base) ? pathname.slice(base.length) : pathname.replace(/^\//, '');
}

/** Writes into a folder, several files at a time, without being waited for. */
export class Output {
  readonly #folder: string;
  readonly #made = new Set<string>();
  readonly #underWay: Promise<void>[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Writes a file, with the folders on the way. @returns when there is room for another */
  async write(path: string, content: string | Uint8Array): Promise<void> {
    const file = join(this.#folder, path);
    const parent = dirname(file);
    if (!this.#made.has(parent)) mkdirSync(parent, { recursive: true });
    this.#made.add(parent);
    this.#underWay.push(writeFile(file, content));
    // The older half makes room; the younger keeps the disk busy meanwhile.
    if (this.#underWay.length >= TOGETHER) await Promise.all(this.#underWay.splice(0, TOGETHER / 2));
  }

  /** @throws Error when a file could not be written */
  async written(): Promise<void> {
    await Promise.all(this.#underWay.splice(0));
  }
}
