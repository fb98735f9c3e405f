/** The texts with known answers from which the weights are estimated, and how well such texts are read. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { ReadingData } from '../data.ts';
import { evidenceIn } from '../evidence.ts';
import type { Example } from '../load.ts';
import { PLAIN, signOf, tokensOf } from '../match.ts';
import { unwanted } from '../negation.ts';
import { atOnce, read } from '../read.ts';
import { estimate, OURS, type Row } from './estimate.ts';

/** A question that somebody asked in public. */
export interface Told extends Row {
  readonly id: string;
  /** The file it stands in, without its ending. */
  readonly file: string;
  readonly text: string;
  /** The answers that a second person found in it. */
  readonly second?: Row['answers'];
}

/**
 * Questions that people answer often enough for weights: at least 400 texts each, those made up counted in. The answer to one is a sign for those after it; in what
 * order makes little difference.
 */
const WEIGHED = [
  ...['output', 'arrival', 'gap', 'failing', 'known', 'jobs', 'shape', 'query', 'material', 'weights'],
  ...['form', 'classes', 'examples', 'corpus', 'size'],
];

/**
 * As how many made-up texts one counts that somebody really asked and others labelled, who label less: by file; the labels of all other files are
 * ours. Out of fold 2 to 4 are best, by a little; of the later ones, which are of other kinds, 1 is.
 */
const ASKED: Readonly<Record<string, number>> = { 'people-shared': 3, asked: 3, 'asked-more': 1 };

/** A number from 0 to 2³² − 1, the same for the same words. */
export const hashOf = (words: string) => Number.parseInt(createHash('sha256').update(words).digest('hex').slice(0, 8), 16);

/** Every question of `content/decision/cases/people*.yaml` that is told in words, and those that were labelled for the reader alone. */
export function toldIn(catalogue: Catalogue, data: ReadingData): Told[] {
  return catalogue.files
    .filter(({ file }) => /content\/decision\/cases\/people[^/]*\.yaml$|content\/reading\/asked[^/]*\.yaml$/.test(file))
    .flatMap(({ file: path, parsed }) => {
      const file = basename(path, '.yaml');
      const weight = ASKED[file];
      const all = parsed as unknown as { id: string; text?: string; answers: Row['answers']; second?: Row['answers'] }[];
      return all.flatMap(({ id, text, answers, second }) =>
        text === undefined
          ? []
          : [
              {
                id,
                file,
                text,
                ...rowOf(text, answers, data, weight === undefined),
                weight: weight ?? 1,
                ...(second && { second }),
              },
            ],
      );
    });
}

/** The data with weights estimated from questions that people asked and from the texts made up for it. */
export function fittedTo(
  told: readonly (Row & Pick<Told, 'second'>)[],
  examples: readonly Example[],
  data: ReadingData,
): ReadingData {
  const rows = examples.map(({ text, answers, sparse }) => rowOf(text, answers, data, !sparse));
  // Where two people labelled a text, each counts half.
  const both = told.flatMap(({ second, weight = 1, ...one }) =>
    second ? [one.answers, second].map((answers) => ({ ...one, answers, weight: weight / 2 })) : [{ ...one, weight }],
  );
  return { ...data, fitted: estimate([...both, ...rows], WEIGHED) };
}

/** Each question with data that was not fitted to it: the questions are dealt into so many parts by their ids. */
export function outOfFold(
  told: readonly Told[],
  folds: number,
  examples: readonly Example[],
  data: ReadingData,
): { one: Told; data: ReadingData }[] {
  const fold = ({ id }: Told) => hashOf(id) % folds;
  const by = Array.from({ length: folds }, (_, number) =>
    fittedTo(
      told.filter((one) => fold(one) !== number),
      examples,
      data,
    ),
  );
  return told.map((one) => ({ one, data: by[fold(one)]! }));
}

/** Counts of answers given, of those that are as labelled, and of labels. */
export function score(list: readonly { one: Told; data: ReadingData }[]): { given: number; right: number; labels: number } {
  const sum = { given: 0, right: 0, labels: 0 };
  for (const { one, data } of list) {
    const got = Object.entries(read(one.text, data).answers);
    sum.given += got.length;
    sum.right += got.filter(([question, option]) => one.answers[question] === option).length;
    sum.labels += Object.keys(one.answers).length;
  }
  return sum;
}

/** How a sign is written for people: a single word as the word that has its number most often in these texts. */
export function namesOfWords(texts: readonly string[]): (sign: string) => string {
  const counts = new Map<string, Map<string, number>>();
  for (const { word } of texts.flatMap(tokensOf)) {
    const words = counts.get(signOf(word)) ?? new Map<string, number>();
    counts.set(signOf(word), words.set(word, (words.get(word) ?? 0) + 1));
  }
  const most = new Map(
    [...counts].map(([sign, words]) => [sign, [...words].reduce((best, one) => (one[1] > best[1] ? one : best))[0]]),
  );
  return (sign) => (most.has(sign) ? PLAIN + most.get(sign)! : sign);
}

function rowOf(text: string, answers: Row['answers'], data: ReadingData, ours: boolean): Row {
  const { signs, tokens } = atOnce(evidenceIn(text, data));
  const given = [...signs.keys()].filter((sign) => !sign.startsWith(PLAIN));
  const not = unwanted(text, tokens);
  const words = new Set(tokens.filter((_, at) => !not.has(at)).map(({ word }) => signOf(word)));
  return { answers, signs: [...(ours ? [OURS] : []), ...given, ...words] };
}
