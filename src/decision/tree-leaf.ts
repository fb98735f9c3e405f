/** A leaf: the winners of the answer sets that end there, counted. */
import { APPROACHES } from './model.ts';
import type { Row } from './tree-sample.ts';
import type { Leaf } from './tree.ts';

/** How many of the sets each approach wins, in the order of `APPROACHES`. */
export function tallyRows(rows: readonly Row[]): number[] {
  const counts = APPROACHES.map(() => 0);
  for (const row of rows) counts[row.winner]!++;
  return counts;
}

/** What it says, to tell it from another. */
export function said(leaf: Leaf): string {
  return leaf.candidates.map((one) => one.approach).join();
}

/** @param purity share of the most frequent winner below which the leaf names a second */
export function leafOf(rows: readonly Row[], purity: number): Leaf {
  const counts = tallyRows(rows);
  const order = counts
    .map((count, at) => ({ approach: APPROACHES[at]!, share: rows.length === 0 ? 0 : count / rows.length }))
    .sort((a, b) => b.share - a.share);
  return { kind: 'leaf', candidates: order.slice(0, order[0]!.share < purity ? 2 : 1), sets: rows.length };
}
