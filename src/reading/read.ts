/** Reads answers out of a text in somebody's own words: what they rest on is told, and what is unsure is only offered. Pure. */
import type { Answers, ReadingData } from './data.ts';
import { kindOf, type Kind } from './language.ts';
import type { Phrase } from './phrases.ts';
import { Places } from './places.ts';
import { prepare, type Prepared } from './prepare.ts';
import { quantitiesIn } from './quantities.ts';
import { sentences } from './sentences.ts';

export interface Reading {
  readonly kind: Kind;
  /** Question → option, from plain statements and what follows from them. */
  readonly answers: Answers;
  /** Question → option, offered but not taken. */
  readonly perhaps: Answers;
  /** Question → the words it was taken from, as typed. */
  readonly words: Answers;
}

/** Longer texts are read to here; a reader is told. */
export const LONGEST = 20_000;

interface Hit {
  readonly option: string;
  readonly points: number;
  readonly words: string;
}

/** Points of a phrase that only suggests, of a model's name, of a number with its unit. A plain phrase has its cue's weight. */
const PERHAPS = 1;
const NAMED = 9;
const COUNTED = 15;
/** From here on an option is said plainly, if it leads the next by so much. */
const PLAIN = 7;
const LEAD = 2.5;

const NEGATION =
  /(?:\b(?:not|no|never|without|neither|nor|cannot|can't|don't|doesn't|didn't|isn't|aren't|won't|wouldn't|hasn't|haven't)\s+(?:[\p{L}']+\s+){0,2})$/iu;

/**
 * Reads a text at once.
 *
 * @param text whatever was typed or pasted; beyond `LONGEST` characters it is not read
 * @param data the cues, models, quantities and rules
 * @returns never throws; a text that cannot be read gives no answers, and `kind` says why
 * @example
 * read('We want to sort 600 emails into 14 categories.', data).answers.output; // 'labels'
 */
export function read(text: string, data: ReadingData): Reading {
  const steps = readInSteps(text, data);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same in steps of a few milliseconds at most: a page goes on between them. */
export function* readInSteps(text: string, data: ReadingData): Generator<undefined, Reading> {
  const kind = kindOf(text);
  if (kind !== 'english') return { kind, answers: {}, perhaps: {}, words: {} };
  const prepared = prepare(data);
  yield;
  const places = new Places(sentences(text.slice(0, LONGEST)));
  const hits = new Map<string, Hit[]>();
  const add = (question: string, hit: Hit) => hits.set(question, [...(hits.get(question) ?? []), hit]);

  for (const { question, option, sure, perhaps, unless, weight, negatable } of prepared.cues) {
    yield;
    if (places.first(unless) !== undefined) continue;
    for (const phrase of sure)
      for (const words of said(places, phrase, negatable)) add(question, { option, points: weight, words });
    for (const phrase of perhaps)
      for (const words of said(places, phrase, negatable)) add(question, { option, points: PERHAPS, words });
  }
  for (const { phrase, model } of prepared.models) {
    const words = places.first([phrase]);
    if (words === undefined) continue;
    for (const question of ['size', 'weights', 'window'] as const) {
      const option = model[question];
      if (option !== undefined) add(question, { option, points: NAMED, words });
    }
  }
  yield;
  for (const { question, option, sure, words } of quantitiesIn(prepared, places.sentences)) {
    add(question, { option, points: sure ? COUNTED : PERHAPS, words });
  }
  return concluded(hits, prepared, places, kind);
}

/** Takes what is said plainly, offers the rest, and lets the rules follow from it. */
function concluded(hits: ReadonlyMap<string, readonly Hit[]>, prepared: Prepared, places: Places, kind: Kind): Reading {
  const answers: Record<string, string> = {};
  const perhaps: Record<string, string> = {};
  const words: Record<string, string> = {};
  for (const [question, list] of hits) {
    const [first, second] = ranked(list);
    words[question] = first!.words;
    const plain = first!.points >= PLAIN && first!.points - (second?.points ?? 0) >= LEAD;
    (plain ? answers : perhaps)[question] = first!.option;
  }
  for (const rule of prepared.rules) follow(rule, places, answers, perhaps, words);
  for (const question of Object.keys(answers)) delete perhaps[question];
  for (const question of Object.keys(words)) if (!(question in answers) && !(question in perhaps)) delete words[question];
  return { kind, answers, perhaps, words };
}

/** Options by their points: each further sure phrase counts a little. */
function ranked(list: readonly Hit[]): Hit[] {
  const by = new Map<string, Hit>();
  for (const hit of list) {
    const before = by.get(hit.option);
    by.set(
      hit.option,
      before
        ? {
            option: hit.option,
            points: Math.max(before.points, hit.points) + Math.min(before.points, hit.points) * 0.4,
            words: before.points >= hit.points ? before.words : hit.words,
          }
        : hit,
    );
  }
  return [...by.values()].sort((a, b) => b.points - a.points);
}

/** Applies one rule; what is answered stays unless the rule is stronger. */
function follow(
  rule: Prepared['rules'][number],
  places: Places,
  answers: Record<string, string>,
  perhaps: Record<string, string>,
  words: Record<string, string>,
): void {
  const conditions = Object.entries(rule.when);
  if (!conditions.every(([question, options]) => options.includes(answers[question] ?? 'open'))) return;
  if (places.first(rule.unless) !== undefined) return;
  const ground = rule.with.length > 0 ? places.first(rule.with) : conditions.map(([question]) => words[question]).find(Boolean);
  if (ground === undefined) return;
  for (const question of rule.drops) delete answers[question];
  for (const [question, option] of Object.entries(rule.sets)) {
    if (question in answers && !rule.over) continue;
    if (rule.sure) answers[question] = option;
    else perhaps[question] ??= option;
    if (rule.sure || !(question in words)) words[question] = words[question] ?? ground;
  }
}

/** A phrase wherever it is said, those behind a "not" left out. */
function said(places: Places, phrase: Phrase, negatable: boolean): string[] {
  return [...places.of(phrase)].filter(({ before }) => !negatable || !NEGATION.test(before.slice(-40))).map(({ words }) => words);
}
