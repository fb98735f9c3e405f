/** Golden sets: reading them from files, making a first one from headings, writing them in the form of the Evaluating guide. */
import { endingOf, type Document, type Unit } from '../files/source.ts';
import { fieldOf, readCsv, readJson, readJsonl, type Row } from '../files/table.ts';
import { identifiersIn } from '../identifiers.ts';
import { words } from '../text.ts';

export interface Question {
  id: string;
  question: string;
  /** Common, rare, exact code and so on: as given, or else told from the question's form. */
  kind: string;
  /** Names of documents, or passages in full, any of which answers. Empty: nothing answers, or nobody said what does. */
  answers: string[];
  /** Made from a heading by us, not asked by anybody. */
  made?: true;
}

const QUESTION = ['question', 'query', 'q', 'frage', 'user_question'];
const ANSWER = [
  'passages',
  'passage',
  'document',
  'doc',
  'doc_id',
  'docid',
  'document_id',
  'passage_id',
  'corpus_id',
  'corpus-id',
  'source',
  'file',
  'filename',
  'answer_passage',
  'context',
  'contexts',
  'positive',
  'positive_ctxs',
  'relevant',
  'relevant_docs',
  'gold',
  'expected',
  'answer',
];
const KIND = ['kind', 'type', 'category'];
const ID = ['id', '_id', 'qid', 'question_id', 'query_id'];
/** A kind that says that no passage answers. */
export const UNANSWERABLE = /^un-?answerable$|^no[- ]answer$/i;

/** The questions of a file, or nothing if it holds none. */
export async function questionsOf({ name }: Pick<Document, 'name'>, text: string): Promise<Question[] | undefined> {
  const ending = endingOf(name);
  if (!['csv', 'tsv', 'json', 'jsonl', 'ndjson'].includes(ending)) return undefined;
  try {
    if (ending === 'csv' || ending === 'tsv') return await fromCsv(text);
    return fromRows(ending === 'json' ? readJson(text) : readJsonl(text).rows);
  } catch {
    return undefined;
  }
}

/** Two columns, with or without a head: what was pasted, or a CSV file. */
export async function fromCsv(text: string): Promise<Question[] | undefined> {
  const { rows, fields } = await readCsv(text);
  const named = fromRows(rows);
  if (named) return named;
  // Without a head that we know: two columns whose first holds questions.
  if (fields.length !== 2) return undefined;
  const all = [fields, ...rows.map((row) => fields.map((field) => String(row[field] ?? '')))];
  if (all.filter(([first]) => first!.trim().endsWith('?')).length < all.length / 2) return undefined;
  return fromRows(all.map(([question, passage]) => ({ question, passage })));
}

function fromRows(rows: readonly Row[]): Question[] | undefined {
  const questions = rows.flatMap((row, index): Question[] => {
    const question = fieldOf(row, QUESTION)?.value;
    if (typeof question !== 'string' || question.trim() === '') return [];
    const answer = fieldOf(row, ANSWER)?.value;
    const answers = (Array.isArray(answer) ? answer : [answer])
      .filter((one) => (typeof one === 'string' && one.trim() !== '') || typeof one === 'number')
      .map(String);
    const kind = fieldOf(row, KIND)?.value;
    const id = fieldOf(row, ID)?.value;
    return [
      {
        id: typeof id === 'string' || typeof id === 'number' ? String(id) : `q${String(index + 1).padStart(3, '0')}`,
        question: question.trim(),
        kind: typeof kind === 'string' && kind !== '' ? kind : kindOf(question),
        answers,
      },
    ];
  });
  return questions.length > 0 && questions.length >= rows.length / 2 ? questions : undefined;
}

/** Told from its form: an exact code, a few words, a whole question. */
export function kindOf(question: string): string {
  if (identifiersIn(question).length > 0) return 'exact code';
  return words(question).length <= 4 ? 'a few words' : 'whole question';
}

const MADE = 200;

/** A question for each heading of the documents, whose answer is the text below it. A start: headings share words with their text, which people's questions do not. */
export function fromHeadings(units: readonly Unit[]): Question[] {
  const questions: Question[] = [];
  for (const { text } of units) {
    const parts = text.split(/^(?=#{1,6} )/m);
    for (const part of parts) {
      const [, heading, body] = /^#{1,6} +(.+)\n+([^]*)$/.exec(part) ?? [];
      const passage = body
        ?.trim()
        .split(/\n\s*\n/)[0]
        ?.trim();
      if (!heading || !passage || passage.length < 60 || questions.length >= MADE) continue;
      questions.push({
        id: `h${String(questions.length + 1).padStart(3, '0')}`,
        question: heading.trim(),
        kind: 'made from a heading',
        answers: [passage],
        made: true,
      });
    }
  }
  return questions;
}

/** A line for each question, with the fields of the Evaluating guide; `must` is for you to fill in. @param asOf day, YYYY-MM-DD */
export function goldenSet(questions: readonly Question[], places: ReadonlyMap<string, string[]>, asOf: string): string {
  return questions
    .map(({ id, question, kind, answers, made }) => {
      const passages = places.get(id) ?? answers;
      return `${JSON.stringify({ id, question, kind, passages, must: [], must_not: [], as_of: asOf, ...(made ? { made: true } : {}) })}\n`;
    })
    .join('');
}
