/** Reads answers out of a text in somebody's own words: what they rest on is told, and what is unsure is only offered. Pure. */
import type { Answers, ReadingData } from './data.ts';
import { kindOf, type Kind } from './language.ts';
import { findPhrase, type Phrase } from './phrases.ts';
import { prepare, type Prepared } from './prepare.ts';
import { quantitiesIn } from './quantities.ts';
import { sentences, type Sentence } from './sentences.ts';

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

/** A phrase that states an answer outweighs any number that only suggest it. */
const SURE = 10;
const PERHAPS = 1;
/** From here on a hit is a statement. */
const PLAIN = 7;

const NEGATION = /(?:\b(?:not|no|never|without|neither|nor|cannot|can't|don't|doesn't|didn't|isn't|aren't|won't|wouldn't|hasn't|haven't)\s+(?:[\p{L}']+\s+){0,2})$/iu;

/**
 * @param text whatever was typed or pasted
 * @param data the cues, models, quantities and rules
 * @returns never throws; a text that cannot be read gives no answers, and `kind` says why
 * @example
 * read('We want to sort 600 emails into 14 categories.', data).answers.output; // 'labels'
 */
export function read(text: string, data: ReadingData): Reading {
  const kind = kindOf(text);
  if (kind !== 'english') return { kind, answers: {}, perhaps: {}, words: {} };
  const prepared = prepare(data);
  const parts = sentences(text.slice(0, LONGEST));
  const hits = new Map<string, Hit[]>();
  const add = (question: string, hit: Hit) => hits.set(question, [...(hits.get(question) ?? []), hit]);

  for (const cue of prepared.cues) {
    if (found(cue.unless, parts)) continue;
    for (const [list, points] of [
      [cue.sure, cue.weight],
      [cue.perhaps, PERHAPS],
    ] as const) {
      for (const words of allOf(list, parts, cue.negatable)) add(cue.question, { option: cue.option, points, words });
    }
  }
  for (const { phrase: name, model } of prepared.models) {
    const words = firstOf([name], parts);
    if (words === undefined) continue;
    for (const question of ['size', 'weights', 'window'] as const) {
      const option = model[question];
      if (option !== undefined) add(question, { option, points: SURE - 1, words });
    }
  }
  for (const { question, option, sure, words } of quantitiesIn(prepared, parts)) add(question, { option, points: sure ? SURE + 5 : PERHAPS, words });

  const answers: Record<string, string> = {};
  const perhaps: Record<string, string> = {};
  const words: Record<string, string> = {};
  for (const [question, list] of hits) {
    const [first, second] = ranked(list);
    words[question] = first!.words;
    const plain = first!.points >= PLAIN && first!.points - (second?.points ?? 0) >= 2.5;
    if (plain) answers[question] = first!.option;
    else perhaps[question] = first!.option;
  }
  follow(prepared, parts, answers, perhaps, words);
  for (const question of Object.keys(answers)) delete perhaps[question];
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
        ? { option: hit.option, points: Math.max(before.points, hit.points) + Math.min(before.points, hit.points) * 0.4, words: before.points >= hit.points ? before.words : hit.words }
        : hit,
    );
  }
  return [...by.values()].sort((a, b) => b.points - a.points);
}

/** Applies the rules in order; what is answered stays. */
function follow(prepared: Prepared, parts: readonly Sentence[], answers: Record<string, string>, perhaps: Record<string, string>, words: Record<string, string>): void {
  for (const rule of prepared.rules) {
    if (!Object.entries(rule.when).every(([question, options]) => options.includes(answers[question] ?? 'open'))) continue;
    if (found(rule.unless, parts)) continue;
    const ground = rule.with.length > 0 ? firstOf(rule.with, parts) : words[Object.keys(rule.when)[0] ?? ''];
    if (rule.with.length > 0 && ground === undefined) continue;
    for (const question of rule.drops) delete answers[question];
    for (const [question, option] of Object.entries(rule.sets)) {
      if (question in answers && !rule.over) continue;
      if (rule.sure) answers[question] = option;
      else perhaps[question] ??= option;
      words[question] ??= ground ?? '';
    }
  }
}

function found(phrases: readonly Phrase[], parts: readonly Sentence[]): boolean {
  return phrases.some((one) => parts.some(({ text }) => findPhrase(one, text)));
}

function firstOf(phrases: readonly Phrase[], parts: readonly Sentence[]): string | undefined {
  return allOf(phrases, parts, false)[0];
}

/** The first match of every phrase in every sentence, as typed; those behind a "not" left out. */
function allOf(phrases: readonly Phrase[], parts: readonly Sentence[], negatable: boolean): string[] {
  const list: string[] = [];
  for (const one of phrases) {
    for (const { text, typed } of parts) {
      const place = findPhrase(one, text);
      if (!place) continue;
      if (negatable && NEGATION.test(text.slice(Math.max(0, place.from - 40), place.from))) continue;
      list.push(typed.slice(place.from, place.to));
    }
  }
  return list;
}
