/** Would search find it: recall of keyword search over chunks of three sizes. */
import type { Problem, Unit } from '../files/source.ts';
import type { Step } from '../documents.ts';
import { baseOf } from '../files/source.ts';
import { rounded, squeezed, words } from '../text.ts';
import { wilson } from '../wilson.ts';
import { bm25, type Ranking } from './bm25.ts';
import { chunksOf, type Chunk } from './chunks.ts';
import { goldenSet, UNANSWERABLE, type Question } from './golden.ts';
import { holds, Locator, type Place } from './locate.ts';
import { mendsOf, type Mend } from './mends.ts';

export const SIZES = [256, 512, 1024] as const;
export const DEPTHS = [1, 3, 5, 10] as const;
const DEEPEST = 10;
const LISTED = 50;
/** Below this share of a question's telling words in the best chunk, the answer seems to stand nowhere. */
const NOWHERE = 0.34;

export interface Recall {
  /** Size of the chunks. */
  tokens: number;
  chunks: number;
  recall: Record<string, number>;
  /** Wilson's interval at 95 % for each depth. */
  interval: Record<string, [number, number]>;
}

export interface Miss {
  id: string;
  question: string;
  kind: string;
  /** Where the answer is. */
  sought: string;
  /** Rank of the right chunk, if it was among those looked at. */
  rank?: number;
  /** What was found instead. */
  found: { name: string; text: string }[];
  mends: Mend[];
}

export interface QuestionsReport {
  documents: number;
  questions: number;
  /** Questions whose answer is known and was found in the documents; recall is over these. */
  counted: number;
  chunks: Recall[];
  /** Recall at 5 by kind of question, chunks of the middle size. */
  kinds: Record<string, { questions: number; recall: number; interval: [number, number] }>;
  misses: Miss[];
  missed: number;
  /** Said to be answered by something that is not in the documents, or with no telling word in any of them. */
  nowhere: { id: string; question: string; why: string }[];
  /** Whether all of them were made from headings. */
  made: boolean;
  golden: string;
  problems: Problem[];
}

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
    for (const [kind, members] of Map.groupBy(
      counted.map((question, at) => ({ question, rank: ranks[at]! })),
      ({ question }) => question.kind,
    )) {
      const right = members.filter(({ rank }) => rank.at <= 5).length;
      report.kinds[kind] = {
        questions: members.length,
        recall: rounded(right / members.length),
        interval: pair(wilson(right, members.length)),
      };
    }
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

interface Rank {
  /** Place of the first right chunk, from 1; Infinity when it is not among those looked at. */
  at: number;
  found: number[];
}

function rankOf(ranking: Ranking, chunks: readonly Chunk[], question: string, places: readonly Place[]): Rank {
  const found = ranking.rank(question, 100).map(({ id }) => id);
  const at = found.findIndex((id) => places.some((place) => holds(chunks[id]!, place)));
  return { at: at < 0 ? Number.POSITIVE_INFINITY : at + 1, found: found.slice(0, DEEPEST) };
}

function recallOf(ranks: readonly Rank[]): Pick<Recall, 'recall' | 'interval'> {
  const right = DEPTHS.map((depth) => ranks.filter(({ at }) => at <= depth).length);
  return {
    recall: Object.fromEntries(
      DEPTHS.map((depth, index) => [depth, ranks.length === 0 ? 0 : rounded(right[index]! / ranks.length)]),
    ),
    interval: Object.fromEntries(DEPTHS.map((depth, index) => [depth, pair(wilson(right[index]!, ranks.length))])),
  };
}

const pair = ([low, high]: [number, number]): [number, number] => [rounded(low, 3), rounded(high, 3)];

function missOf(
  question: Question & { places: Place[] },
  { at, found }: Rank,
  ranking: Ranking,
  chunks: readonly Chunk[],
  units: readonly Unit[],
  locator: Locator,
): Miss {
  const place = question.places[0]!;
  return {
    id: question.id,
    question: question.question,
    kind: question.kind,
    sought: locator.nameOf(place),
    ...(Number.isFinite(at) ? { rank: at } : {}),
    found: found.slice(0, 2).map((id) => {
      const { unit, from, to } = chunks[id]!;
      return {
        name: baseOf(units[unit]!.name),
        text: squeezed(units[unit]!.text.slice(from, Math.min(to, from + 300))).slice(0, 160),
      };
    }),
    mends: mendsOf(
      question.question,
      units[place.unit]!.text.slice(place.from, Math.min(place.to, place.from + 4000)),
      ranking,
      chunks.length,
    ),
  };
}

/** Why the answer of a question without a known place seems to be missing; nothing when search finds a likely one. */
function nowhere(
  { id, question, answers, kind }: Question,
  ranking: Ranking,
  chunks: readonly Chunk[],
  units: readonly Unit[],
): QuestionsReport['nowhere'] {
  if (UNANSWERABLE.test(kind)) return [];
  if (answers.length > 0) return [{ id, question, why: `“${squeezed(answers[0]!).slice(0, 80)}” is in none of the documents.` }];
  const weigh = (word: string) => Math.log(1 + chunks.length / (1 + ranking.frequency(word)));
  const asked = [...new Set(words(question))];
  const all = asked.reduce((sum, word) => sum + weigh(word), 0);
  const [best] = ranking.rank(question, 1);
  const chunk = best && chunks[best.id]!;
  const held = new Set(chunk ? words(units[chunk.unit]!.text.slice(chunk.from, chunk.to)) : []);
  const covered = asked.filter((word) => held.has(word)).reduce((sum, word) => sum + weigh(word), 0);
  return all > 0 && covered / all < NOWHERE ? [{ id, question, why: 'The best passage holds few of its telling words.' }] : [];
}
