/** BM25 by MiniSearch, with the constants that most studies use. */
import { words } from '../text.ts';

/** How fast more of the same word stops counting, and how much length is held against a chunk. */
const K = 1.2;
const B = 0.75;

export interface Ranked {
  id: number;
  score: number;
}

export interface Ranking {
  /** The best texts for a question, best first; those with no word in common are left out. */
  rank(question: string, limit: number): Ranked[];
  /** Texts that hold the word. */
  frequency(word: string): number;
}

/**
 * Indexes texts for BM25 ranking. MiniSearch's own formula is BM25+; with d = 0 it is the plain one.
 *
 * @param texts their index is their id
 */
export async function bm25(texts: Iterable<string>): Promise<Ranking> {
  const { default: MiniSearch } = await import('minisearch');
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'], tokenize: words, processTerm: (term) => term });
  const frequencies = new Map<string, number>();
  let id = 0;
  for (const text of texts) {
    index.add({ id, text });
    for (const word of new Set(words(text))) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
    id++;
  }
  return {
    rank: (question, limit) =>
      index
        .search(question, { bm25: { k: K, b: B, d: 0 }, combineWith: 'OR', prefix: false, fuzzy: false })
        .slice(0, limit)
        .map(({ id, score }) => ({ id: id as number, score })),
    frequency: (word) => frequencies.get(word) ?? 0,
  };
}
