/** The two marks that our prose adds to Markdown: `[@finding; @finding]` and `[word](term:id)`. Pure text work. */

const CITATION = /\[(@[a-z0-9-]+(?:;\s*@[a-z0-9-]+)*)\]/g;
const DEFINITION = /\]\(term:([a-z0-9-]+)\)/g;

/** A piece of text, or the ids cited at that point. */
export type Piece = { text: string } | { cited: string[] };

/** Splits text at its citations, keeping the order. */
export function splitCitations(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(CITATION)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push({ cited: match[1]!.split(';').map((part) => part.trim().slice(1)) });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}

/** Ids cited in a text, in order, each once. */
export function citedIn(text: string): string[] {
  return [...new Set(splitCitations(text).flatMap((piece) => ('cited' in piece ? piece.cited : [])))];
}

/** Glossary terms defined in a text, in order, each once. */
export function definedIn(text: string): string[] {
  return [...new Set([...text.matchAll(DEFINITION)].map((match) => match[1]!))];
}

/** Findings that a page shows side by side with `<Findings ids={['one', 'two']} />`, in order, each once. */
export function shownIn(text: string): string[] {
  const lists = [...text.matchAll(/<Findings\s+ids=\{\[([^\]]*)\]\}/g)].map(([, list]) => list!);
  return [...new Set(lists.flatMap((list) => [...list.matchAll(/['"]([^'"]+)['"]/g)].map(([, id]) => id!)))];
}

/** Text without its citation marks and without the blank before them, for places that cannot show notes. */
export function withoutCitations(text: string): string {
  return text
    .replaceAll(new RegExp(`\\s*${CITATION.source}`, 'g'), '')
    .replaceAll(/\[([^\]]*)\]\(term:[a-z0-9-]+\)/g, '$1')
    .trim();
}

/** Every string inside front matter or a YAML entry, in reading order. */
export function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const item of value) yield* stringsIn(item);
  else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) yield* stringsIn(item);
}
