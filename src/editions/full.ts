/** Which pages the long text for language models holds, and in which order. Pure. */

/** Pages that stand first, because they answer most questions. */
const FIRST = ['', 'compare', 'evidence/contested', 'evidence/head-to-head', 'faq', 'method', 'numbers'];
/** Sections whose pages follow. */
const SECTIONS = ['approaches', 'compare', 'dimensions', 'use-cases', 'guides'];
/** Left to their own files: lists of links, and the ledger, of which every cited finding is among the notes. */
const LAST = ['glossary', 'about'];

/** @param texts Markdown editions by path */
export function inFull(texts: ReadonlyMap<string, string>): string[] {
  const paths = [...texts.keys()];
  const order = [
    ...FIRST,
    ...SECTIONS.flatMap((section) => paths.filter((path) => path.startsWith(`${section}/`)).sort()),
    ...LAST,
  ];
  return [...new Set(order)].flatMap((path) => texts.get(path) ?? []);
}
