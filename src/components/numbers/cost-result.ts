/** The cost of every approach in words and tables, and where the cheapest one changes. */
import {
  APPROACHES,
  costOf,
  crossings,
  MONTHLY,
  ONCE,
  print,
  rounded,
  type Approach,
  type Cost,
  type Table,
} from '../../costs/index.ts';
import { inputsOf, NAMES, said, type Given } from './values.ts';

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
/** Questions a month, from end to end of the volume chart. */
export const VOLUMES = [1e2, 1e8] as const;
const usd = { format: 'usd' } as const;

export function costResult(...given: Given) {
  const inputs = inputsOf(...given);
  const low = inputsOf(...given, 'cheap');
  const high = inputsOf(...given, 'dear');
  const rows = APPROACHES.map((id) => ({ id, cost: costOf(id, inputs), low: costOf(id, low).year, high: costOf(id, high).year }));
  const possible = rows.filter(({ cost }) => cost.fits);
  const at = (id: Approach, questions: number) => costOf(id, { ...inputs, questions }).year;
  const pairs = possible.flatMap(({ id: a }, index) =>
    possible
      .slice(index + 1)
      .map(({ id: b }) => ({ a, b, at: crossings((questions) => at(a, questions) - at(b, questions), ...VOLUMES) })),
  );
  return {
    rows,
    pairs,
    at,
    possible,
    inputs,
    summary: costSummary(rows, pairs, inputs.questions),
    tables: costTables(rows, pairs, at),
    recommended: (id: string) => recommendedSaid(rows.find((row) => row.id === id)),
  };
}

/** What the approach costs that the advisor recommended; undefined where there is no such approach. */
function recommendedSaid(row: CostRow | undefined): string | undefined {
  if (!row) return undefined;
  const { id, cost, low, high } = row;
  const sum = cost.fits
    ? `about ${print(cost.year, 'usd')} over twelve months, between ${print(low, 'usd')} and ${print(high, 'usd')}`
    : 'its prompt is longer than the longest one you would send';
  return `The advisor recommends ${said(id)} for these answers: ${sum}.`;
}
type CostRow = { id: Approach; cost: Cost; low: number; high: number };
type Pair = { a: Approach; b: Approach; at: number[] };

function costSummary(rows: CostRow[], pairs: Pair[], questions: number): string[] {
  const ranked = rows.filter(({ cost }) => cost.fits).sort((a, b) => a.cost.year - b.cost.year);
  const [first, second] = ranked;
  if (!first) return ['No approach fits: every prompt is longer than the longest one you would send.'];
  const lines = [
    `At ${rounded(questions, 4)} questions a month, ${said(first.id)} costs least over twelve months: about ${print(first.cost.year, 'usd')}, between ${print(first.low, 'usd')} and ${print(first.high, 'usd')}. The first month takes ${print(first.cost.firstMonth, 'usd')} of it.`,
  ];
  if (second) {
    lines.push(
      second.low < first.high
        ? `${NAMES[second.id]} follows at ${print(second.cost.year, 'usd')}. Their ranges overlap, so the order is not firm.`
        : `${NAMES[second.id]} follows at ${print(second.cost.year, 'usd')}, and even its low end lies above.`,
    );
  }
  const turns = pairs.filter(({ a, b, at }) => (a === first.id || b === first.id) && at.some((volume) => volume > questions));
  for (const { a, b, at } of turns) {
    const rival = a === first.id ? b : a;
    lines.push(
      `${NAMES[rival]} becomes cheaper from about ${rounded(
        at.find((volume) => volume > questions)!,
        2,
      )} questions a month.`,
    );
  }
  if (turns.length === 0) lines.push('No larger volume up to 100 million questions a month changes the winner.');
  for (const { id } of rows.filter(({ cost }) => !cost.fits))
    lines.push(`${NAMES[id]} is left out: its prompt is longer than the longest one you would send.`);
  return lines;
}

function costTables(rows: CostRow[], pairs: Pair[], at: (id: Approach, questions: number) => number): Table[] {
  const heads = rows.map(({ id }) => ({ name: NAMES[id], ...usd }));
  const line = (title: string, of: (row: CostRow) => number) => [
    title,
    ...rows.map((row) => (row.cost.fits ? of(row) : undefined)),
  ];
  return [
    {
      title: 'Cost in USD, part by part',
      columns: [{ name: 'Part', format: 'text' }, ...heads],
      rows: [
        ...ONCE.map((part) => line(`${PARTS[part]}, once`, ({ cost }) => cost.once[part])),
        ...MONTHLY.map((part) => line(`${PARTS[part]}, a month`, ({ cost }) => cost.monthly[part])),
        line('First month', ({ cost }) => cost.firstMonth),
        line('Twelve months', ({ cost }) => cost.year),
        line('Twelve months, low end', ({ low }) => low),
        line('Twelve months, high end', ({ high }) => high),
      ],
    },
    {
      title: 'Twelve months in USD by questions a month',
      columns: [{ name: 'Questions a month', format: 'count' }, ...heads],
      rows: [1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8].map((questions) => [
        questions,
        ...rows.map(({ id, cost }) => (cost.fits ? at(id, questions) : undefined)),
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
        return volumes.map((volume, index) =>
          index % 2 === 0 ? [NAMES[low], NAMES[high], volume] : [NAMES[high], `${NAMES[low]} again`, volume],
        );
      }),
    },
  ];
}
