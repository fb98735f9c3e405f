/** The parts of a cost: each in the table, the few that can be told apart in a bar. */
import { MONTHLY, ONCE, type Cost, type Table } from '../../costs/index.ts';
import { usdColumns, type CostRow } from './cost-rows.ts';

const PARTS: Record<(typeof ONCE)[number] | (typeof MONTHLY)[number], string> = {
  build: 'Building',
  labels: 'Examples',
  training: 'Training',
  index: 'Indexing',
  upkeep: 'Upkeep',
  retuning: 'Re-tuning',
  reindexing: 'Re-indexing',
  store: 'Store',
  search: 'Search',
  hosting: 'GPUs',
  input: 'Tokens in',
  output: 'Tokens out',
};

/** The parts of a bar: few enough to tell apart. */
export const BAR_PARTS: { name: string; of: (cost: Cost) => number }[] = [
  { name: 'People', of: ({ once, monthly }) => once.build + once.labels + 12 * monthly.upkeep },
  { name: 'Training', of: ({ once, monthly }) => once.training + 12 * monthly.retuning },
  {
    name: 'Index, store, search',
    of: ({ once, monthly }) => once.index + 12 * (monthly.reindexing + monthly.store + monthly.search),
  },
  { name: 'Calls (tokens or GPUs)', of: ({ monthly }) => 12 * (monthly.input + monthly.output + monthly.hosting) },
];

/** Every part, and what they come to. */
export function partsTable(rows: CostRow[]): Table {
  const line = (title: string, of: (row: CostRow) => number) => [title, ...rows.map((row) => (row.missing ? undefined : of(row)))];
  return {
    title: 'Cost in USD, part by part',
    columns: [{ name: 'Part', format: 'text' }, ...usdColumns(rows)],
    rows: [
      ...ONCE.map((part) => line(`${PARTS[part]}, once`, ({ cost }) => cost.once[part])),
      ...MONTHLY.map((part) => line(`${PARTS[part]}, a month`, ({ cost }) => cost.monthly[part])),
      line('First month', ({ cost }) => cost.firstMonth),
      line('Twelve months', ({ cost }) => cost.year),
      line('Twelve months, low end', ({ low }) => low),
      line('Twelve months, high end', ({ high }) => high),
    ],
  };
}
