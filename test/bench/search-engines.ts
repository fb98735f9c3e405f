/** Two engines that a static site would also pick, over the same pages: the whole index goes to the browser. */
import { brotliCompressSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parse } from 'node-html-parser';
import type { Ask } from '../search/quality.ts';
import { pagesOf } from '../search/plain.ts';
import { engineFile } from './tools.ts';

export interface Engine {
  name: string;
  ask: Ask;
  /** What a first search costs, Brotli: the library and its index, a page's texts not counted. */
  bytes: number;
}

interface Page {
  id: string;
  title: string;
  headings: string;
  text: string;
}

/** What we use of them: they are installed apart, where the compiler does not look. */
type MiniSearchClass = new (options: object) => {
  addAll(pages: readonly Page[]): void;
  search(text: string, options: object): { id: string }[];
};
type FlexSearchClass = new (options: object) => {
  add(page: Page): void;
  export(each: (key: string, data: unknown) => void): Promise<void>;
  search(text: string, options: object): Promise<{ result: string[] }[]>;
};

/** Engines that can be installed; the others are left out with a line that says so. */
export async function otherEngines(dist: string): Promise<Engine[]> {
  const pages = readPages(dist);
  const engines: Engine[] = [];
  for (const open of [openMiniSearch, openFlexSearch]) {
    try {
      engines.push(await open(pages));
    } catch (error) {
      console.log(`left out: ${(error as Error).message.split('\n')[0]}`);
    }
  }
  return engines;
}

function readPages(dist: string): Page[] {
  return pagesOf(dist).flatMap(({ url, html }) => {
    const body = parse(html).querySelector('[data-pagefind-body]');
    if (!body) return [];
    for (const ignored of body.querySelectorAll('[data-pagefind-ignore], script, style')) ignored.remove();
    const words = (selector: string) => body.querySelectorAll(selector).map((element) => element.text);
    return [{ id: url, title: words('h1').join(' '), headings: words('h2, h3').join(' · '), text: body.structuredText }];
  });
}

const shown = ({ id, title, headings }: Page) => `${title} ${id} ${headings}`;

async function openMiniSearch(pages: readonly Page[]): Promise<Engine> {
  const file = engineFile('minisearch');
  const { default: MiniSearch } = (await import(pathToFileURL(file).href)) as { default: MiniSearchClass };
  const index = new MiniSearch({ fields: ['title', 'headings', 'text'] });
  index.addAll(pages);
  const byId = new Map(pages.map((page) => [page.id, page]));
  // As its own documentation advises for a search box.
  const options = { boost: { title: 4, headings: 2 }, prefix: true, fuzzy: 0.2 };
  return {
    name: 'MiniSearch',
    ask: (text) => Promise.resolve(index.search(text, options).map(({ id }) => shown(byId.get(id)!))),
    bytes: compressed(JSON.stringify(index)) + library(file),
  };
}

async function openFlexSearch(pages: readonly Page[]): Promise<Engine> {
  const file = engineFile('flexsearch');
  const { Document } = (await import(pathToFileURL(file).href)) as { Document: FlexSearchClass };
  const fields = ['title', 'headings', 'text'] as const;
  const index = new Document({
    document: { id: 'id', index: [...fields] },
    tokenize: 'forward',
    encoder: 'LatinAdvanced',
  });
  for (const page of pages) index.add(page);
  const byId = new Map(pages.map((page) => [page.id, page]));
  let exported = '';
  await index.export((key, data) => {
    exported += key + String(data);
  });
  return {
    name: 'FlexSearch',
    ask: async (text) => {
      const found = await index.search(text, { limit: 10, suggest: true });
      return [...new Set(found.flatMap(({ result }) => result))].map((id) => shown(byId.get(id)!));
    },
    bytes: compressed(exported) + library(file),
  };
}

function compressed(text: string | Buffer): number {
  return brotliCompressSync(text).length;
}

function library(file: string): number {
  return compressed(readFileSync(file));
}
