/** Measures how well the search answers a set of queries. Shared by the quality test and the bench. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { passagesOf, type Text } from '../../src/search/excerpt.ts';
import { commonWords } from '../../src/build/dictionaries.ts';
import type { Search } from '../../src/search/query/search.ts';
import type { Answer } from '../../src/search/query/answer.ts';

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

/** Our own set: what is to be found, and what is not there at all. */
export const OWN = ['queries.yaml', 'queries-nothing.yaml'];

/** Files of questions that real people asked, or as they ask them. */
export const REAL = [
  'queries-threads.yaml',
  'queries-threads-held-out.yaml',
  'queries-threads-2.yaml',
  'queries-threads-2-held-out.yaml',
  'queries-people.yaml',
  'queries-people-held-out.yaml',
  'queries-fresh.yaml',
];

export function queriesOf(...files: string[]): Query[] {
  return files.flatMap((file) => parse(readFileSync(file, 'utf8')) as Query[]);
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

/** What stands first: the card, a tool, or the first result, by its address; empty where there is nothing. */
export function firstOf({ advice, numbers, results, sure }: Answer): string {
  if (sure) return sure.entry.path;
  return numbers ? 'numbers/' : advice ? 'advisor/' : (results[0]?.entry.path ?? '');
}

/** A hand's grade of what is shown first. */
export interface Grade {
  q: string;
  shown: string;
  answers: boolean;
}

/** How many questions what is shown first answers; a grade of something else counts as none. */
export async function answered(grades: readonly Grade[], search: Search): Promise<{ share: number; changed: string[] }> {
  let count = 0;
  const changed: string[] = [];
  for (const { q, shown, answers } of grades) {
    const now = firstOf(await search.answer(q));
    if (now !== shown) changed.push(`${q}: ${now}, graded was ${shown}`);
    else if (answers) count++;
  }
  return { share: count / Math.max(1, grades.length), changed };
}

/** How often an answer stands above the list, and how often it is on the subject. */
export async function cards(queries: readonly Query[], search: Search): Promise<{ shown: number; right: number; wrong: string[] }> {
  let [shown, right] = [0, 0];
  const wrong: string[] = [];
  for (const { q, expect } of queries) {
    const { sure } = await search.answer(q);
    if (!sure) continue;
    shown++;
    const said = `${sure.entry.title} /${sure.entry.path}`;
    if (new RegExp(expect, 'i').test(`${said} ${[...sure.entry.aliases, ...sure.entry.asked].join(' ')}`)) right++;
    else wrong.push(`${q}: ${said}`);
  }
  return { shown, right, wrong };
}

/** Of right words that are not on the site, those that the search changes. @param list words, right ones all */
export async function changedWords(list: readonly string[], search: Search): Promise<{ looked: number; changed: string[] }> {
  let looked = 0;
  const changed: string[] = [];
  for (const word of list) {
    const { corrected, unknown } = await search.answer(word);
    if (corrected === undefined && unknown.length === 0) continue;
    looked++;
    if (corrected !== undefined) changed.push(`${word} to ${corrected}`);
  }
  return { looked, changed };
}

/** Plain words of English that the build did not look at: every second of a list by frequency. */
export function plainWords(): string[] {
  return commonWords('english').filter((word, rank) => rank % 2 === 1 && /^[a-z]{3,}$/.test(word));
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
