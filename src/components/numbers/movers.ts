/** What moves the cost of an approach most: one number at a time, the others left where they are. */
import { costOf, swings, type Approach, type Swing, type Table } from '../../costs/index.ts';
import type { Tornado } from './Tornado.tsx';
import { inputsOf, said, type Limits, type Values } from './values.ts';

const SHOWN = 8;

/**
 * The widest swings of twelve months' cost.
 *
 * A price with a range goes to its ends, hours of work by their spread, every other number to half and to double of itself.
 * Where a model runs is a choice, and no number.
 */
export function movers(approach: Approach, values: Values, limits: Readonly<Record<string, Limits>>): Swing[] {
  const at = (key: string, value: number) => inputsOf({ ...values, [key]: value }, limits);
  const numbers = Object.entries(limits)
    .filter(([, { name }]) => name !== 'hostBase' && name !== 'hostTuned' && name !== 'spread')
    .map(([key, { label, initial, cheap, dear, min, max }]) => {
      const value = values[key]!;
      const [low, high] = cheap !== dear && value === initial ? [cheap, dear].sort((a, b) => a - b) : [value / 2, value * 2];
      return { name: label, low: at(key, Math.max(min, low!)), high: at(key, Math.min(max, high!)) };
    });
  return swings(numbers, (inputs) => costOf(approach, inputs).year).slice(0, SHOWN);
}

/** The same as a table. */
export function moversTable(id: Approach, moved: readonly Swing[]): Table {
  return {
    title: `What moves the cost of ${said(id)}, in USD over twelve months`,
    columns: [
      { name: 'Number', format: 'text' },
      { name: 'At its lower end', format: 'usd' },
      { name: 'At its upper end', format: 'usd' },
    ],
    rows: moved.map(({ name, low, high }) => [name, low, high]),
  };
}

/** What the cost page loads once its numbers change: the movers, their table and their drawing. */
export interface MoversPart {
  readonly movers: typeof movers;
  readonly moversTable: typeof moversTable;
  readonly Tornado: typeof Tornado;
}
