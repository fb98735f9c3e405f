import type { Catalogue } from '../catalogue.ts';
import type { Report } from '../report.ts';
import type { ContentFile } from '../shape.ts';

/** Search words lead to one place: an alias claimed twice would make the search guess. */
export function checkNames(catalogue: Catalogue, report: Report): void {
  const owners = new Map<string, ContentFile>();
  const claim = (entry: ContentFile, scope: 'term' | 'title' | 'page', name: string, path: PropertyKey[]) => {
    const key = `${scope} ${name.toLowerCase()}`;
    const owner = owners.get(key);
    if (owner) {
      const place = { file: entry.file, line: entry.lineOf(path) };
      report.say('name-taken', place, { name, owner: owner.file === entry.file ? undefined : owner.file });
    } else owners.set(key, entry);
  };
  for (const entry of catalogue.entries('glossary')) {
    const { term, acronym, aliases, spellings, misspellings } = entry.data;
    claim(entry, 'term', term, ['term']);
    if (acronym !== undefined && acronym.toLowerCase() !== term.toLowerCase()) claim(entry, 'term', acronym, ['acronym']);
    for (const [key, list] of Object.entries({ aliases, spellings, misspellings })) {
      for (const [index, name] of list.entries()) claim(entry, 'term', name, [key, index]);
    }
  }
  for (const entry of catalogue.pages()) {
    claim(entry, 'title', entry.data.title, ['title']);
    for (const [index, name] of entry.data.aliases.entries()) claim(entry, 'page', name, ['aliases', index]);
  }
}
