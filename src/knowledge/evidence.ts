/** Questions about sources and findings. */
import { getCollection, type CollectionEntry } from 'astro:content';
import type { Finding, Source } from '../schemas/source.ts';
import { shownIn } from '../prose/syntax.ts';
import { allPages, pathOf, textFactsOf } from './sections.ts';

/** A finding with the source it was taken from. */
export interface Cited {
  finding: Finding;
  source: Source;
}

/** All sources, newest first. */
export async function sources(): Promise<CollectionEntry<'sources'>[]> {
  return (await getCollection('sources')).sort((a, b) => b.data.date.localeCompare(a.data.date) || a.id.localeCompare(b.id));
}

let index: Promise<Map<string, Cited>> | undefined;

/** Every finding by its id. */
export function findings(): Promise<Map<string, Cited>> {
  index ??= getCollection('sources').then(
    (entries) => new Map(entries.flatMap(({ data }) => data.findings.map((finding) => [finding.id, { finding, source: data }]))),
  );
  return index;
}

/** A finding by id. @throws Error when there is none, which the content checks rule out. */
export async function findingOf(id: string): Promise<Cited> {
  const cited = (await findings()).get(id);
  if (!cited) throw new Error(`There is no finding "${id}" in content/sources/.`);
  return cited;
}

/**
 * The day by which the first of these findings has to be looked up again: prices, terms and laws age.
 *
 * @returns `undefined` where none of them does
 */
export async function nextReview(ids: readonly string[]): Promise<string | undefined> {
  const cited = await Promise.all(ids.map(findingOf));
  return cited.flatMap(({ source }) => source.reviewBy ?? []).sort()[0];
}

/** Which pages cite a finding: page title and path, by finding id. */
export async function citingPages(): Promise<Map<string, { title: string; path: string }[]>> {
  const map = new Map<string, { title: string; path: string }[]>();
  for (const page of await allPages()) {
    for (const id of new Set([...textFactsOf(page).citations, ...shownIn(page.body ?? '')])) {
      map.set(id, [...(map.get(id) ?? []), { title: page.data.title, path: pathOf(page) }]);
    }
  }
  return map;
}

/** What a kind of source is called in print. */
export const KIND_NAMES: Record<Source['kind'], string> = {
  'peer-reviewed': 'peer-reviewed',
  preprint: 'preprint',
  'practitioner-case': 'practitioner’s case',
  'vendor-documentation': 'vendor documentation',
  'vendor-opinion': 'vendor’s own claim',
  law: 'law or standard',
};

/** How closely we read it, in print. */
export const READ_NAMES = {
  read: 'read in full',
  abstract: 'abstract or opening read',
  'second-hand': 'second-hand',
} as const;
