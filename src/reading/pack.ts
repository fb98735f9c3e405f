/** The reader's data as a browser loads it: what is empty or as usual is left out, lists of phrases and weights are lines. Pure. */
import type { Fitted, ReadingData, Sign } from './data.ts';
import { PLAIN } from './evidence.ts';

/** What a key holds where it is left out; the same as in `src/schemas/reading.ts`. */
const USUAL = {
  signs: { phrases: [], negatable: false, all: [], none: [] },
  cues: { sure: [], perhaps: [], unless: [] },
  models: {},
  quantities: { units: [], before: [], least: 0, also: {}, onlyOne: false, with: [], unless: [] },
} as const;

/** Between two phrases of a list; no phrase holds it. */
const LINE = ';';
type Kind = keyof typeof USUAL;
type Packed = Record<Kind | 'words' | 'names' | 'fitted', unknown>;

const isList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string');

const nameOf = (at: number) => at.toString(36);

/** Signs called by their numbers: nobody sees their names, and each is a word to load. */
function numbered(data: ReadingData): ReadingData {
  const number = new Map(data.signs.map(({ sign }, at) => [sign, nameOf(at)]));
  const short = (name: string) => number.get(name) ?? name;
  return {
    ...data,
    signs: data.signs.map((one) => ({
      ...one,
      sign: short(one.sign),
      all: one.all.map((list) => list.map(short)),
      none: one.none.map(short),
    })),
    fitted: mapped(data.fitted, (by) =>
      mapped(by, (to) => Object.fromEntries(Object.entries(to).map(([name, weight]) => [short(name), weight]))),
    ),
  };
}

/** @returns data that reads as before, but without `tells`, which only the estimate needs, and with numbers for the names of signs */
export function pack(named: ReadingData): Packed {
  const data = numbered(named);
  const one = (kind?: Kind) => (entry: object) =>
    Object.fromEntries(
      Object.entries(entry)
        .filter(([key, value]) => key !== 'tells' && key !== 'sign' && JSON.stringify(value) !== JSON.stringify(usual(kind)[key]))
        .map(([key, value]) => [key, isList(value) ? value.join(LINE) : value]),
    );
  const { plain = [], ...classes } = data.words;
  const common = plain.map((word) => PLAIN + word);
  const weighed = Object.values(data.fitted).flatMap((by) => Object.values(by).flatMap((to) => Object.keys(to)));
  // Common words last: they have the fewest weights, and a line ends with its last weight.
  const names = [...new Set(weighed)].filter((name) => !common.includes(name)).concat(common);
  return {
    words: one()(classes),
    signs: data.signs.map(one('signs')),
    cues: data.cues.map(one('cues')),
    models: data.models.map(one('models')),
    quantities: data.quantities.map(one('quantities')),
    names: names.join(LINE),
    fitted: mapped(data.fitted, (by) => mapped(by, (weights) => lineOf(names.map((name) => weights[name] ?? 0)))),
  };
}

/** A weight is a letter, `N` for none; none at the end are left out. */
const NONE = 'N'.charCodeAt(0);
const lineOf = (weights: readonly number[]) => String.fromCharCode(...weights.map((weight) => NONE + weight)).replace(/N+$/, '');

const usual = (kind?: Kind) => (kind ? USUAL[kind] : {}) as Record<string, unknown>;
const mapped = <From, To>(of: Readonly<Record<string, From>>, make: (one: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(of).map(([key, value]) => [key, make(value)]));

/** Keys that hold lists of phrases. */
const LISTS = new Set(['phrases', 'none', 'sure', 'perhaps', 'unless', 'with', 'names', 'units', 'before']);

/** The data that was packed. */
export function unpack(packed: Packed): ReadingData {
  const one = (kind?: Kind) => (entry: object) => ({
    ...usual(kind),
    ...mapped(entry as Record<string, unknown>, (value) => value),
    ...Object.fromEntries(
      Object.entries(entry).flatMap(([key, value]: [string, unknown]) =>
        typeof value === 'string' && (!kind || LISTS.has(key)) ? [[key, value.split(LINE)]] : [],
      ),
    ),
  });
  const all = (kind: Kind) => (packed[kind] as object[]).map(one(kind));
  const names = (packed.names as string).split(LINE);
  const plain = names.flatMap((name) => (name.startsWith(PLAIN) ? [name.slice(PLAIN.length)] : []));
  return {
    words: { ...one()(packed.words as object), ...(plain.length > 0 && { plain }) },
    signs: all('signs').map((sign, at) => ({ ...(sign as unknown as Sign), sign: nameOf(at), tells: {} })),
    cues: all('cues'),
    models: all('models'),
    quantities: all('quantities'),
    fitted: mapped(packed.fitted as Record<string, Record<string, string>>, (by) =>
      mapped(by, (line) =>
        Object.fromEntries(
          Array.from(line, (letter, at) => [names[at]!, letter.charCodeAt(0) - NONE] as const).filter(([, weight]) => weight !== 0),
        ),
      ),
    ) satisfies Fitted,
  } as unknown as ReadingData;
}
