/** How many answers are right, in words and a table; the chart is drawn from the same. */
import { print, qualityOf, recallNeeded, withRetrieval, type Table } from '../../costs/index.ts';
import { inputsOf, type Given } from './values.ts';

export function qualityResult(...given: Given) {
  const q = inputsOf(given[0], given[1]);
  const now = qualityOf(q);
  const need = recallNeeded(q.tunedClosedBook, q.withPassage, q.closedBook, q.kept);
  const beat = recallNeeded(q.closedBook, q.withPassage, q.closedBook, q.kept);
  const series = [
    { id: 'rag', name: 'RAG', of: (recall: number) => withRetrieval(recall, q.withPassage, q.closedBook, q.kept) },
    { id: 'hybrid', name: 'Hybrid', of: (recall: number) => withRetrieval(recall, q.tunedWithPassage, q.tunedClosedBook, q.kept) },
    { id: 'fine-tuning', name: 'Fine-tuning', of: () => q.tunedClosedBook },
    { id: 'prompting', name: 'Prompting', of: () => q.closedBook },
  ] as const;
  const percent = { format: 'percent' } as const;
  const verdict = (recall: number | undefined, rival: string) =>
    recall === undefined
      ? `RAG does not reach ${rival} at any recall.`
      : recall === 0
        ? `RAG is ahead of ${rival} at any recall.`
        : `RAG beats ${rival} once it finds the passage for more than ${print(recall, 'percent')} of the questions.`;
  const tables: Table[] = [
    {
      title: 'Share of right answers by recall of the search',
      columns: [{ name: 'Recall', ...percent }, ...series.map((one) => ({ name: one.name, ...percent }))],
      rows: [...new Set([0, 0.2, 0.4, 0.6, 0.8, 1, q.recall])]
        .sort((a, b) => a - b)
        .map((recall) => [recall, ...series.map(({ of }) => of(recall))]),
    },
  ];
  const summary = [
    `At a recall of ${print(q.recall, 'percent')} the model puts RAG at ${print(now.rag, 'percent')}, a hybrid at ${print(now.hybrid, 'percent')}, tuning alone at ${print(now['fine-tuning'], 'percent')}, prompting at ${print(now.prompting, 'percent')}.`,
    verdict(need, 'tuning'),
    verdict(beat, 'the model alone'),
  ];
  const line = `RAG ${print(now.rag, 'percent')}, tuned ${print(now['fine-tuning'], 'percent')} right`;
  return { series, recall: q.recall, tuned: q.tunedClosedBook, need, summary, tables, line };
}
