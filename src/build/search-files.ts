/** Runs Pagefind over pages and records, and hands out the files of the index with the vocabulary that our own search layer needs. */
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Vocabulary } from '../search/vocabulary.ts';
import { withMarks } from './search-marks.ts';
import { cachedNeighbours } from './search-valid-words.ts';
import { vocabularyOf } from './search-vocabulary.ts';
import { searchRecords, type SearchRecord, type SearchRecords } from './search-records.ts';
import { listPage, withTerms, mainOf } from './search-pages.ts';
import { type SearchFiles, shortIds, contentsOf } from './search-contents.ts';
import { leadsAndSources, type Fragment, fragmentOf, slimmed } from './search-fragments.ts';
import { withPrelude } from './search-engine.ts';

export interface IndexedPage {
  /** Address from the site's root: `/approaches/rag/`. */
  url: string;
  html: string;
}

/** Pagefind's own user interfaces, and the engine for languages that we do not have. */
const UNUSED = /^(pagefind-(ui|modular-ui|component-ui|highlight)\.|wasm\.unknown\.)/;

/**
 * Words and places per index file. Pagefind's own choice (20000) makes files of 30 kB, of which a query of two words
 * needs two or more; smaller ones cost a request at most and keep the first list within its budget.
 */
const CHUNK_SIZE = '1000';

/** Numbers of notes: they would stand between the words of every excerpt. */
const EXCLUDED = ['.cite'];

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
