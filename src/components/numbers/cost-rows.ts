/** What each approach costs, and at which volumes two of them cost the same: what words, tables and charts are made from. */
import { APPROACHES, costOf, crossings, gpuSteps, type Approach, type Cost } from '../../costs/index.ts';
import type { Standing } from './standing.ts';
import { inputsOf, NAMES, type Given } from './values.ts';

/** Questions a month, from end to end of the volume chart. */
export const VOLUMES = [1e2, 1e8] as const;

/** One approach with its cost, and the ends of the range over twelve months. */
export interface CostRow {
  id: Approach;
  cost: Cost;
  low: number;
  high: number;
  /** Why it is not compared. */
  missing?: string;
}

/** Two approaches, and the volumes at which the cheaper one changes. */
export type Pair = { a: Approach; b: Approach; at: number[] };

/** What an approach costs over twelve months at a volume in questions a month. */
export type YearAt = (id: Approach, questions: number) => number;

/** The cost of each approach; from the advisor the recommended one first, then what can be held against it, then what cannot. */
export function costRows(values: Given[0], limits: Given[1], standing: Standing): CostRow[] {
  const inputs = inputsOf(values, limits);
  const low = inputsOf(values, limits, 'cheap');
  const high = inputsOf(values, limits, 'dear');
  const inOrder = APPROACHES.map((id): CostRow => {
    const cost = costOf(id, inputs);
    const missing = standing.left[id] ?? (cost.fits ? undefined : 'does not fit the longest prompt');
    return { id, cost, low: costOf(id, low).year, high: costOf(id, high).year, ...(missing && { missing }) };
  });
  const place = ({ id, missing }: CostRow) => (id === standing.recommended ? 0 : missing ? 2 : 1);
  return standing.recommended ? [...inOrder].sort((a, b) => place(a) - place(b)) : inOrder;
}

/** A column of a table for each approach. */
export const usdColumns = (rows: CostRow[]) => rows.map(({ id }) => ({ name: NAMES[id], format: 'usd' as const }));

/** Every pair of approaches that can be compared, with its turns. */
export function costPairs(possible: CostRow[], inputs: ReturnType<typeof inputsOf>, at: YearAt): Pair[] {
  const knots = new Map(possible.map(({ id }) => [id, gpuSteps(id, inputs, VOLUMES[1])]));
  return possible.flatMap(({ id: a }, index) =>
    possible.slice(index + 1).map(({ id: b }) => ({
      a,
      b,
      at: crossings((questions) => at(a, questions) - at(b, questions), ...VOLUMES, [...knots.get(a)!, ...knots.get(b)!]),
    })),
  );
}
