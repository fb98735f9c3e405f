/** Grows a tree over answer sets whose winners are known, split by split. */
import type { Tables } from './tables.ts';
import type { Row } from './tree-sample.ts';
import type { Tree } from './tree.ts';
import { type BestSplit, bestSplit, NO_SPLIT } from './tree-split.ts';
import { leafOf, said } from './tree-leaf.ts';

/** How large a tree may grow, and the share of one winner from which a leaf names no second. */
export interface Growth {
  readonly depth: number;
  readonly leaves: number;
  readonly purity: number;
}

/** Best-first growth: the leaf whose best split removes most impurity is split next, until the tree is as large as allowed. */
export function grow({ model }: Tables, rows: readonly Row[], { depth, leaves, purity }: Growth): Tree {
  interface Growing {
    rows: readonly Row[];
    depth: number;
    split: BestSplit;
    below?: { yes: Growing; no: Growing };
  }
  const open = (part: readonly Row[], at: number): Growing => ({
    rows: part,
    depth: at,
    split: at < depth ? bestSplit(model, part) : NO_SPLIT,
  });
  const root = open(rows, 0);
  const frontier = [root];
  for (let count = 1; count < leaves; count++) {
    frontier.sort((a, b) => b.split.gain - a.split.gain);
    const node = frontier.shift()!;
    if (node.split.gain <= 0) break;
    const { question, mask } = node.split;
    const inside = (row: Row) => row.state[question]! >= 0 && ((mask >> row.state[question]!) & 1) === 1;
    const [yes, no] = [node.rows.filter(inside), node.rows.filter((row) => !inside(row))];
    node.below = { yes: open(yes, node.depth + 1), no: open(no, node.depth + 1) };
    frontier.push(node.below.yes, node.below.no);
  }
  const finish = (node: Growing): Tree => {
    if (!node.below) return leafOf(node.rows, purity);
    const { id, options } = model.questions[node.split.question]!;
    const yes = finish(node.below.yes);
    const no = finish(node.below.no);
    if (yes.kind === 'leaf' && no.kind === 'leaf' && said(yes) === said(no)) return leafOf(node.rows, purity);
    return { kind: 'split', question: id, options: options.filter((_, at) => (node.split.mask >> at) & 1), yes, no };
  };
  return finish(root);
}
