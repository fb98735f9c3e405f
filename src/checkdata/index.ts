/** The three tools, from files to reports. Pure but for reading the files; the same in a browser's worker and in Node. */
import { checkDocuments } from './documents.ts';
import type { DocumentsReport, Step } from './documents-report.ts';
import { readExamples } from './examples/read.ts';
import { checkExamples, cleaned, type ExamplesReport } from './examples/report.ts';
import { readDocuments } from './files/read.ts';
import { decode } from './files/sniff.ts';
import { endingOf, type Document, type Problem, type Source, type Unit } from './files/source.ts';
import { fromCsv, fromHeadings, questionsOf, type Question } from './search/golden.ts';
import { checkQuestions } from './search/questions.ts';
import type { QuestionsReport } from './search/questions-report.ts';

export type { DocumentsReport, ExamplesReport, QuestionsReport, Source, Step };

const unitsOf = (documents: readonly Document[]): Unit[] =>
  documents.flatMap((document) => document.records ?? [{ name: document.name, text: document.text }]);
const reading = (step?: Step) => (done: number, all: number, name: string) =>
  step?.(name === '' ? 'Read' : `Reading ${name}`, done / Math.max(1, all));

export async function documents(
  sources: readonly Source[],
  { exact = false, step }: { exact?: boolean; step?: Step } = {},
): Promise<DocumentsReport> {
  const read = await readDocuments(sources, reading(step));
  return checkDocuments(read.documents, read.problems, { exact, ...(step ? { step } : {}) });
}

export interface Asked {
  /** Files with questions, or documents, or both. */
  sources: readonly Source[];
  /** Pasted questions: two columns, or JSON Lines. */
  pasted?: string;
  /** Whether to make questions from headings when there are none. */
  made?: boolean;
  /** The day, YYYY-MM-DD. */
  asOf: string;
}

/** Files with a column of questions are taken for the questions, all others for the documents. */
export async function questions({ sources, pasted, made = false, asOf }: Asked, step?: Step): Promise<QuestionsReport> {
  const asked: Question[] = [];
  const documents: Source[] = [];
  for (const source of sources) {
    const found = await questionsIn(source);
    if (found) asked.push(...found);
    else documents.push(source);
  }
  if (pasted?.trim())
    asked.push(...((await questionsOf({ name: 'pasted.jsonl' }, pasted)) ?? (await fromCsv(pasted)) ?? plainQuestions(pasted)));
  const read = await readDocuments(documents, reading(step));
  const units = unitsOf(read.documents);
  if (made) asked.push(...fromHeadings(units));
  return checkQuestions(units, numbered(asked), read.problems, asOf, step);
}

const LARGEST_SET = 20_000_000;

async function questionsIn(source: Source): Promise<Question[] | undefined> {
  if (source.size > LARGEST_SET || !['csv', 'tsv', 'json', 'jsonl', 'ndjson'].includes(endingOf(source.name))) return undefined;
  return questionsOf(source, decode(await source.bytes()).text);
}

/** One question a line, with nothing that answers. */
const plainQuestions = (text: string): Question[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => ({
      id: `q${String(index + 1).padStart(3, '0')}`,
      question: line.trim(),
      kind: 'whole question',
      answers: [],
    }));

/** Ids are unique: a second one of the same name gets a number. */
function numbered(all: readonly Question[]): Question[] {
  const seen = new Map<string, number>();
  return all.map((question) => {
    const times = (seen.get(question.id) ?? 0) + 1;
    seen.set(question.id, times);
    return times === 1 ? question : { ...question, id: `${question.id}-${times}` };
  });
}

export interface ExamplesResult {
  report: ExamplesReport;
  /** The files to download: JSON Lines, without what cannot be used. */
  train: string;
  test: string;
}

export async function examples(
  sources: readonly Source[],
  { limit, step }: { limit?: number; step?: Step } = {},
): Promise<ExamplesResult> {
  const read = await readExamples(sources, reading(step));
  const report = checkExamples(read.examples, read.problems, {
    ...(limit === undefined ? {} : { limit }),
    ...(step ? { step } : {}),
  });
  return { report, train: cleaned(read.examples, 'train'), test: cleaned(read.examples, 'test') };
}

export type { Problem };
