/** Makes the reader's data ready once: all phrases in one index, all numbers as patterns. Pure. */
import type { Cue, ModelName, Quantity, ReadingData } from './data.ts';
import { Phrases, PLAIN } from './match.ts';

/** What a phrase stands for. */
export type Meaning =
  | { readonly model: ModelName }
  | { readonly cue: Cue; readonly how: 'sure' | 'perhaps' | 'unless' }
  | { readonly quantity: Quantity; readonly how: 'with' | 'unless' | 'units' | 'before' };

export interface Prepared {
  readonly phrases: Phrases<Meaning>;
  /** Single words that are weighed, by their numbers. */
  readonly plain: ReadonlySet<string>;
  readonly quantities: readonly { readonly quantity: Quantity; readonly patterns: readonly RegExp[] }[];
}

const known = new WeakMap<ReadingData, Prepared>();

/** The same data made ready; once for each set of data. */
export function prepare(data: ReadingData): Prepared {
  const before = known.get(data);
  if (before) return before;
  const phrases = new Phrases<Meaning>();
  const add = (list: readonly string[], meaning: Meaning) => {
    for (const text of list) phrases.add(text, meaning);
  };
  for (const model of data.models) add(model.names, { model });
  for (const cue of data.cues) for (const how of ['sure', 'perhaps', 'unless'] as const) add(cue[how], { cue, how });
  for (const quantity of data.quantities)
    for (const how of ['with', 'unless', 'units', 'before'] as const) add(quantity[how], { quantity, how });
  const prepared: Prepared = {
    phrases,
    plain: new Set(
      Object.values(data.fitted).flatMap((by) =>
        Object.values(by).flatMap((weights) => [...weights.keys()].filter((sign) => sign.startsWith(PLAIN))),
      ),
    ),
    quantities: data.quantities.map((quantity) => ({ quantity, patterns: patternsOf(quantity) })),
  };
  known.set(data, prepared);
  // A browser translates a pattern when it is used first, and better the second time.
  for (const { patterns } of [...prepared.quantities, ...prepared.quantities])
    for (const pattern of patterns) '20 or 7b'.search(pattern);
  return prepared;
}

// Everything is bounded and nothing can be split in two ways: whatever is pasted, a pattern gives up at once.
const NUMBER = String.raw`(?<![a-z0-9.$€£]|\d,)(?<number>\d{1,24}(?:[.,]\d{1,6}){0,4})\s?(?<times>k\b|m\b|thousand|million)?(?!\s?[$€£])`;
const names = (list: readonly string[]) =>
  list.map((one) => one.replaceAll('*', String.raw`[a-z]{0,30}`).replaceAll(' ', String.raw`[\s-]{1,3}`)).join('|');

/** Of a unit of fewer letters, nothing stands between. */
const LONG = 3;

function patternsOf({ units, before }: Quantity): RegExp[] {
  const one = (list: readonly string[], start: string, end: string) =>
    list.length === 0 ? [] : [new RegExp(`${start}(?<![a-z])(?:${names(list)})${end}`, 'g')];
  return [
    ...one(
      units.filter((unit) => unit.length < LONG),
      String.raw`${NUMBER}[\s-]{0,3}`,
      '(?![a-z])',
    ),
    // A number that is no part of a name such as ICD-10, and up to two words.
    ...one(
      units.filter((unit) => unit.length >= LONG),
      String.raw`(?<![a-z]-)${NUMBER}(?:[\s-]{1,3}[a-z']{1,30}){0,2}?[\s-]{0,3}`,
      '(?![a-z])',
    ),
    // One of the words, up to two others, and a number that is no part of a name or a size such as 13B.
    ...one(before, '', String.raw`(?:\s{1,3}[a-z]{1,30}){0,2}\s{1,3}${NUMBER}(?![\d.,]{0,9}[a-z%])`),
  ];
}
