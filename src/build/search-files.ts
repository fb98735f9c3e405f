/** Runs Pagefind over pages and records, makes its files smaller, and adds the vocabulary that our own search layer needs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { minifySync } from 'vite';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { rangesOf, withMarks } from './search-marks.ts';
import { cachedNeighbours } from './search-valid-words.ts';
import { vocabularyOf } from './search-vocabulary.ts';
import type { Contents, Vocabulary } from '../search/vocabulary.ts';
import { searchRecords, type SearchRecord, type SearchRecords } from './search-records.ts';

export interface IndexedPage {
  /** Address from the site's root: `/approaches/rag/`. */
  url: string;
  html: string;
}

/** Files of the built site by their path below its root. */
export type SearchFiles = Map<string, Uint8Array>;

/** Pagefind's own user interfaces, and the engine for languages that we do not have. */
const UNUSED = /^(pagefind-(ui|modular-ui|component-ui|highlight)\.|wasm\.unknown\.)/;

/**
 * Words and places per index file. Pagefind's own choice (20000) makes files of 30 kB, of which a query of two words
 * needs two or more; smaller ones cost a request at most and keep the first list within its budget.
 */
const CHUNK_SIZE = '1000';

/** Numbers of notes: they would stand between the words of every excerpt. */
const EXCLUDED = ['.cite'];

/** What stands in front of everything in Pagefind's compressed files. */
const SIGNATURE = 'pagefind_dcd';

/** What we read of Pagefind's fragment, one a result. */
export interface Fragment {
  url: string;
  content: string;
  word_count: number;
  filters: Record<string, string[]>;
  meta: Record<string, string>;
  anchors: { element: string; id: string; text?: string; location: number }[];
}

/** Pages may be under way to Pagefind at once: more would only fill its queue. */
const UNDER_WAY = 256;

/** The search index in the making. */
export class SearchIndex {
  readonly #root: string;
  readonly #index: PagefindIndex;
  readonly #records: SearchRecords;
  /** Addresses of pages whose parts are results of their own. */
  readonly #split: ReadonlySet<string>;
  readonly #own: SearchRecord[] = [];
  readonly #sent: Promise<void>[] = [];
  readonly #refused: string[] = [];

  private constructor(root: string, index: PagefindIndex, records: SearchRecords) {
    this.#root = root;
    this.#index = index;
    this.#records = records;
    this.#split = new Set(records.records.map(({ url }) => url.split('#')[0]!));
  }

  /** @throws Error when Pagefind does not start */
  static async open(root: string, records: SearchRecords): Promise<SearchIndex> {
    process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = CHUNK_SIZE;
    const { index, errors } = await createIndex({ forceLanguage: 'en', excludeSelectors: EXCLUDED });
    if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    return new SearchIndex(root, index, records);
  }

