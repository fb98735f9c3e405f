/** Pagefind's table of contents under short ids, as it travels inside the vocabulary. */
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Contents } from '../search/vocabulary.ts';
import type { Fragment } from './search-fragments.ts';

/** Files of the built site by their path below its root. */
export type SearchFiles = Map<string, Uint8Array>;

/**
 * Results are numbered in the order of their addresses. Pagefind names them by a hash, which no packing makes smaller and
 * which would travel twice: in its table of contents and in our vocabulary.
 */
export function shortIds(read: readonly [string, Fragment][]): Map<string, string> {
  const inOrder = [...read].sort(([, a], [, b]) => (a.url < b.url ? -1 : 1));
  return new Map(inOrder.map(([id], at) => [id, at.toString(36)]));
}

/** What Pagefind's worker asks for first; it travels inside the vocabulary, where the server packs it. */
export function contentsOf(files: SearchFiles, ids: ReadonlyMap<string, string>): Contents {
  const path = [...files.keys()].find((name) => name.endsWith('.pf_meta'));
  if (path === undefined) throw new Error('Pagefind wrote no table of contents.');
  const contents = withIds(gunzipSync(files.get(path)!).toString('latin1'), ids);
  files.set(path, gzipSync(Buffer.from(contents, 'latin1'), { level: 9 }));
  const entry = Buffer.from(files.get('pagefind/pagefind-entry.json')!).toString('utf8');
  return { version: /_([0-9a-f]+)\.pf_meta$/.exec(path)?.[1] ?? '', entry, contents: visibleBytes(contents) };
}

/** Control characters, which JSON would write in six letters each, are moved out of the way by 0x100. */
function visibleBytes(text: string): string {
  return text.replaceAll(/[^ -\xff]/g, (control) => String.fromCharCode(0x100 + control.charCodeAt(0)));
}

/** Puts our ids in place of Pagefind's in its table of contents: CBOR, in which a short text is led by 0x60 plus its length. */
function withIds(contents: string, ids: ReadonlyMap<string, string>): string {
  let count = 0;
  const text = contents.replaceAll(/j(en_[0-9a-f]{7})/g, (whole, id: string) => {
    const short = ids.get(id);
    if (short === undefined) return whole;
    count++;
    return String.fromCharCode(0x60 + short.length) + short;
  });
  if (count !== ids.size) throw new Error(`Pagefind's table of contents names ${count} of ${ids.size} results.`);
  return text;
}
