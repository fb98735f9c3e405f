/** How old an answer's knowledge is, in words and a table; the chart is drawn from the same. */
import { meanAge, print, stale, staleTuned, type Table } from '../../costs/index.ts';
import { inputsOf, type Given } from './values.ts';

/** Days between two changes of a fact, from end to end of the freshness chart. */
export const CHANGES = [1, 3650] as const;

export function freshnessResult(...given: Given) {
  const i = inputsOf(given[0], given[1]);
  const held = { cadence: i.heldCadence, lag: i.heldLag };
  const tuned = { cadence: i.tunedCadence, lag: i.tunedLag };
  const base = { cadence: i.baseCadence, lag: i.baseLag };
  const series = [
    { id: 'rag', name: 'Text at hand', of: (every: number) => stale(every, held), age: meanAge(held) },
    {
      id: 'fine-tuning',
      name: 'Tuned model',
      of: (every: number) => staleTuned(every, tuned, base, i.absorbed),
      age: meanAge(tuned),
    },
    { id: 'prompting', name: 'Model alone', of: (every: number) => stale(every, base), age: meanAge(base) },
  ] as const;
  const { every } = i;
  const [text, weights, alone] = series.map(({ of }) => print(of(every), 'percent'));
  const percent = { format: 'percent' } as const;
  const tables: Table[] = [
    {
      title: 'Share of stale answers by how often a fact changes',
      columns: [{ name: 'Days between changes', format: 'count' }, ...series.map((one) => ({ name: one.name, ...percent }))],
      rows: [...new Set([1, 7, 30, 90, 365, 3650, every])]
        .sort((a, b) => a - b)
        .map((days) => [days, ...series.map(({ of }) => of(days))]),
    },
  ];
  const summary = [
    `If a fact changes about every ${print(every, 'days')}, then ${text} of the answers about it are out of date with text at hand, ${weights} from a tuned model, ${alone} from the model alone.`,
    `The knowledge is on average ${print(series[0].age, 'days')}, ${print(series[1].age, 'days')} and ${print(series[2].age, 'days')} old.`,
  ];
  const line = `Out of date: text ${text}, tuned ${weights}`;
  return { series, every, summary, tables, line };
}
