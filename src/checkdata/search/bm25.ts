/**
 * BM25, written out. The kept libraries that were tried rank by something else: MiniSearch takes the number of different words
 * for a text's length and multiplies by the words that matched, which moved recall by up to six points on our collections.
 */
import { words } from '../text.ts';

/** How fast more of the same word stops counting, and how much length is held against a chunk. */
const K = 1.2;
const B = 0.75;

export interface Ranked {
  id: number;
  score: number;
}

export interface Ranking {
  /** The best texts for a question, best first, earlier ones first among equals; those with no word in common are left out. */
  rank(question: string, limit: number): Ranked[];
  /** Texts that hold the word. */
  frequency(word: string): number;
}

/**
 * Indexes texts for BM25 ranking.
 *
 * @param texts their index is their id
 * @see S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009; the weight of a word has one
 *   added under the logarithm, as in Lucene, so that it is never negative
 */
export function bm25(texts: Iterable<string>): Ranking {
  /** For each word: id and times, one after the other. */
  const postings = new Map<string, number[]>();
  const lengths: number[] = [];
  for (const text of texts) {
    const id = lengths.length;
    const all = words(text);
    lengths.push(all.length);
    for (const word of all) {
      const list = postings.get(word);
      if (!list) postings.set(word, [id, 1]);
      else if (list[list.length - 2] === id) list[list.length - 1]!++;
      else list.push(id, 1);
    }
  }
  const count = lengths.length;
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, count);
  const scores = new Float64Array(count);
  return {
    rank(question, limit) {
      const touched: number[] = [];
      for (const word of words(question)) {
        const list = postings.get(word);
        if (!list) continue;
        const having = list.length / 2;
        const idf = Math.log(1 + (count - having + 0.5) / (having + 0.5));
        for (let at = 0; at < list.length; at += 2) {
          const id = list[at]!;
          const times = list[at + 1]!;
          if (scores[id] === 0) touched.push(id);
          scores[id]! += (idf * times * (K + 1)) / (times + K * (1 - B + (B * lengths[id]!) / mean));
        }
      }
      const best = touched.map((id) => ({ id, score: scores[id]! })).sort((a, b) => b.score - a.score || a.id - b.id);
      for (const id of touched) scores[id] = 0;
      return best.slice(0, limit);
    },
    frequency: (word) => (postings.get(word)?.length ?? 0) / 2,
  };
}