  /** @throws Error when Pagefind refuses this page or one before */
  async add({ url, html }: IndexedPage): Promise<void> {
    if (this.#split.has(url)) this.#own.push(listPage(url, html, this.#records));
    else await this.#send(url, this.#index.addHTMLFile({ url, content: withTerms(withMarks(mainOf(html)), url, this.#records) }));
  }

  /** Ends the index. @throws Error when Pagefind refuses a page or a record */
  async files(): Promise<{ files: SearchFiles; results: number }> {
    for (const { url, title, content, aliases, asked = [], kind, approaches } of [...this.#own, ...this.#records.records]) {
      const names = [...aliases, ...asked];
      const meta = { title, ...(names.length > 0 && { aliases: names.join(', ') }) };
      const filters = { kind: [kind], approach: approaches };
      await this.#send(url, this.#index.addCustomRecord({ url, content, language: 'en', meta, filters }));
    }
    await this.#indexed(this.#sent.length);
    const built = await this.#index.getFiles();
    await close();
    if (built.errors.length > 0) throw new Error(`Pagefind could not make its index: ${built.errors.join('; ')}`);

    const own = leadsAndSources(this.#records);
    const files: SearchFiles = new Map();
    const read: [string, Fragment][] = [];
    for (const { path, content } of built.files) {
      const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
      if (id !== undefined) read.push([id, fragmentOf(content)]);
      else if (!UNUSED.test(path)) files.set(`pagefind/${path}`, content);
    }
    const ids = shortIds(read);
    const fragments = new Map(read.map(([id, fragment]) => [ids.get(id)!, fragment]));
    for (const [id, fragment] of fragments) files.set(`pagefind/fragment/${id}.pf_fragment`, slimmed(fragment, own));
    withPrelude(this.#root, files);
    const neighbours = (found: Vocabulary) => cachedNeighbours(this.#root, found);
    const vocabulary = { ...(await vocabularyOf(fragments, this.#records, neighbours)), ...contentsOf(files, ids) };
    files.set('search/vocabulary.json', new TextEncoder().encode(JSON.stringify(vocabulary)));
    return { files, results: fragments.size };
  }

  async #send(url: string, answer: Promise<{ errors: string[] }>): Promise<void> {
    const note = (reason: string) => void this.#refused.push(`Pagefind could not index ${url}: ${reason}`);
    this.#sent.push(
      answer.then(
        ({ errors }) => errors.forEach(note),
        (error: unknown) => note(String(error)),
      ),
    );
    // The older half makes room; the younger keeps Pagefind busy meanwhile.
    if (this.#sent.length >= UNDER_WAY) await this.#indexed(UNDER_WAY / 2);
  }

  async #indexed(count: number): Promise<void> {
    await Promise.all(this.#sent.splice(0, count));
    if (this.#refused.length > 0) throw new Error(this.#refused.join('\n'));
  }
}

/** The files of an index over pages that are all there. @throws Error when Pagefind refuses a page or does not start */
export async function searchFiles(
  catalogue: Catalogue,
  pages: Iterable<IndexedPage>,
): Promise<{ files: SearchFiles; results: number }> {
  const index = await SearchIndex.open(catalogue.root, searchRecords(catalogue));
  for (const page of pages) await index.add(page);
  return index.files();
}

/** Prepares the worker to be handed its files by the page, and the engine to be packed by the server. */
function withPrelude(root: string, files: SearchFiles): void {
  const worker = 'pagefind/pagefind-worker.js';
  const prelude = readFileSync(join(root, 'src/search/worker-prelude.js'), 'utf8');
  const { code, errors } = minifySync(worker, prelude + Buffer.from(files.get(worker)!).toString('utf8'));
  if (errors.length > 0) throw new Error(`Pagefind's worker could not be made smaller: ${errors[0]!.message}`);
  files.set(worker, new TextEncoder().encode(code));
  // Unpacked, since what servers pack it with for the way is smaller than Pagefind's gzip.
  const engine = gunzipSync(files.get('pagefind/wasm.en.pagefind')!);
  files.set('pagefind/current.wasm', engine.subarray(SIGNATURE.length));
}

/**
 * Results are numbered in the order of their addresses. Pagefind names them by a hash, which no packing makes smaller and
 * which would travel twice: in its table of contents and in our vocabulary.
 */
function shortIds(read: readonly [string, Fragment][]): Map<string, string> {
  const inOrder = [...read].sort(([, a], [, b]) => (a.url < b.url ? -1 : 1));
  return new Map(inOrder.map(([id], at) => [id, at.toString(36)]));
}

/** What Pagefind's worker asks for first; it travels inside the vocabulary, where the server packs it. */
function contentsOf(files: SearchFiles, ids: ReadonlyMap<string, string>): Contents {
  const path = [...files.keys()].find((name) => name.endsWith('.pf_meta'));
  if (path === undefined) throw new Error('Pagefind wrote no table of contents.');
  const contents = withIds(gunzipSync(files.get(path)!).toString('latin1'), ids);
  files.set(path, gzipSync(Buffer.from(contents, 'latin1'), { level: 9 }));
  const entry = Buffer.from(files.get('pagefind/pagefind-entry.json')!).toString('utf8');
  return { version: /_([0-9a-f]+)\.pf_meta$/.exec(path)?.[1] ?? '', entry, contents: visibleBytes(contents) };
}

/** Control characters, which JSON would write in six letters each, are moved out of the way by 0x100. */
function visibleBytes(text: string): string {
  return text.replaceAll(/[^ -\xff]/g, (control) => String.fromCharCode(0x100 + control.charCodeAt(0)));
}

/** Puts our ids in place of Pagefind's in its table of contents: CBOR, in which a short text is led by 0x60 plus its length. */
function withIds(contents: string, ids: ReadonlyMap<string, string>): string {
  let count = 0;
  const text = contents.replaceAll(/j(en_[0-9a-f]{7})/g, (whole, id: string) => {
    const short = ids.get(id);
    if (short === undefined) return whole;
    count++;
    return String.fromCharCode(0x60 + short.length) + short;
  });
  if (count !== ids.size) throw new Error(`Pagefind's table of contents names ${count} of ${ids.size} results.`);
  return text;
}

/** A page whose parts are results of their own is listed by its names and its description only. */
function listPage(url: string, html: string, { terms }: SearchRecords): SearchRecord {
  const first = (pattern: RegExp) => decode(pattern.exec(html)?.[1] ?? '');
  return {
    url,
    title: first(/<h1[^>]*>([^<]*)/),
    content: first(/<meta name="description" content="([^"]*)"/),
    aliases: [...first(/data-pagefind-meta="aliases:([^"]*)"/).split(', '), ...(terms.get(url.replaceAll(/^\/|\/$/g, '')) ?? [])],
    kind: first(/data-pagefind-filter="kind:([^"]*)"/),
    approaches: [],
  };
}

function decode(html: string): string {
  return html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** What is searched of a page, as a page: the rest would be sent to Pagefind for nothing. */
function mainOf(html: string): string {
  const [from, end] = [html.search(/<main[ >]/), html.lastIndexOf('</main>')];
  return from < 0 || end < from ? html : `<!doctype html><html lang="en"><body>${html.slice(from, end)}</main></body></html>`;
}

/** Lets a page be found by the names of the glossary terms that lead to it, without putting them into the page itself. */
function withTerms(html: string, url: string, { terms }: SearchRecords): string {
  const names = terms.get(url.replaceAll(/^\/|\/$/g, ''));
  if (names === undefined) return html;
  const value = names.join(', ').replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return html.replace('</body>', `<span hidden data-pagefind-meta="terms:${value}"></span></body>`);
}

/** The text of a result as the browser gets it. */
type Slim = Pick<Fragment, 'content' | 'url' | 'anchors'> & {
  meta: { title: string; lead?: string; skip?: string; sources?: string };
};

/** What the content says of leads and their sources, by address; of pages, the marks in their text say where the lead is. */
function leadsAndSources({ records, sources }: SearchRecords): Map<string, Partial<Slim['meta']>> {
  const found = new Map<string, Partial<Slim['meta']>>([...sources].map(([url, cited]) => [url, { sources: cited }]));
  for (const { url, lead } of records) {
    if (lead !== undefined) found.set(url, { ...found.get(url), lead: `0-${lead.split(/\s+/).length}` });
  }
  return found;
}

function fragmentOf(compressed: Uint8Array): Fragment {
  return JSON.parse(gunzipSync(compressed).subarray(SIGNATURE.length).toString('utf8')) as Fragment;
}

/** The words of a fragment's metadata are in the index; the fragment itself is read for its text and headings only. */
function slimmed(fragment: Fragment, own: ReadonlyMap<string, Partial<Slim['meta']>>): Uint8Array {
  const slim: Slim = {
    content: fragment.content,
    url: fragment.url,
    meta: { title: fragment.meta.title ?? '', ...rangesOf(fragment), ...own.get(fragment.url) },
    anchors: fragment.anchors
      .filter(({ element }) => /^h[2-6]$/i.test(element))
      .map(({ element, id, text, location }) => ({ element, id, ...(text !== undefined && { text }), location })),
  };
  return gzipSync(SIGNATURE + JSON.stringify(slim), { level: 9 });
}
