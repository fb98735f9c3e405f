/** At which rank the right chunk stands, and how often it is among the first. */
import { rounded } from '../text.ts';
import { wilson } from '../wilson.ts';
import type { Ranking } from './bm25.ts';
import type { Chunk } from './chunks.ts';
import type { Question } from './golden.ts';
import { holds, type Place } from './locate.ts';
import type { QuestionsReport, Recall } from './questions-report.ts';

export const DEPTHS = [1, 3, 5, 10] as const;
const DEEPEST = 10;

export interface Rank {
  /** Place of the first right chunk, from 1; Infinity when it is not among those looked at. */
  at: number;
  found: number[];
}

/** The rank of the first chunk that holds one of the places, and the chunks that were found. */
export function rankOf(ranking: Ranking, chunks: readonly Chunk[], question: string, places: readonly Place[]): Rank {
  const found = ranking.rank(question, 100).map(({ id }) => id);
  const at = found.findIndex((id) => places.some((place) => holds(chunks[id]!, place)));
  return { at: at < 0 ? Number.POSITIVE_INFINITY : at + 1, found: found.slice(0, DEEPEST) };
}

/** Share of the questions whose right chunk is among the first so many, with Wilson's interval at 95 %. */
export function recallOf(ranks: readonly Rank[]): Pick<Recall, 'recall' | 'interval'> {
  const right = DEPTHS.map((depth) => ranks.filter(({ at }) => at <= depth).length);
  return {
    recall: Object.fromEntries(
      DEPTHS.map((depth, index) => [depth, ranks.length === 0 ? 0 : rounded(right[index]! / ranks.length)]),
    ),
    interval: Object.fromEntries(DEPTHS.map((depth, index) => [depth, pair(wilson(right[index]!, ranks.length))])),
  };
}

/** Recall at 5 by kind of question. */
export function recallByKind(questions: readonly Question[], ranks: readonly Rank[]): QuestionsReport['kinds'] {
  const ranked = questions.map(({ kind }, at) => ({ kind, at: ranks[at]!.at }));
  const kinds: QuestionsReport['kinds'] = {};
  for (const [kind, members] of Map.groupBy(ranked, (one) => one.kind)) {
    const right = members.filter(({ at }) => at <= 5).length;
    kinds[kind] = {
      questions: members.length,
      recall: rounded(right / members.length),
      interval: pair(wilson(right, members.length)),
    };
  }
  return kinds;
}

const pair = ([low, high]: [number, number]): [number, number] => [rounded(low, 3), rounded(high, 3)];
