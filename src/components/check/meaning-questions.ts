/** What it means how many questions a keyword search finds the answers to. */
import type { QuestionsReport } from '../../checkdata/index.ts';
import type { Meaning, Sentence } from './meaning.ts';
import { many, percent } from './say.ts';

export function ofQuestions(report: QuestionsReport): Meaning {
  const middle = report.chunks[1]!;
  const at5 = middle.recall['5']!;
  const [low, high] = middle.interval['5']!;
  const few = report.counted < 30;
  const first: Sentence = {
    text: `Keyword search alone puts the answer among its first five passages for ${percent(at5)} of ${many(report.counted, 'question')} (95 % interval ${percent(low)} to ${percent(high)}).${few ? ' That is too few to decide on: add questions.' : ''}`,
    finding: 'beir',
  };
  const second: Sentence =
    at5 >= 0.9
      ? {
          text: 'That is a floor, and a high one: vectors and a re-ranker can add little here, so spend the time on reading and citing.',
          finding: 'hybrid-search',
        }
      : {
          text: 'That is a floor: in one vendor’s test, vectors with a keyword index, notes on every chunk and a re-ranker left a third of the failures of vectors alone.',
          finding: 'contextual',
        };
  const third: Sentence = report.made
    ? {
        text: 'The questions were made from headings, which share words with their text; people’s do not, so expect less until you replace them.',
      }
    : report.nowhere.length > 0
      ? {
          text: `${many(report.nowhere.length, 'question has', 'questions have')} no answer in these documents: no search and no model mends that, only writing it down.`,
        }
      : { text: 'Every answer stands somewhere in these documents, so what is missed is a matter of finding, not of knowing.' };
  return { sentences: [first, second, third], advisor: { arrival: 'collection', material: 'text' }, numbers: {} };
}
