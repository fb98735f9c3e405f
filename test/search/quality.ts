/** Measures how well the search answers a set of queries. Shared by the quality test and the bench. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { passagesOf, type Text } from '../../src/search/excerpt.ts';
import type { Answer } from '../../src/search/query/search.ts';

export interface Query {
  q: string;
  /** What one of the first three results must be about; `^$` where nothing may be found. */
  expect: string;
  kind: string;
}

export interface Outcome {
  query: Query;
  /** Place of the first right result, from 1; 0 where there is none among the first ten. */
  place: number;
  shown: string[];
}

export interface Score {
  outcomes: Outcome[];
  /** Share of queries with a right result among the first three. */
  success: number;
  /** Mean of one over the place of the first right result. */
  mrr: number;
}

/** What a result says of itself: title, headings of its sections, address. */
export type Ask = (query: string) => Promise<string[]>;

const DEEPEST = 10;

export function queriesOf(file: string): Query[] {
  return parse(readFileSync(file, 'utf8')) as Query[];
}

/** Asks every query, one after the other. */
export async function score(queries: readonly Query[], ask: Ask): Promise<Score> {
  const outcomes: Outcome[] = [];
  for (const query of queries) {
    const shown = (await ask(query.q)).slice(0, DEEPEST);
    outcomes.push({ query, place: placeOf(query, shown), shown });
  }
  return {
    outcomes,
    success: mean(outcomes.map(({ place }) => (place > 0 && place <= 3 ? 1 : 0))),
    mrr: mean(outcomes.map(({ place }) => (place > 0 ? 1 / place : 0))),
  };
}

function placeOf({ expect }: Query, shown: readonly string[]): number {
  if (expect === '^$') return shown.length === 0 ? 1 : 0;
  const right = new RegExp(expect, 'i');
  return shown.findIndex((text) => right.test(text)) + 1;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** So many results are shown with their text. */
const WITH_TEXT = 5;

/**
 * The list as the panel shows it: the advisor or the numbers first where they are the answer, then names and addresses
 * and, for the first results, the headings of the sections shown below them.
 *
 * @param textOf the text of a result; without it, names only
 */
export function listOf({ advice, numbers, results }: Answer, textOf?: (id: string) => Text): string[] {
  const list = results.map(({ id, entry, places }, at) => {
    const name = `${entry.title} /${entry.path}`;
    if (textOf === undefined || at >= WITH_TEXT) return name;
    const headings = passagesOf(textOf(id), places).map(({ heading }) => heading?.text ?? '');
    return `${name} ${headings.join(' ')}`;
  });
  return [
    ...(numbers ? ['What would it cost, and would it fit? Work it out /numbers/'] : []),
    ...(advice ? ['Which should you use? Ask the advisor /advisor/'] : []),
    ...list,
  ];
}

/** A small seeded generator (mulberry32): the same typos on every machine. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** One slip of the fingers in a word: a letter left out, doubled or wrong, or two swapped. */
export function slip(word: string, next: () => number): string {
  const at = Math.floor(next() * (word.length - 1));
  const letter = LETTERS[Math.floor(next() * 26)]!;
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  return [
    before + after,
    before + letter + word[at]! + after,
    before + letter + after,
    before + word[at + 1]! + word[at]! + word.slice(at + 2),
  ][Math.floor(next() * 4)]!;
}
