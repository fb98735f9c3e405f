/** The reader's data as a browser loads it: what is empty or as usual is left out, lists of phrases and weights are lines. Pure. */
import type { Fitted, ReadingData, Sign } from './data.ts';
import { mapped } from './mapped.ts';
import { PLAIN } from './match.ts';
import { BASE, COARSE } from './read.ts';

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
type Packed = Record<Kind | 'words' | 'names' | 'fitted' | 'plain' | 'places' | 'single', unknown>;

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
  const weighed = [...new Set(Object.values(data.fitted).flatMap((by) => Object.values(by).flatMap((to) => Object.keys(to))))];
  // Signs come first, in the order in which they stand: only the other names have to be told.
  const others = weighed.filter((name) => !name.startsWith(PLAIN) && !data.signs.some(({ sign }) => sign === name));
  const names = [...data.signs.map(({ sign }) => sign), ...others];
  const plain = weighed
    .filter((name) => name.startsWith(PLAIN))
    .map((name) => Number(name.slice(PLAIN.length)))
    .sort((a, b) => a - b);
  // Every option's weights of every single word, one after the other; where one stands, and how high it is.
  const all = Object.values(data.fitted).flatMap((by) =>
    Object.values(by).flatMap((weights) => plain.map((number) => weights[PLAIN + number] ?? 0)),
  );
  return {
    words: one()(data.words),
    signs: data.signs.map(one('signs')),
    cues: data.cues.map(one('cues')),
    models: data.models.map(one('models')),
    quantities: data.quantities.map(one('quantities')),
    names: others.join(LINE),
    fitted: mapped(data.fitted, (by) => mapped(by, (weights) => lineOf(names.map((name) => (weights[name] ?? 0) / unitOf(name))))),
    plain: gapsOf(plain),
    places: gapsOf(all.flatMap((weight, at) => (weight === 0 ? [] : [at]))),
    single: lineOf(all.filter((weight) => weight !== 0)),
  };
}

/** The step that a sign's weights go in. */
const unitOf = (name: string) => (name === BASE ? 1 : COARSE);
/** A weight is a letter, `N` for none; none at the end are left out. */
const NONE = 'N'.charCodeAt(0);
const lineOf = (weights: readonly number[]) => String.fromCharCode(...weights.map((weight) => NONE + weight)).replace(/N+$/, '');

const usual = (kind?: Kind) => (kind ? USUAL[kind] : {}) as Record<string, unknown>;

/** Rising numbers as a letter for each gap between two of them; `~` stands for a stretch without any. */
const FIRST = '#'.charCodeAt(0);
const STRETCH = '~'.charCodeAt(0) - FIRST;
const gapsOf = (numbers: readonly number[]) =>
  numbers
    .map((number, at) => number - (at === 0 ? -1 : numbers[at - 1]!) - 1)
    .map((gap) => '~'.repeat(Math.floor(gap / STRETCH)) + String.fromCharCode(FIRST + (gap % STRETCH)))
    .join('');

/** The numbers again. */
function numbersOf(gaps: string): number[] {
  let number = -1;
  return [...gaps].flatMap((letter) => {
    const gap = letter.charCodeAt(0) - FIRST;
    number += gap === STRETCH ? gap : gap + 1;
    return gap === STRETCH ? [] : [number];
  });
}

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
  const signs = all('signs').map((sign, at) => ({ ...(sign as unknown as Sign), sign: nameOf(at), tells: {} }));
  const names = [...signs.map(({ sign }) => sign), ...(packed.names as string).split(LINE)];
  const plain = numbersOf(packed.plain as string);
  const single: Record<string, number>[] = [];
  for (const [index, at] of numbersOf(packed.places as string).entries())
    (single[Math.floor(at / plain.length)] ??= {})[PLAIN + plain[at % plain.length]!] =
      (packed.single as string).charCodeAt(index) - NONE;
  let row = 0;
  return {
    words: one()(packed.words as object),
    signs,
    cues: all('cues'),
    models: all('models'),
    quantities: all('quantities'),
    fitted: mapped(packed.fitted as Record<string, Record<string, string>>, (by) =>
      mapped(by, (line) => ({
        ...Object.fromEntries(
          Array.from(line, (letter, at) => [names[at]!, unitOf(names[at]!) * (letter.charCodeAt(0) - NONE)] as const).filter(
            ([, weight]) => weight !== 0,
          ),
        ),
        ...single[row++],
      })),
    ) satisfies Fitted,
  } as unknown as ReadingData;
}
