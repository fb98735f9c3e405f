/** Cuts texts into chunks of about so many tokens, at the ends of paragraphs and sentences where it can. */
import type { Unit } from '../files/source.ts';
import { estimateTokens } from '../tokens.ts';

export interface Chunk {
  /** Index of the unit in the collection. */
  unit: number;
  /** Where the chunk stands in the unit's text, as positions of characters. */
  from: number;
  to: number;
}

/** Ends of paragraphs, of lines and of sentences. */
const END = /\n\s*\n|\n|[.!?。！？]["'”’)]*\s+/g;

/** @param size tokens at which a chunk is full; chunks do not overlap (finding chunking: overlap brought nothing) */
export function chunksOf(units: readonly Unit[], size: number): Chunk[] {
  return units.flatMap(({ text }, unit) => cut(text, size).map(([from, to]) => ({ unit, from, to })));
}

function cut(text: string, size: number): [number, number][] {
  // Most texts of most collections are short.
  if (text.length < size || estimateTokens(text) <= size) return text.trim() === '' ? [] : [[0, text.length]];
  const chunks: [number, number][] = [];
  let from = 0;
  let tokens = 0;
  for (const [start, end] of segments(text, size)) {
    const more = estimateTokens(text, start, end);
    if (tokens > 0 && tokens + more > size) {
      chunks.push([from, start]);
      from = start;
      tokens = 0;
    }
    tokens += more;
  }
  if (text.slice(from).trim() !== '') chunks.push([from, text.length]);
  return chunks;
}

/** Sentences; those that alone are too long are cut at blanks. */
function* segments(text: string, size: number): Generator<[number, number]> {
  const longest = size * 4;
  let start = 0;
  const pieces = function* (end: number): Generator<[number, number]> {
    while (end - start > longest) {
      const blank = text.lastIndexOf(' ', start + longest);
      const stop = blank > start ? blank + 1 : start + longest;
      yield [start, stop];
      start = stop;
    }
    if (end > start) yield [start, end];
    start = end;
  };
  for (const match of text.matchAll(END)) yield* pieces(match.index + match[0].length);
  yield* pieces(text.length);
}
