/** Reads answers out of a text in somebody's own words: what they rest on is told, and what is unsure is only offered. Pure. */
import type { Answers, Fitted, ReadingData } from './data.ts';
import { COUNTED, evidenceIn, NAMED, type Evidence } from './evidence.ts';
import { kindOf, type Kind } from './language.ts';
import { PLAIN } from './match.ts';

export interface Reading {
  readonly kind: Kind;
  /** Question → option, of which the reader is sure. */
  readonly answers: Answers;
  /** Question → option, offered but not taken. */
  readonly perhaps: Answers;
  /** Question → the words it was taken from, as typed. */
  readonly words: Answers;
}

/** Longer texts are read to here; a reader is told. */
export const LONGEST = 20_000;

/** From this chance on an option is taken, from that on offered. */
const SURE = 0.6;
const PERHAPS = 0.4;
/**
 * Questions that need more. Chosen from what is read out of fold (see `fit/`) of the questions that people asked and others labelled, where a
 * wrong answer counts as much as two and a half right ones, and evened out by half.
 */
const NEEDS: Readonly<Record<string, number>> = {
  failing: 0.74,
  gap: 0.74,
  known: 0.74,
  jobs: 0.71,
  shape: 0.67,
  material: 0.65,
  weights: 0.64,
  output: 0.69,
  arrival: 0.65,
  query: 0.78,
};
/** The option that stands for: the text does not say. */
export const UNSAID = 'unsaid';
/** The sign that is always there. */
export const BASE = 'base';
/** A weight of one is this much of a natural logarithm, that of the base this much. */
export const STEP = 0.25;
export const BASE_STEP = 0.1;
/** The weights of signs go in so many steps at a time, those of single words in one. */
export const COARSE = 2;

/**
 * Reads a text at once.
 *
 * @param text whatever was typed or pasted; beyond `LONGEST` characters it is not read
 * @param data signs with their weights, cues, models, quantities
 * @returns never throws; a text that cannot be read gives no answers, and `kind` says why
 * @example
 * read('We want to sort 600 emails into 14 categories.', data).answers.output; // 'labels'
 */
export function read(text: string, data: ReadingData): Reading {
  return atOnce(readInSteps(text, data));
}

/** Runs something that goes in steps to its end. */
export function atOnce<Result>(steps: Generator<undefined, Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same in steps of a few milliseconds at most: a page goes on between them. */
export function* readInSteps(text: string, data: ReadingData): Generator<undefined, Reading> {
  const kind = kindOf(text);
  if (kind !== 'english') return { kind, answers: {}, perhaps: {}, words: {} };
  const evidence = yield* evidenceIn(text.slice(0, LONGEST), data);
  const answers: Record<string, string> = {};
  const perhaps: Record<string, string> = {};
  const words: Record<string, string> = {};
  for (const question of Object.keys(data.fitted)) {
    const found = likeliest(question, data.fitted[question]!, evidence.signs);
    if (!found) continue;
    (found.chance >= (NEEDS[question] ?? SURE) ? answers : perhaps)[question] = found.option;
    words[question] = found.words;
  }
  // A number with its unit is an answer by itself, and so is a model's name for a question that is not weighed.
  for (const given of [COUNTED, NAMED])
    for (const [sign, said] of evidence.signs) {
      const [how, question = '', option = ''] = sign.split(' ');
      if (how !== given || (how === NAMED && question in data.fitted) || question in answers) continue;
      delete perhaps[question];
      answers[question] = option;
      words[question] = said;
    }
  plain(evidence, answers, perhaps, words);
  // How many labels there are is no question where something else than labels is wanted.
  if (answers.output !== 'labels') for (const given of [answers, perhaps, words]) delete given.classes;
  return { kind, answers, perhaps, words };
}

/** The chance of every option of a question, where these signs are there. */
export function chances(weights: Fitted[string], signs: { has(sign: string): boolean }): Map<string, number> {
  const scores = Object.entries(weights).map(([option, by]) => {
    let steps = 0;
    for (const sign in by) if (signs.has(sign)) steps += by[sign]!;
    return [option, Math.exp(BASE_STEP * (by[BASE] ?? 0) + STEP * steps)] as const;
  });
  const sum = scores.reduce((all, [, score]) => all + score, 0);
  return new Map(scores.map(([option, score]) => [option, score / sum]));
}

/**
 * The option with the greatest chance, if that is worth an offer, and the words that speak most for it, a single word only where no other sign
 * does; undefined where none do.
 */
function likeliest(
  question: string,
  weights: Fitted[string],
  signs: Evidence['signs'],
): { option: string; chance: number; words: string } | undefined {
  const by = chances(weights, signs);
  by.delete(UNSAID);
  const [option, chance] = [...by].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0]);
  let most = 0;
  let words: string | undefined;
  for (const [sign, said] of chance < PERHAPS ? [] : signs) {
    // Single words come last.
    if (words !== undefined && sign.startsWith(PLAIN)) break;
    const speaks = (weights[option]?.[sign] ?? 0) - (weights[UNSAID]?.[sign] ?? 0);
    // A number or a name that answers another question may tell much, but explains nothing.
    const weight = sign.includes(' ') && !sign.includes(` ${question} `) ? speaks / 100 : speaks;
    if (weight > most) [most, words] = [weight, said];
  }
  return words === undefined ? undefined : { option, chance, words };
}

/** What is said in so many words, of questions without weights: one option stated is taken, anything else is offered. */
function plain(
  { cues }: Evidence,
  answers: Record<string, string>,
  perhaps: Record<string, string>,
  words: Record<string, string>,
): void {
  for (const { cue, sure, words: said } of [...cues].sort((a, b) => Number(b.sure) - Number(a.sure))) {
    const { question, option } = cue;
    const contradicted = cues.some((other) => other.sure && other.cue.question === question && other.cue.option !== option);
    if (question in answers || question in perhaps) continue;
    (sure && !contradicted ? answers : perhaps)[question] = option;
    words[question] = said;
  }
}
