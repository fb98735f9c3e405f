/** Questions whose answer seems to stand in none of the documents. */
import type { Unit } from '../files/source.ts';
import { squeezed, words } from '../text.ts';
import type { Ranking } from './bm25.ts';
import type { Chunk } from './chunks.ts';
import { UNANSWERABLE, type Question } from './golden.ts';
import type { QuestionsReport } from './questions-report.ts';

/** Below this share of a question's telling words in the best chunk, the answer seems to stand nowhere. */
const NOWHERE = 0.34;

/** Why the answer of a question without a known place seems to be missing; nothing when search finds a likely one. */
export function nowhere(
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
