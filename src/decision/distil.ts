/** A small decision tree distilled from the model: greedy splits over plausible answer sets, never drawn by hand. Pure. */
import { APPROACHES, type Answers, type Model } from './model.ts';
import { stateOf, tablesOf } from './tables.ts';
import { type Tree, leafFor } from './tree.ts';
import { sample } from './tree-sample.ts';
import { grow, type Growth } from './tree-growth.ts';

export interface Distilled {
  readonly tree: Tree;
  /** Share of fresh answer sets on which the tree's first candidate is the model's winner. */
  readonly agreement: number;
  /** Share on which one of its candidates is. */
  readonly agreementEither: number;
  readonly sets: number;
  readonly leaves: number;
}

export interface TreeOptions extends Growth {
  /** Answer sets for growing; as many again for measuring. */
  readonly sets: number;
  readonly seed: number;
}
const DEFAULTS: TreeOptions = { depth: 5, leaves: 14, sets: 4000, purity: 0.8, seed: 7 };

/**
 * Distils a tree. Plausible sets are real ones with some answers dropped, changed or added.
 *
 * @param from real answer sets, such as those of the published cases and use cases
 */
export function distil(model: Model, from: readonly Answers[], given: Partial<TreeOptions> = {}): Distilled {
  const options = { ...DEFAULTS, ...given };
  const tables = tablesOf(model);
  const states = from.map((one) => stateOf(tables, one));
  const rows = sample(tables, states, options.sets, options.seed);
  const tree = grow(tables, rows, options);
  const fresh = sample(tables, states, options.sets, options.seed + 1);
  const hits = (first: boolean) =>
    fresh.filter((row) => {
      const { candidates } = leafFor(model, tree, row.state);
      return (first ? candidates.slice(0, 1) : candidates).some((one) => APPROACHES[row.winner] === one.approach);
    }).length / Math.max(1, fresh.length);
  return { tree, agreement: hits(true), agreementEither: hits(false), sets: rows.length, leaves: countLeaves(tree) };
}

function countLeaves(tree: Tree): number {
  return tree.kind === 'leaf' ? 1 : countLeaves(tree.yes) + countLeaves(tree.no);
}
