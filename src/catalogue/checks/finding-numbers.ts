/** What numbers a finding holds: in digits, as counts, and with their units. */
import type { Finding } from '../../schemas/source.ts';
import { measuredIn, type Measured } from './units.ts';
import { normal, numbersIn } from './written-numbers.ts';
import { WORD, countOf } from './number-words.ts';

/** Every number that a finding's text, setting or figures hold, as normal decimal text. */
export function numbersOf({ text, setting, figures }: Finding): Set<string> {
  return new Set([
    ...figures.map(({ value }) => normal(String(value))),
    ...numbersIn(text),
    ...numbersIn(setting),
    ...figures.flatMap(({ of, unit }) => numbersIn(`${of} ${unit}`)),
  ]);
}

/** Whole numbers that a finding gives in digits or words. @param known its numbers as {@link numbersOf} reads them */
export function countsOf({ text, setting, figures }: Finding, known: ReadonlySet<string>): Set<number> {
  const words = [text, setting, ...figures.map(({ of }) => of)].join(' ').match(WORD) ?? [];
  return new Set([...[...known].map(Number), ...words.map(countOf)]);
}

/** The finding's numbers that have a unit, with it. */
export function measuredOf({ text, setting, figures }: Finding): Measured[] {
  return measuredIn([text, setting, ...figures.flatMap(({ value, unit, of }) => [`${value} ${unit}`, of])].join('\n'));
}
