import type { Catalogue } from '../catalogue.ts';
import type { CollectionName } from '../kinds.ts';
import { newerOf } from '../newer.ts';
import type { Report } from '../report.ts';
import type { ContentFile } from '../shape.ts';

/** By what readers tell the entries of a collection apart. */
const HEADINGS: Partial<Record<CollectionName, string>> = {
  sources: 'url',
  faq: 'question',
  contested: 'claim',
  highlights: 'line',
  paths: 'title',
  pictures: 'title',
  calculators: 'title',
  models: 'name',
};

/** Search words lead to one place: an alias claimed twice would make the search guess. */
export function checkNames(catalogue: Catalogue, report: Report): void {
  const owners = new Map<string, { entry: ContentFile; path: PropertyKey[] }>();
  /** Pairs of which one is a copy of the other: all its names are taken, and one of them says so. */
  const copies = new Set<string>();
  const claim = (entry: ContentFile, scope: 'term' | 'title' | 'page' | CollectionName, name: string, path: PropertyKey[]) => {
    const key = `${scope} ${name.toLowerCase()}`;
    const owner = owners.get(key);
    if (!owner) return void owners.set(key, { entry, path });
    if (copies.has(`${owner.entry.file} ${entry.file}`)) return;
    if (path.length === 1 && path[0] !== 'acronym') copies.add(`${owner.entry.file} ${entry.file}`);
    const earlier = newerOf(catalogue.root, owner.entry.file, entry.file) === owner.entry.file && owner.entry.file !== entry.file;
    const [at, other] = earlier ? [owner, entry] : [{ entry, path }, owner.entry];
    const place = { file: at.entry.file, line: at.entry.lineOf(at.path) };
    report.say('name-taken', place, { name, owner: other.file === at.entry.file ? undefined : other.file });
  };
  for (const entry of catalogue.entries('glossary')) {
    const { term, acronym, aliases, asked, spellings, misspellings } = entry.data;
    claim(entry, 'term', term, ['term']);
    if (acronym !== undefined && acronym.toLowerCase() !== term.toLowerCase()) claim(entry, 'term', acronym, ['acronym']);
    for (const [key, list] of Object.entries({ aliases, asked, spellings, misspellings })) {
      for (const [index, name] of list.entries()) claim(entry, 'term', name, [key, index]);
    }
  }
  for (const entry of catalogue.pages()) {
    claim(entry, 'title', entry.data.title, ['title']);
    for (const [index, name] of entry.data.aliases.entries()) claim(entry, 'page', name, ['aliases', index]);
  }
  for (const [collection, field] of Object.entries(HEADINGS) as [CollectionName, string][]) {
    for (const entry of catalogue.entries(collection)) {
      const heading = (entry.data as Record<string, unknown>)[field];
      if (typeof heading === 'string') claim(entry, collection, heading, [field]);
    }
  }
}
