/** The question, and the options of it, that tell answer sets of different winners apart best. */
import { APPROACHES, type Model } from './model.ts';
import { tallyRows } from './tree-leaf.ts';
import type { Row } from './tree-sample.ts';

/** Sum over the rows of the chance of two of them differing, times their number: Gini impurity, unscaled. */
function impurity(counts: readonly number[]): number {
  const n = counts.reduce((sum, one) => sum + one, 0);
  return n === 0 ? 0 : n - counts.reduce((sum, one) => sum + one * one, 0) / n;
}

export interface BestSplit {
  readonly question: number;
  /** The options that lead to `yes`. */
  readonly mask: number;
  /** By how much it lowers the impurity. */
  readonly gain: number;
}
export const NO_SPLIT: BestSplit = { question: -1, mask: 0, gain: 0 };

/** The split that lowers the impurity most; {@link NO_SPLIT} where none does. */
export function bestSplit(model: Model, rows: readonly Row[]): BestSplit {
  const before = impurity(tallyRows(rows));
  let found = NO_SPLIT;
  model.questions.forEach(({ options }, question) => {
    const byOption = options.map(() => APPROACHES.map(() => 0));
    const rest = tallyRows(rows);
    for (const row of rows) {
      const option = row.state[question]!;
      if (option < 0) continue;
      byOption[option]![row.winner]!++;
    }
    for (let mask = 1; mask < (1 << options.length) - 1; mask++) {
      const yes = APPROACHES.map((_, at) =>
        byOption.reduce((sum, counts, option) => sum + ((mask >> option) & 1 ? counts[at]! : 0), 0),
      );
      const no = rest.map((count, at) => count - yes[at]!);
      const gain = before - impurity(yes) - impurity(no);
      if (gain > found.gain + 1e-9) found = { question, mask, gain };
    }
  });
  return found;
}
