/** The reader's data as a browser loads it: what is empty or as usual is left out, lists of phrases are lines. Pure. */
import type { ReadingData } from './data.ts';

/** What a key holds where it is left out; the same as in `src/schemas/reading.ts`. */
const USUAL = {
  words: {},
  cues: { sure: [], perhaps: [], unless: [], weight: 10, negatable: true },
  rules: { unless: [], with: [], sets: {}, drops: [], over: false, sure: true },
  models: {},
  quantities: { units: [], before: [], least: 0, also: {}, onlyOne: false, sure: true, with: [], unless: [] },
} as const;

/** Between two phrases of a list; no phrase holds it. */
const LINE = ';';
type Kind = keyof typeof USUAL;
type Packed = Record<Kind, unknown>;

const isList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string');

/** @returns data that `unpack` makes the same again, about a third smaller once compressed */
export function pack(data: ReadingData): Packed {
  const one = (kind: Kind) => (entry: object) =>
    Object.fromEntries(
      Object.entries(entry)
        .filter(([key, value]) => JSON.stringify(value) !== JSON.stringify((USUAL[kind] as Record<string, unknown>)[key]))
        .map(([key, value]) => [key, isList(value) ? value.join(LINE) : value]),
    );
  return {
    words: one('words')(data.words),
    cues: data.cues.map(one('cues')),
    rules: data.rules.map(one('rules')),
    models: data.models.map(one('models')),
    quantities: data.quantities.map(one('quantities')),
  };
}

/** Keys that hold lists of phrases. */
const LISTS = new Set(['sure', 'perhaps', 'unless', 'with', 'drops', 'names', 'units', 'before']);

/** The data that was packed. */
export function unpack(packed: Packed): ReadingData {
  const one = (kind: Kind) => (entry: object) => ({
    ...USUAL[kind],
    ...Object.fromEntries(
      Object.entries(entry).map(([key, value]: [string, unknown]) => [
        key,
        typeof value === 'string' && (kind === 'words' || LISTS.has(key)) ? value.split(LINE) : value,
      ]),
    ),
  });
  const all = (kind: Kind) => (packed[kind] as object[]).map(one(kind));
  return {
    words: one('words')(packed.words as object),
    cues: all('cues'),
    rules: all('rules'),
    models: all('models'),
    quantities: all('quantities'),
  } as unknown as ReadingData;
}
