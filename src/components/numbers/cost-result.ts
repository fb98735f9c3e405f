/** The cost of every approach in words and tables, and where the cheapest one changes. */
import {
  APPROACHES,
  costOf,
  crossings,
  gpuSteps,
  MONTHLY,
  ONCE,
  print,
  rounded,
  type Approach,
  type Cost,
  type Table,
} from '../../costs/index.ts';
import type { MoversPart } from './movers.ts';
import type { Standing } from './standing.ts';
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
/** Turns of one pair that the table lists. */
const MOST_TURNS = 4;
const usd = { format: 'usd' } as const;

/**
 * @param part what finds the numbers that move the result; without it, as until it is loaded, they are left out
 */
export function costResult(values: Given[0], limits: Given[1], standing: Standing = { left: {} }, part?: MoversPart) {
  const inputs = inputsOf(values, limits);
  const low = inputsOf(values, limits, 'cheap');
  const high = inputsOf(values, limits, 'dear');
  const inOrder = APPROACHES.map((id): CostRow => {
    const cost = costOf(id, inputs);
    const missing = standing.left[id] ?? (cost.fits ? undefined : 'does not fit the longest prompt');
    return { id, cost, low: costOf(id, low).year, high: costOf(id, high).year, ...(missing && { missing }) };
  });
  // From the advisor: the recommended approach first, then what can be held against it, then what cannot.
  const place = ({ id, missing }: CostRow) => (id === standing.recommended ? 0 : missing ? 2 : 1);
  const rows = standing.recommended ? [...inOrder].sort((a, b) => place(a) - place(b)) : inOrder;
  const possible = rows.filter(({ missing }) => !missing);
  const ranked = [...possible].sort((a, b) => a.cost.year - b.cost.year);
  // What the advisor recommends comes first; without it, what costs least.
  const shown = possible.find(({ id }) => id === standing.recommended) ?? ranked[0];
  const moved = shown && part ? part.movers(shown.id, values, limits) : [];
  const at = (id: Approach, questions: number) => costOf(id, { ...inputs, questions }).year;
  const knots = new Map(possible.map(({ id }) => [id, gpuSteps(id, inputs, VOLUMES[1])]));
  const pairs = possible.flatMap(({ id: a }, index) =>
    possible.slice(index + 1).map(({ id: b }) => ({
      a,
      b,
      at: crossings((questions) => at(a, questions) - at(b, questions), ...VOLUMES, [...knots.get(a)!, ...knots.get(b)!]),
    })),
  );
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
    tables: [...costTables(rows, pairs, at), ...(shown && part ? [part.moversTable(shown.id, moved)] : [])],
  };
}
interface CostRow {
  id: Approach;
  cost: Cost;
  low: number;
  high: number;
  /** Why it is not compared. */
  missing?: string;
}
type Pair = { a: Approach; b: Approach; at: number[] };

function costSummary(rows: CostRow[], pairs: Pair[], questions: number, { recommended }: Standing): string[] {
  const ranked = rows.filter(({ missing }) => !missing).sort((a, b) => a.cost.year - b.cost.year);
  const [first, second] = ranked;
  if (!first) return ['No approach fits: every prompt is longer than the longest one you would send.'];
  const advised = ranked.find(({ id }) => id === recommended);
  const lines = [
    ...(advised
      ? [
          `The advisor recommends ${said(advised.id)}: about ${print(advised.cost.year, 'usd')} over twelve months with your numbers, between ${print(advised.low, 'usd')} and ${print(advised.high, 'usd')}.`,
        ]
      : []),
    advised === first
      ? `${second ? 'It also costs least of those compared' : 'None of the others can be compared with it'}, at ${rounded(questions, 4)} questions a month. The first month takes ${print(first.cost.firstMonth, 'usd')} of it.`
      : `At ${rounded(questions, 4)} questions a month, ${said(first.id)} costs least over twelve months: about ${print(first.cost.year, 'usd')}, between ${print(first.low, 'usd')} and ${print(first.high, 'usd')}. The first month takes ${print(first.cost.firstMonth, 'usd')} of it.`,
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
    const above = at.filter((volume) => volume > questions).map((volume) => rounded(volume, 2));
    const [from, last] = [above[0]!, above.at(-1)!];
    const then =
      above.length === 1 || from === last
        ? ''
        : above.length % 2 === 1
          ? `, for good from about ${last}`
          : `, and more expensive again for good from about ${last}`;
    lines.push(`${NAMES[a === first.id ? b : a]} becomes cheaper from about ${from} questions a month${then}.`);
  }
  if (second && turns.length === 0) lines.push('No larger volume up to 100 million questions a month changes the winner.');
  for (const { id, cost, missing } of rows.filter((row) => row.missing))
    lines.push(
      missing && cost.fits
        ? `${NAMES[id]} is not compared: it ${missing}.`
        : `${NAMES[id]} is left out: its prompt is longer than the longest one you would send.`,
    );
  return lines;
}

function costTables(rows: CostRow[], pairs: Pair[], at: (id: Approach, questions: number) => number): Table[] {
  const heads = rows.map(({ id }) => ({ name: NAMES[id], ...usd }));
  const line = (title: string, of: (row: CostRow) => number) => [title, ...rows.map((row) => (row.missing ? undefined : of(row)))];
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
