/** The texts of the results as the browser gets them: without what only the index needs. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { rangesOf } from './search-marks.ts';
import type { SearchRecords } from './search-records.ts';

/** What stands in front of everything in Pagefind's compressed files. */
export const SIGNATURE = 'pagefind_dcd';

/** What we read of Pagefind's fragment, one a result. */
export interface Fragment {
  url: string;
  content: string;
  word_count: number;
  filters: Record<string, string[]>;
  meta: Record<string, string>;
  anchors: { element: string; id: string; text?: string; location: number }[];
}

/** The text of a result as the browser gets it. */
type Slim = Pick<Fragment, 'content' | 'url' | 'anchors'> & {
  meta: { title: string; lead?: string; skip?: string; sources?: string };
};

/** What the content says of leads and their sources, by address; of pages, the marks in their text say where the lead is. */
export function leadsAndSources({ records, sources }: SearchRecords): Map<string, Partial<Slim['meta']>> {
  const found = new Map<string, Partial<Slim['meta']>>([...sources].map(([url, cited]) => [url, { sources: cited }]));
  for (const { url, lead } of records) {
    if (lead !== undefined) found.set(url, { ...found.get(url), lead: `0-${lead.split(/\s+/).length}` });
  }
  return found;
}

/** A fragment out of Pagefind's file. */
export function fragmentOf(compressed: Uint8Array): Fragment {
  return JSON.parse(gunzipSync(compressed).subarray(SIGNATURE.length).toString('utf8')) as Fragment;
}

/** The words of a fragment's metadata are in the index; the fragment itself is read for its text and headings only. */
export function slimmed(fragment: Fragment, own: ReadonlyMap<string, Partial<Slim['meta']>>): Uint8Array {
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
