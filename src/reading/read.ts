/** Reads answers out of a text in somebody's own words: what they rest on is told, and what is unsure is only offered. Pure. */
import type { Answers, Fitted, ReadingData } from './data.ts';
import { COUNTED, evidenceIn, NAMED, type Evidence } from './evidence.ts';
import { kindOf, type Kind } from './language.ts';
import { signOf } from './match.ts';
import { prepare } from './prepare.ts';
import { quoteOf } from './quote.ts';

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

/** From this chance on an option is offered. */
const PERHAPS = 0.4;
/**
 * From which chance on an option is taken, question by question; without one it is only offered. Chosen from what is read out of fold (see `fit/`)
 * of the questions that people asked: so that the advisor is right on what is read alone as often as can be had at nine right answers of ten and
 * without fewer answers. A missing answer costs most where advice turns on it: whether a question wants passages, the whole or a database, and how
 * the knowledge arrives; so these are taken soon. The gap is easily misread, and the weights at hand are read well or not at all; so these wait.
 */
const SURE: Readonly<Record<string, number>> = {
  output: 0.7,
  arrival: 0.58,
  gap: 0.8,
  failing: 0.63,
  known: 0.78,
  jobs: 0.68,
  shape: 0.8,
  query: 0.44,
  material: 0.6,
  weights: 0.8,
  form: 0.73,
  classes: 0.6,
  examples: 0.75,
  corpus: 0.82,
  size: 0.77,
};
/** The option that stands for: the text does not say. */
export const UNSAID = 'unsaid';
/** Before a question and an option: the chance of that answer to an earlier question is a sign too, as far as it is there. */
export const EARLIER = '=';
/** A chance below this counts for nothing. */
const FAINT = 0.03;
/** The sign that is always there. */
export const BASE = 'base';
/** A weight of one is this much of a natural logarithm, that of the base this much. */
export const STEP = 0.3;
export const BASE_STEP = 0.1;

/**
 * Reads a text at once.
 *
 * @param text whatever was typed or pasted; beyond `LONGEST` characters it is not read
 * @param data weights, cues, models, quantities
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
  const { plain: weighed } = prepare(data);
  const kind = kindOf(text, (word) => weighed.has(signOf(word)));
  if (kind !== 'english') return { kind, answers: {}, perhaps: {}, words: {} };
  const start = text.slice(0, LONGEST);
  const evidence = yield* evidenceIn(start, data);
  const answers: Record<string, string> = {};
  const perhaps: Record<string, string> = {};
  const words: Record<string, string> = {};
  const there = new Map([...evidence.signs.keys()].map((sign) => [sign, 1]));
  for (const [question, weights] of Object.entries(data.fitted)) {
    yield;
    const by = chances(weights, there);
    note(question, by, there);
    by.delete(UNSAID);
    const [option, chance] = [...by].reduce((best, one) => (one[1] > best[1] ? one : best));
    if (chance < PERHAPS) continue;
    const quote = quoteOf(start, evidence, question, { said: weights[option]!, unsaid: weights[UNSAID]! });
    if (quote === undefined) continue;
    (chance >= SURE[question]! ? answers : perhaps)[question] = option;
    words[question] = quote;
  }
  // A number with its unit is an answer by itself, and so is a model's name, where no weight knows it.
  const knows = (question: string, sign: string) => Object.values(data.fitted[question] ?? {}).some((by) => by.has(sign));
  for (const given of [COUNTED, NAMED])
    for (const [sign, said] of evidence.signs) {
      const [how, question = '', option = ''] = sign.split(' ');
      if (how !== given || question in answers || knows(question, sign)) continue;
      delete perhaps[question];
      answers[question] = option;
      words[question] = said;
    }
  plain(evidence, answers, perhaps, words);
  // How many labels there are is no question where something else than labels is wanted.
  if (answers.output !== 'labels') for (const given of [answers, perhaps, words]) delete given.classes;
  return { kind, answers, perhaps, words };
}

/**
 * The chance of every option of a question.
 *
 * @param there sign → how far it is there, from 0 to 1
 */
export function chances(weights: Fitted[string], there: ReadonlyMap<string, number>): Map<string, number> {
  const scores = Object.entries(weights).map(([option, by]) => {
    let steps = 0;
    for (const [sign, weight] of by) steps += weight * (there.get(sign) ?? 0);
    return [option, Math.exp(BASE_STEP * (by.get(BASE) ?? 0) + STEP * steps)] as const;
  });
  const sum = scores.reduce((all, [, score]) => all + score, 0);
  return new Map(scores.map(([option, score]) => [option, score / sum]));
}

/** Notes the chances of a question's answers as signs for the questions after it. */
export function note(question: string, by: ReadonlyMap<string, number>, there: Map<string, number>): void {
  for (const [option, chance] of by) if (chance >= FAINT) there.set(`${EARLIER}${question} ${option}`, chance);
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
