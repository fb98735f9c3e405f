/** Runs Pagefind over pages and records, makes its files smaller, and adds the vocabulary that our own search layer needs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { rangesOf, withMarks } from './search-marks.ts';
import { vocabularyOf } from './search-vocabulary.ts';
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
const CHUNK_SIZE = '1600';

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
    for (const { url, title, content, aliases, kind, approaches } of [...this.#own, ...this.#records.records]) {
      const meta = { title, ...(aliases.length > 0 && { aliases: aliases.join(', ') }) };
      const filters = { kind: [kind], approach: approaches };
      await this.#send(url, this.#index.addCustomRecord({ url, content, language: 'en', meta, filters }));
    }
    await this.#indexed(this.#sent.length);
    const built = await this.#index.getFiles();
    await close();
    if (built.errors.length > 0) throw new Error(`Pagefind could not make its index: ${built.errors.join('; ')}`);

    const own = leadsAndSources(this.#records);
    const files: SearchFiles = new Map();
    const fragments = new Map<string, Fragment>();
    for (const { path, content } of built.files) {
      if (UNUSED.test(path)) continue;
      const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
      files.set(`pagefind/${path}`, id === undefined ? content : slimmed(id, content, fragments, own));
    }
    withPrelude(this.#root, files);
    const vocabulary = vocabularyOf(fragments, this.#records);
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

/** Prepares the worker to be handed its files by the page; the table of contents gets a name that pages know beforehand. */
function withPrelude(root: string, files: SearchFiles): void {
  const worker = 'pagefind/pagefind-worker.js';
  const prelude = readFileSync(join(root, 'src/search/worker-prelude.js'), 'utf8').replace(/^\/\*[\s\S]*?\*\/\n/, '');
  files.set(worker, Buffer.concat([Buffer.from(prelude), files.get(worker)!]));
  const [contents] = [...files].filter(([path]) => path.endsWith('.pf_meta'));
  if (!contents) throw new Error('Pagefind wrote no table of contents.');
  files.set('pagefind/current.pf_meta', contents[1]);
  // Unpacked, since what servers pack it with for the way is smaller than Pagefind's gzip.
  const engine = gunzipSync(files.get('pagefind/wasm.en.pagefind')!);
  files.set('pagefind/current.wasm', engine.subarray(SIGNATURE.length));
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
type Slim = Omit<Fragment, 'meta'> & { meta: { title: string; lead?: string; skip?: string; sources?: string } };

/** What the content says of leads and their sources, by address; of pages, the marks in their text say where the lead is. */
function leadsAndSources({ records, sources }: SearchRecords): Map<string, Partial<Slim['meta']>> {
  const found = new Map<string, Partial<Slim['meta']>>([...sources].map(([url, cited]) => [url, { sources: cited }]));
  for (const { url, lead } of records) {
    if (lead !== undefined) found.set(url, { ...found.get(url), lead: `0-${lead.split(/\s+/).length}` });
  }
  return found;
}

/** The words of a fragment's metadata are in the index; the fragment itself is read for its text and headings only. */
function slimmed(
  id: string,
  compressed: Uint8Array,
  fragments: Map<string, Fragment>,
  own: ReadonlyMap<string, Partial<Slim['meta']>>,
): Uint8Array {
  const fragment = JSON.parse(gunzipSync(compressed).subarray(SIGNATURE.length).toString('utf8')) as Fragment;
  fragments.set(id, fragment);
  const slim: Slim = {
    ...fragment,
    filters: {},
    meta: { title: fragment.meta.title ?? '', ...rangesOf(fragment), ...own.get(fragment.url) },
    anchors: fragment.anchors.filter(({ element }) => /^h[2-6]$/i.test(element)),
  };
  return gzipSync(SIGNATURE + JSON.stringify(slim), { level: 9 });
}
