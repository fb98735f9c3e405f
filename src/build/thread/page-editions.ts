/** The editions made from finished pages, page by page: Markdown, the long text for models, share cards, the search index. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cardPath } from '../../editions/address.ts';
import type { Card } from '../../editions/cards/card.ts';
import { CardPainter } from '../../editions/cards/draw.ts';
import { pictureOf } from '../../editions/cards/picture.ts';
import { inFull } from '../../editions/full.ts';
import { headOf, type Head } from '../../editions/head.ts';
import { llmsFullText } from '../../editions/llms.ts';
import { pageToMarkdown } from '../../editions/markdown/page.ts';
import { PageCache } from '../page-cache.ts';
import { SearchIndex } from '../search-files.ts';
import type { SearchRecords } from '../search-records.ts';
import { inside, Output } from '../output.ts';
import type { Place } from './work.ts';

export class PageEditions {
  readonly #root: string;
  readonly #base: string;
  readonly #output: Output;
  readonly #search: SearchIndex;
  readonly #markdown: PageCache<string>;
  readonly #texts = new Map<string, string>();
  #home: Head | undefined;
  readonly #cards: (Card & { file: string })[] = [];

  private constructor(root: string, { folder, base }: Place, search: SearchIndex) {
    this.#root = root;
    this.#base = base;
    this.#output = new Output(folder);
    this.#search = search;
    this.#markdown = new PageCache(root, 'markdown');
  }

  /** @param records parts of pages that are results of their own */
  static async open(root: string, place: Place, records: SearchRecords): Promise<PageEditions> {
    return new PageEditions(root, place, await SearchIndex.open(root, records));
  }

  /**
   * Keeps what the page's head promises, and lets the search know the page.
   *
   * @param path the page's path without slashes at the ends
   */
  async add(path: string, html: string): Promise<void> {
    const base = this.#base;
    const head = headOf(html, path);
    if (path === '') this.#home = head;
    if (head.markdown !== undefined) {
      const make = () => pageToMarkdown(html, new URL(`${base}glossary/`, head.canonical), head).markdown;
      const markdown = this.#markdown.of(path, [base, html], make);
      this.#output.write(inside(head.markdown, base), markdown);
      this.#texts.set(path, markdown);
    }
    // A card that is shared belongs to the page after which it is named.
    if (head.card !== undefined && inside(head.card.file, base) === cardPath(path))
      this.#cards.push({ ...head.card, picture: pictureOf(html) });
    if (path !== '404') await this.#search.add({ url: `/${path === '' ? '' : `${path}/`}`, html });
  }

  /** Writes what needs all pages. @returns what was made, for the log */
  async finish(): Promise<string[]> {
    if (!this.#home) throw new Error('The site has no home page.');
    // The index is made in Pagefind's own process and the cards are drawn in the browser's: while pages are still being
    // rendered both would only take their time away.
    const [drawn, results] = await Promise.all([this.#drawCards(this.#home), this.#writeIndex()]);
    this.#markdown.write();
    this.#output.write('llms-full.txt', llmsFullText(this.#home.site, this.#home.description, inFull(this.#texts)));
    return [
      `${this.#texts.size} Markdown pages`,
      `${this.#cards.length} share cards, ${drawn} of them drawn`,
      `${results} results indexed`,
    ];
  }

  async #writeIndex(): Promise<number> {
    const { files, results } = await this.#search.files();
    for (const [path, content] of files) this.#output.write(path, content);
    return results;
  }

  /** @returns how many were not in the cache */
  async #drawCards(home: Head): Promise<number> {
    const painter = this.#painter(home);
    try {
      await Promise.all(
        this.#cards.map(async (card) => this.#output.write(inside(card.file, this.#base), (await painter.paint(card)).png)),
      );
    } finally {
      await painter.close();
    }
    return painter.drawn;
  }

  #painter({ site, canonical }: Head): CardPainter {
    const styles = join(this.#root, 'src/styles');
    const look = {
      site,
      host: new URL(canonical).host,
      tokens: readFileSync(join(styles, 'tokens.css'), 'utf8'),
      font: readFileSync(join(styles, 'fonts/newsreader-600.woff2')).toString('base64'),
    };
    return new CardPainter(look, join(this.#root, 'node_modules/.cache/og'));
  }
}
