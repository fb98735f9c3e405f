/** What the check of search finds. */
import type { Problem } from '../files/source.ts';
import type { Mend } from './mends.ts';

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
