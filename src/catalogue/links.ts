/** What the content may refer to: ids and addresses, with those of files that are at fault. */
import Slugger from 'github-slugger';
import type { Page } from '../schemas/page.ts';
import type { Catalogue } from './catalogue.ts';
import { isSwallowed } from './code-blocks.ts';
import { COLLECTIONS, FIXED_PAGES, SECTION_PATHS } from './kinds.ts';
import { visibleText, walk, type MarkdownNode, type Passage } from './passages.ts';
import type { ContentFile } from './shape.ts';

/** The ids of one kind of thing. */
export class Ids {
  readonly known = new Set<string>();
  readonly #faulty: readonly ContentFile[];

  /** @param faulty files at fault that may hold further ids of this kind */
  constructor(known: Iterable<string>, faulty: readonly ContentFile[] = []) {
    this.known = new Set(known);
    this.#faulty = faulty;
  }

  /** `faulty` where the id stands in a file that could not be read as a whole. */
  find(id: string): 'known' | 'unknown' | 'faulty' {
    if (this.known.has(id)) return 'known';
    return this.#faulty.some(({ text }) => mentions(text, id)) ? 'faulty' : 'unknown';
  }
}

/** Whether a text holds an id as a word of its own. */
export function mentions(text: string, id: string): boolean {
  for (let at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + 1)) {
    if (!/[a-z0-9-]/.test(text[at - 1] ?? ' ') && !/[a-z0-9-]/.test(text[at + id.length] ?? ' ')) return true;
  }
  return false;
}

export interface Links {
  findings: Ids;
  terms: Ids;
  rows: Ids;
  prices: Ids;
  questions: Ids;
  /** The options of each question, `not-sure` among them. */
  options: ReadonlyMap<string, ReadonlySet<string>>;
  /** Every address of the site with the anchors on it; `null` for a page at fault, whose anchors are not known. */
  addresses: ReadonlyMap<string, ReadonlySet<string> | null>;
  /** The text of each page that has one of its own. */
  bodies: ReadonlyMap<string, Passage>;
  /** The project's folder. */
  root: string;
}

/** Links the catalogue. */
export function linksOf(catalogue: Catalogue, passages: ReadonlyMap<ContentFile, readonly Passage[]>): Links {
  const faulty = (path: string) => catalogue.files.filter(({ file, valid }) => !valid && file.startsWith(path));
  const questions = catalogue.decision('questions.yaml')?.questions ?? [];
  const rows = catalogue.entries('dimensions').flatMap(({ data }) => data.rows.map(({ id }) => id));
  const glossary = catalogue.files.filter(({ home }) => home.type === 'entry' && home.collection === 'glossary');
  return {
    findings: new Ids(catalogue.findings.keys(), faulty('content/sources/')),
    terms: new Ids(glossary.map(({ id }) => id)),
    rows: new Ids(rows, faulty('content/dimensions/')),
    prices: new Ids(catalogue.prices.keys(), faulty('content/prices.yaml')),
    questions: new Ids(
      questions.map(({ id }) => id),
      faulty('content/decision/questions.yaml'),
    ),
    options: new Map(questions.map(({ id, options }) => [id, new Set([...Object.keys(options), 'not-sure'])])),
    addresses: addressesOf(catalogue, passages),
    bodies: new Map(
      [...passages].flatMap(([{ home, id }, read]) => {
        const body = read.find(({ path }) => path === undefined);
        const address = home.type === 'entry' ? COLLECTIONS[home.collection].address(id) : null;
        return body && address !== null ? [[address, body] as const] : [];
      }),
    ),
    root: catalogue.root,
  };
}

function addressesOf(catalogue: Catalogue, passages: ReadonlyMap<ContentFile, readonly Passage[]>): Links['addresses'] {
  const map = new Map<string, Set<string> | null>([...Object.keys(FIXED_PAGES), ...SECTION_PATHS].map((page) => [page, new Set()]));
  const add = (page: string, anchors: Iterable<string>) => {
    const known = map.get(page);
    if (known === null) return;
    map.set(page, new Set([...(known ?? []), ...anchors]));
  };
  for (const file of catalogue.files) {
    if (file.home.type !== 'entry') continue;
    const { collection } = file.home;
    const [page, anchor] = (COLLECTIONS[collection].address(file.id) ?? '').split('#') as [string, string?];
    add(page, anchor === undefined ? [] : [anchor]);
    const body = passages.get(file)?.find(({ path }) => path === undefined);
    if (body) add(page, anchorsOf(body));
    const data = file.parsed as Page | undefined;
    if (data?.kind === 'dimension') for (const { id } of data.rows) for (const at of ['compare', page]) add(at, [id]);
    // A body that cannot be read, or that a block swallows, hides its headings, front matter that cannot be read the rows.
    const hidden = !file.valid || (file.body.trim() !== '' && !body) || (body !== undefined && isSwallowed(body));
    if (hidden) map.set(page, null);
    if (hidden && collection === 'dimensions') map.set('compare', null);
  }
  add('evidence', [...catalogue.findings.keys(), ...catalogue.entries('sources').map(({ id }) => `source-${id}`)]);
  for (const [finding, { sourceId }] of catalogue.findings) add(`evidence/sources/${sourceId}`, [finding]);
  return map;
}

/** The anchors of a page's own headings, as the site makes them. */
export const anchorsOf = (body: Passage): Set<string> => new Set(headingsOf(body).keys());

/** A page's headings by their anchors. */
export function headingsOf({ tree }: Passage): Map<string, MarkdownNode> {
  const slugger = new Slugger();
  const headings = [...walk(tree)].filter(({ type }) => type === 'heading');
  return new Map(headings.map((node) => [slugger.slug(visibleText(node)), node]));
}
