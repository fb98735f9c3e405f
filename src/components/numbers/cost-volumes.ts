/** How the cost of the approaches goes with the volume, in tables. */
import type { Table } from '../../costs/index.ts';
import { usdColumns, VOLUMES, type CostRow, type Pair, type YearAt } from './cost-rows.ts';
import { NAMES } from './values.ts';

/** Turns of one pair that the table lists. */
const MOST_TURNS = 4;

/** What each costs by questions a month, and where the cheapest changes. */
export function volumeTables(rows: CostRow[], pairs: Pair[], at: YearAt): Table[] {
  return [
    {
      title: 'Twelve months in USD by questions a month',
      columns: [{ name: 'Questions a month', format: 'count' }, ...usdColumns(rows)],
      rows: [1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8].map((questions) => [
        questions,
        ...rows.map(({ id, missing }) => (missing ? undefined : at(id, questions))),
      ]),
    },
    {
      title: 'Where two approaches cost the same over twelve months',
      columns: [
        { name: 'Cheaper at low volume', format: 'text' },
        { name: 'Cheaper above', format: 'text' },
        { name: 'Questions a month', format: 'count' },
      ],
      rows: pairs.flatMap(({ a, b, at: volumes }): Table['rows'] => {
        const aFirst = at(a, VOLUMES[0]) <= at(b, VOLUMES[0]);
        const [low, high] = aFirst ? [a, b] : [b, a];
        if (volumes.length === 0) return [[NAMES[low], `never ${NAMES[high]}`, undefined]];
        const turns = volumes.map((volume, index) =>
          index % 2 === 0 ? [NAMES[low], NAMES[high], volume] : [NAMES[high], `${NAMES[low]} again`, volume],
        );
        // Where each further GPU turns the order and the next questions turn it back, the ends say enough.
        return turns.length <= MOST_TURNS
          ? turns
          : [turns[0]!, [`to and fro, ${turns.length - 2} times more`, '', undefined], turns.at(-1)!];
      }),
    },
  ];
}
