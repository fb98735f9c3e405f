/**
 * The HTML of plain pages, beside Astro's own store. What stands there becomes a module, which is written, bundled and
 * compiled whole: with thousands of pages that would take longer than to render them. Node only.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

interface Page {
  /** Of what the page was made from. */
  digest: string;
  html: string;
}

type Pages = Map<string, Page>;

// The loader and the pages are loaded apart and share no module; what is kept stands in the global scope.
const RENDERED = Symbol.for('retrieve-or-retrain rendered pages');
const scope = globalThis as { [RENDERED]?: Map<string, Pages> };
const all = (scope[RENDERED] ??= new Map<string, Pages>());

/** The pages of one collection, kept in a file between builds. */
export class RenderedPages {
  readonly #file: string;
  readonly #pages: Pages;
  #changed = false;

  /** @param file where they are kept, outside the tracked files; what cannot be read there is made anew */
  constructor(collection: string, file: string) {
    this.#file = file;
    this.#pages = readPages(file);
    all.set(collection, this.#pages);
  }

  has(id: string, digest: string): boolean {
    return this.#pages.get(id)?.digest === digest;
  }

  set(id: string, page: Page): void {
    this.#pages.set(id, page);
    this.#changed = true;
  }

  /** Writes what has changed, and drops what is no longer used. */
  write(used: ReadonlySet<string>): void {
    for (const id of this.#pages.keys()) if (!used.has(id)) this.#changed = this.#pages.delete(id) || this.#changed;
    if (!this.#changed) return;
    this.#changed = false;
    mkdirSync(dirname(this.#file), { recursive: true });
    const partial = `${this.#file}.${process.pid}`;
    writeFileSync(partial, JSON.stringify([...this.#pages]));
    renameSync(partial, this.#file); // whole or not at all
  }
}

function readPages(file: string): Pages {
  try {
    return existsSync(file) ? new Map(JSON.parse(readFileSync(file, 'utf8')) as [string, Page][]) : new Map<string, Page>();
  } catch {
    return new Map<string, Page>();
  }
}

/** An entry with its HTML, as Astro renders it; one that is MDX comes back as it is. @throws Error when the HTML is not there */
export function withHtml<Entry extends { collection: string; id: string; rendered?: { html: string } | undefined }>(
  entry: Entry,
): Entry {
  if (!entry.rendered) return entry;
  const page = all.get(entry.collection)?.get(entry.id);
  if (!page) throw new Error(`The text of ${entry.collection}/${entry.id} was not rendered.\n    → Start the build again.`);
  return { ...entry, rendered: { ...entry.rendered, html: page.html } };
}
