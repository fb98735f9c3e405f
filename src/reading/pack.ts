/** The reader's data as a browser loads it: what is empty or as usual is left out, lists of phrases and weights are lines. Pure. */
import type { Fitted, ReadingData } from './data.ts';
import { mapped } from './mapped.ts';
import { PLAIN } from './match.ts';
import { BASE, EARLIER } from './read.ts';

/** What a key holds where it is left out; the same as in `src/schemas/reading.ts`. */
const USUAL = {
  cues: { sure: [], perhaps: [], unless: [] },
  models: {},
  quantities: { units: [], before: [], least: 0, also: {}, onlyOne: false, with: [], unless: [] },
} as const;

/** Between two phrases of a list; no phrase holds it. */
const LINE = ';';
type Kind = keyof typeof USUAL;
type Packed = Record<Kind | 'named' | 'options' | 'base' | 'plain', unknown> & Record<'others' | 'single', Grid>;
/** Weights of every option of every question, for some signs: where one stands, counted option by option, and how high it is. */
type Grid = readonly [places: string, weights: string];

const isList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string');

/** @returns the same, small */
export function pack(data: ReadingData): Packed {
  const all = (kind: Kind) => {
    const usual = USUAL[kind] as Record<string, unknown>;
    return data[kind].map((entry) =>
      Object.fromEntries(
        Object.entries(entry)
          .filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(usual[key]))
          .map(([key, value]) => [key, isList(value) ? value.join(LINE) : value]),
      ),
    );
  };
  const weighed = [...new Set(Object.values(data.fitted).flatMap((by) => Object.values(by).flatMap((to) => [...to.keys()])))];
  const named = weighed.filter((name) => name.includes(' ') && !name.startsWith(EARLIER));
  const plain = weighed
    .filter((name) => name.startsWith(PLAIN))
    .map((name) => Number(name.slice(PLAIN.length)))
    .sort((a, b) => a - b);
  const options = mapped(data.fitted, (by) => Object.keys(by).join(LINE));
  const rows = Object.values(data.fitted).flatMap((by) => Object.values(by));
  const grid = (names: readonly string[]): Grid => {
    const all = rows.flatMap((weights) => names.map((name) => weights.get(name) ?? 0));
    return [gapsOf(all.flatMap((weight, at) => (weight === 0 ? [] : [at]))), lineOf(all.filter((weight) => weight !== 0))];
  };
  return {
    cues: all('cues'),
    models: all('models'),
    quantities: all('quantities'),
    named: named.join(LINE),
    options,
    base: lineOf(rows.map((weights) => weights.get(BASE) ?? 0)),
    others: grid([...named, ...earlierIn(options)]),
    plain: gapsOf(plain),
    single: grid(plain.map((number) => PLAIN + number)),
  };
}

/** The signs that answers to earlier questions are. */
const earlierIn = (options: Readonly<Record<string, string>>) =>
  Object.entries(options).flatMap(([question, list]) => list.split(LINE).map((option) => `${EARLIER}${question} ${option}`));

/** A weight is a letter, `N` for none. */
const NONE = 'N'.charCodeAt(0);
const lineOf = (weights: readonly number[]) => String.fromCharCode(...weights.map((weight) => NONE + weight));
const weightAt = (line: string, at: number) => line.charCodeAt(at) - NONE;

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
const LISTS = new Set(['sure', 'perhaps', 'unless', 'with', 'names', 'units', 'before']);

/** The data that was packed. */
export function unpack(packed: Packed): ReadingData {
  const all = (kind: Kind) =>
    (packed[kind] as object[]).map((entry) => ({
      ...USUAL[kind],
      ...Object.fromEntries(
        Object.entries(entry).map(([key, value]: [string, unknown]) => [
          key,
          typeof value === 'string' && LISTS.has(key) ? value.split(LINE) : value,
        ]),
      ),
    }));
  const options = packed.options as Record<string, string>;
  const base = packed.base as string;
  const rows = Array.from(base, (_, at) => new Map([[BASE, weightAt(base, at)]]));
  const weigh = ([places, weights]: Grid, by: readonly string[]) => {
    for (const [index, at] of numbersOf(places).entries())
      rows[Math.floor(at / by.length)]!.set(by[at % by.length]!, weightAt(weights, index));
  };
  weigh(packed.others, [...(packed.named as string).split(LINE), ...earlierIn(options)]);
  weigh(
    packed.single,
    numbersOf(packed.plain as string).map((number) => PLAIN + number),
  );
  let row = 0;
  return {
    cues: all('cues'),
    models: all('models'),
    quantities: all('quantities'),
    fitted: mapped(options, (list) =>
      Object.fromEntries(list.split(LINE).map((option) => [option, rows[row++]!])),
    ) satisfies Fitted,
  } as unknown as ReadingData;
}
