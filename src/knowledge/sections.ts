/** The site's sections: which pages belong to each, in which order, and who their neighbours are. */
import { getCollection, type CollectionEntry } from 'astro:content';
import { approachesOf, SECTION_PATHS, type SectionPath } from '../catalogue/kinds.ts';
import { factsOf, type TextFacts } from '../prose/facts.ts';
import type { ApproachId } from '../schemas/shared.ts';
import { contentFile } from './content.ts';

export type PageEntry = CollectionEntry<'approaches' | 'dimensions' | 'use-cases' | 'guides' | 'comparisons'>;

export interface Section {
  /** Path without slashes, also the first part of its pages' paths. */
  path: SectionPath;
  name: string;
  /** In one sentence, for the section's own page and for lists. */
  about: string;
}

/** The sections in the order of the masthead; their words are content. */
export function sections(): Section[] {
  const words = contentFile('site').sections;
  return SECTION_PATHS.map((path) => ({ path, ...words[path] }));
}

/** Menus list so many pages at most, so that a page does not grow with its section. */
const MENU = 30;

const known = new Map<string, Promise<PageEntry[]>>();

/** The pages of a section, in reading order. Every page of a build asks for them, so a build sorts them once. */
export function pagesOf(section: string): Promise<PageEntry[]> {
  const pages = known.get(section) ?? sortedPagesOf(section);
  if (import.meta.env.PROD) known.set(section, pages);
  return pages;
}

/** The use cases, in reading order. */
export const useCases = async (): Promise<CollectionEntry<'use-cases'>[]> =>
  (await pagesOf('use-cases')).filter((page) => page.collection === 'use-cases');

/**
 * What a page's menu chooses from, and the page's place among it: its section's pages, of the variants only those of its
 * own approach.
 */
export async function menuOf(entry: PageEntry): Promise<{ all: readonly PageEntry[]; shown: readonly PageEntry[] }> {
  const section = sectionOf(entry);
  const approach = approachOf(entry);
  const pages = await pagesOf(section);
  const all =
    approach === undefined ? pages : pages.filter((page) => page.data.kind !== 'variant' || page.data.approach === approach);
  const first = Math.max(0, Math.min(placeOf(entry, all) - MENU / 2, all.length - MENU));
  return { all, shown: all.slice(first, first + MENU) };
}

const places = new WeakMap<readonly PageEntry[], Map<string, number>>();

/** Where a page stands in a list; every page asks, so a list is numbered once. */
function placeOf({ id }: PageEntry, pages: readonly PageEntry[]): number {
  const known = places.get(pages) ?? new Map(pages.map((page, index) => [page.id, index]));
  places.set(pages, known);
  return known.get(id) ?? -1;
}

async function sortedPagesOf(section: string): Promise<PageEntry[]> {
  const entries: PageEntry[] =
    section === 'compare'
      ? await getCollection('comparisons')
      : section === 'approaches' || section === 'dimensions' || section === 'use-cases' || section === 'guides'
        ? await getCollection(section)
        : [];
  const sorted = entries.sort((a, b) => a.data.order - b.data.order || a.data.title.localeCompare(b.data.title, 'en'));
  return section === 'approaches' ? withVariants(sorted) : sorted;
}

/** Puts each variant's page after its approach. */
function withVariants(entries: PageEntry[]): PageEntry[] {
  return entries
    .filter(({ data }) => data.kind === 'approach')
    .flatMap((approach) => [approach, ...entries.filter(({ data }) => data.kind === 'variant' && data.approach === approach.id)]);
}

/** A page's path without slashes at the ends. */
export function pathOf(entry: PageEntry): string {
  return `${entry.collection === 'comparisons' ? 'compare' : entry.collection}/${entry.id}`;
}

/** The approach that a page is about, where it is the page of one or of a variant. */
export function approachOf({ id, data }: PageEntry): string | undefined {
  return data.kind === 'approach' ? id : data.kind === 'variant' ? data.approach : undefined;
}

/** The one approach that a page is about, for its glyph: none for pages about several, or about none. */
export function glyphOf({ id, data }: PageEntry): ApproachId | undefined {
  const about = approachesOf(id, data);
  return about.length === 1 ? about[0] : undefined;
}

/** Path of the section that a page belongs to. */
export function sectionOf(entry: PageEntry): string {
  return pathOf(entry).split('/')[0]!;
}

/** What a page's text says; pages that are plain Markdown carry only this of it. */
export function textFactsOf({ data, body, rendered }: PageEntry): TextFacts {
  return body === undefined ? (rendered!.metadata!.frontmatter as unknown as TextFacts) : factsOf(data, body);
}

/** The pages before and after one, within its section. */
export async function neighboursOf(entry: PageEntry): Promise<{ before?: PageEntry; after?: PageEntry }> {
  const pages = await pagesOf(sectionOf(entry));
  const at = placeOf(entry, pages);
  const [before, after] = [pages[at - 1], pages[at + 1]];
  return { ...(before && { before }), ...(after && { after }) };
}

/** All pages with a body. */
export async function allPages(): Promise<PageEntry[]> {
  return (await Promise.all(SECTION_PATHS.map(pagesOf))).flat();
}
