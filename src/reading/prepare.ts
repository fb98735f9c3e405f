/** Makes the reader's data ready once: all phrases in one index, all numbers as patterns. Pure. */
import type { Cue, ModelName, Quantity, ReadingData } from './data.ts';
import { Phrases, PLAIN } from './match.ts';

/** What a phrase stands for. */
export type Meaning =
  | { readonly model: ModelName }
  | { readonly cue: Cue; readonly how: 'sure' | 'perhaps' | 'unless' }
  | { readonly quantity: Quantity; readonly how: 'with' | 'unless' };

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
  for (const quantity of data.quantities) for (const how of ['with', 'unless'] as const) add(quantity[how], { quantity, how });
  const prepared: Prepared = {
    phrases,
    plain: new Set(
      Object.values(data.fitted).flatMap((by) =>
        Object.values(by).flatMap((weights) => [...weights.keys()].filter((sign) => sign.startsWith(PLAIN))),
      ),
    ),
    quantities: data.quantities.map((quantity) => ({
      quantity,
      patterns: [...unitPattern(quantity.units), ...beforePattern(quantity.before)],
    })),
  };
  known.set(data, prepared);
  return prepared;
}

const NUMBER = String.raw`(?<![a-z0-9.$€£])(?<number>\d[\d.,]*)\s?(?<times>k\b|m\b|thousand|million)?`;
const names = (list: readonly string[]) =>
  list.map((one) => one.replaceAll('*', String.raw`[a-z]*`).replaceAll(' ', String.raw`[\s-]+`)).join('|');

/** A number, up to two words, and one of the units. */
function unitPattern(units: readonly string[]): RegExp[] {
  if (units.length === 0) return [];
  // Of a unit of a letter, such as 7B, nothing stands between.
  const between = units.some((unit) => unit.length < 3) ? '' : String.raw`(?:[\s-]+[a-z'-]+){0,2}?`;
  return [new RegExp(String.raw`${NUMBER}${between}[\s-]*(?<![a-z])(?:${names(units)})(?![a-z])`, 'g')];
}

/** One of the words, up to two others, and a number that is no part of a name or a size such as 13B. */
function beforePattern(before: readonly string[]): RegExp[] {
  return before.length === 0
    ? []
    : [new RegExp(String.raw`(?<![a-z])(?:${names(before)})(?:\s+[a-z]+){0,2}\s+${NUMBER}(?![\d.,]*[a-z%])`, 'g')];
}
