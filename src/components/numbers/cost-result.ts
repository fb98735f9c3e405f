/** The cost of every approach in words and tables, and where the cheapest one changes. */
import { costOf, print } from '../../costs/index.ts';
import { partsTable } from './cost-parts.ts';
import { costPairs, costRows, type YearAt } from './cost-rows.ts';
import { costSummary } from './cost-summary.ts';
import { volumeTables } from './cost-volumes.ts';
import type { MoversPart } from './movers.ts';
import type { Standing } from './standing.ts';
import { inputsOf, NAMES, type Given } from './values.ts';

/**
 * @param part what finds the numbers that move the result; without it, as until it is loaded, they are left out
 */
export function costResult(values: Given[0], limits: Given[1], standing: Standing = { left: {} }, part?: MoversPart) {
  const inputs = inputsOf(values, limits);
  const rows = costRows(values, limits, standing);
  const possible = rows.filter(({ missing }) => !missing);
  const ranked = [...possible].sort((a, b) => a.cost.year - b.cost.year);
  // What the advisor recommends comes first; without it, what costs least.
  const shown = possible.find(({ id }) => id === standing.recommended) ?? ranked[0];
  const moved = shown && part ? part.movers(shown.id, values, limits) : [];
  const at: YearAt = (id, questions) => costOf(id, { ...inputs, questions }).year;
  const pairs = costPairs(possible, inputs, at);
  return {
    rows,
    pairs,
    at,
    possible,
    inputs,
    shown,
    moved,
    line: shown && `${NAMES[shown.id]}: about ${print(shown.cost.year, 'usd')} a year`,
    summary: costSummary(rows, pairs, inputs.questions, standing),
    tables: [partsTable(rows), ...volumeTables(rows, pairs, at), ...(shown && part ? [part.moversTable(shown.id, moved)] : [])],
  };
}
