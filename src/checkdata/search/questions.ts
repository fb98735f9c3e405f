/** Would search find it: recall of keyword search over chunks of three sizes. */
import type { Problem, Unit } from '../files/source.ts';
import type { Step } from '../documents-report.ts';
import { words } from '../text.ts';
import { bm25 } from './bm25.ts';
import { chunksOf, type Chunk } from './chunks.ts';
import { goldenSet, UNANSWERABLE, type Question } from './golden.ts';
import { Locator } from './locate.ts';
import type { QuestionsReport, Recall } from './questions-report.ts';
import { rankOf, recallByKind, recallOf } from './recall.ts';
import { missOf } from './misses.ts';
import { nowhere } from './nowhere.ts';

export const SIZES = [256, 512, 1024] as const;
const LISTED = 50;

/** @param asOf the day, for the golden set; @throws Error for the reader, when there is nothing to search or to ask */
export async function checkQuestions(
  units: readonly Unit[],
  questions: readonly Question[],
  problems: readonly Problem[],
  asOf: string,
  step: Step = () => undefined,
): Promise<QuestionsReport> {
  const collection = units.length > 0 ? units : passagesOf(questions);
  if (questions.length === 0)
    throw new Error('No questions were found. A CSV needs a column “question” and one “passage” or “document”.');
  if (collection.length === 0)
    throw new Error('There is nothing to search: choose documents, or give the passages beside the questions.');
  step('Indexing whole texts', 0);
  const locator = new Locator(collection, bm25(collection.map(({ text }) => text)));
  const placed = questions.map((question) => {
    const places = UNANSWERABLE.test(question.kind) ? [] : question.answers.flatMap((answer) => locator.find(answer));
    return { ...question, places };
  });
  const counted = placed.filter(({ places }) => places.length > 0);
  const chunks: Recall[] = [];
  const report: Pick<QuestionsReport, 'kinds' | 'misses' | 'missed' | 'nowhere'> = {
    kinds: {},
    misses: [],
    missed: 0,
    nowhere: [],
  };
  for (const [index, size] of SIZES.entries()) {
    step(`Searching chunks of ${size} tokens`, index / SIZES.length);
    const cut = chunksOf(collection, size);
    const ranking = bm25(textsOf(collection, cut));
    const ranks = counted.map(({ question, places }) => rankOf(ranking, cut, question, places));
    chunks.push({ tokens: size, chunks: cut.length, ...recallOf(ranks) });
    if (index !== 1) continue;
    report.kinds = recallByKind(counted, ranks);
    const missed = counted.flatMap((question, at) =>
      ranks[at]!.at > 5 ? [missOf(question, ranks[at]!, ranking, cut, collection, locator)] : [],
    );
    report.missed = missed.length;
    report.misses = missed.slice(0, LISTED);
    report.nowhere = placed
      .filter(({ places }) => places.length === 0)
      .flatMap((question) => nowhere(question, ranking, cut, collection));
  }
  const places = new Map(counted.map(({ id, places }) => [id, [...new Set(places.map((place) => locator.nameOf(place)))]]));
  return {
    documents: collection.length,
    questions: questions.length,
    counted: counted.length,
    chunks,
    ...report,
    made: questions.every(({ made }) => made),
    golden: goldenSet(questions, places, asOf),
    problems: [...problems],
  };
}

/** The passages beside the questions, when there is no collection: each different one once. */
function passagesOf(questions: readonly Question[]): Unit[] {
  const texts = [...new Set(questions.flatMap(({ answers }) => answers).filter((answer) => words(answer).length >= 4))];
  return texts.map((text, index) => ({ name: `passage ${index + 1}`, text }));
}

function* textsOf(units: readonly Unit[], chunks: readonly Chunk[]): Generator<string> {
  for (const { unit, from, to } of chunks) yield units[unit]!.text.slice(from, to);
}
