/** Options for the sitemap: the pages' own dates of change. Pure. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import { COLLECTIONS } from '../catalogue/kinds.ts';
import { pageOf } from './address.ts';

/** The day each page last changed, by path: its own, or for a list of entries the latest of theirs. */
export function changedDays({ files }: Pick<Catalogue, 'files'>): Map<string, string> {
  const days = new Map<string, string>();
  const note = (path: string, day: unknown) => {
    if (typeof day === 'string' && day > (days.get(path) ?? '')) days.set(path, day);
  };
  for (const { home, id, parsed: data } of files) {
    const address = home.type === 'entry' ? COLLECTIONS[home.collection].address(id) : null;
    if (!address || typeof data !== 'object' || data === null) continue;
    const { changed, reviewed } = data as { changed?: unknown; reviewed?: unknown };
    const page = address.split('#')[0]!;
    note(page, changed ?? reviewed);
    if (page.includes('/') && page === address) note(page.split('/')[0]!, changed);
  }
  return days;
}

interface Item {
  url: string;
  lastmod?: string | undefined;
}

/**
 * What `@astrojs/sitemap` is given: pages that search engines may list, with the day each changed.
 *
 * @param days known by the time the site is built; see `changedDays`
 */
export function sitemapOptions(days: ReadonlyMap<string, string>, base: string) {
  const path = (url: string) => pageOf(new URL(url).pathname, base);
  return {
    filter: (url: string) => !/^(search|embed\/v1|evidence\/sources\/.+)$/.test(path(url)),
    serialize: <Entry extends Item>(item: Entry): Entry => {
      const day = days.get(path(item.url));
      return day === undefined ? item : { ...item, lastmod: day };
    },
  };
}
