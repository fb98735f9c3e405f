/** What moves the cost of an approach most: one number at a time, the others left where they are. */
import { costOf, swings, type Approach, type Swing } from '../../costs/index.ts';
import { inputsOf, type Limits, type Values } from './values.ts';

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
