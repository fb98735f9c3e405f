/**
 * The data of content files by what they hold, kept between runs: to parse the YAML of a site takes longer than to read it. Only
 * files without a fault are kept. Node only.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseFile } from './parse.ts';

/** Raise when the same bytes are parsed differently. */
const RECIPE = 3;

interface Kept {
  digest: string;
  data: unknown;
}

export class ParsedCache {
  readonly #file: string;
  readonly #before: Map<string, Kept>;
  readonly #now = new Map<string, Kept>();
  #changed = false;

  /** @param root the project's folder; one without installed packages keeps nothing */
  constructor(root: string) {
    const packages = join(root, 'node_modules');
    this.#file = existsSync(packages) ? join(packages, '.cache/content/parsed.json') : '';
    this.#before = readKept(this.#file);
  }

  /** Parses a file, or takes its data from the cache. */
  parse(file: string, bytes: Uint8Array): ReturnType<typeof parseFile> {
    if (this.#file === '') return parseFile(file, bytes);
    const digest = createHash('sha256').update(`${RECIPE} `).update(bytes).digest('base64');
    const kept = this.#before.get(file);
    if (kept?.digest === digest) {
      this.#now.set(file, kept);
      return parseFile(file, bytes, kept);
    }
    const read = parseFile(file, bytes);
    this.#changed = true;
    if (read.problems.length === 0) this.#now.set(file, { digest, data: read.parsed.data });
    return read;
  }

  /** Writes what has changed, whole or not at all. A folder that cannot be written keeps nothing. */
  write(): void {
    if (this.#file === '' || (!this.#changed && this.#now.size === this.#before.size)) return;
    const partial = `${this.#file}.${process.pid}`;
    try {
      mkdirSync(dirname(this.#file), { recursive: true });
      writeFileSync(partial, JSON.stringify([...this.#now]));
      renameSync(partial, this.#file);
    } catch {
      // The next run parses again.
    }
  }
}

function readKept(file: string): Map<string, Kept> {
  try {
    return file === '' ? new Map() : new Map(JSON.parse(readFileSync(file, 'utf8')) as [string, Kept][]);
  } catch {
    return new Map();
  }
}
