/** Latency, freshness and answer quality in words and tables; the charts are drawn from the same. */
import {
  APPROACHES,
  latencyOf,
  meanAge,
  print,
  qualityOf,
  recallNeeded,
  STAGES,
  stale,
  staleTuned,
  withRetrieval,
  type Table,
} from '../../costs/index.ts';
import { inputsOf, NAMES, said, type Given } from './values.ts';

const STAGE_NAMES = {
  overhead: 'Network and queue',
  embed: 'Vector',
  search: 'Search',
  rerank: 'Re-rank',
  read: 'Prompt read',
  write: 'Writing the answer',
};
export const STAGE_LABELS = STAGES.map((stage) => STAGE_NAMES[stage]);

export function latencyResult(...given: Given) {
  const inputs = inputsOf(given[0], given[1]);
  const rows = APPROACHES.map((id) => ({ id, ...latencyOf(id, inputs) }));
  const { target } = inputs;
  const within = rows.filter(({ fits, firstToken }) => fits && firstToken <= target).map(({ id }) => id);
  const [quickest] = rows.filter(({ fits }) => fits).sort((a, b) => a.firstToken - b.firstToken);
  const extra = rows[2]!.firstToken - rows[0]!.firstToken;
  const seconds = { format: 'seconds' } as const;
  const tables: Table[] = [
    {
      title: 'Time of one answer in milliseconds, stage by stage',
      columns: [{ name: 'Stage', format: 'text' }, ...rows.map(({ id }) => ({ name: NAMES[id], ...seconds }))],
      rows: [
        ...STAGES.map((stage) => [STAGE_NAMES[stage], ...rows.map(({ fits, stages }) => (fits ? stages[stage] : undefined))]),
        ['First token', ...rows.map(({ fits, firstToken }) => (fits ? firstToken : undefined))],
        ['Whole answer', ...rows.map(({ fits, total }) => (fits ? total : undefined))],
      ],
    },
  ];
  const summary = [
    quickest
      ? `${NAMES[quickest.id]} starts first, after about ${print(quickest.firstToken, 'seconds')}. Retrieval adds ${print(extra, 'seconds')} before the first token.`
      : 'No approach fits the longest prompt you would send.',
    within.length === rows.length
      ? `All start within your limit of ${print(target, 'seconds')}.`
      : within.length > 0
        ? `Within your limit of ${print(target, 'seconds')}: ${within.map(said).join(', ')}.`
        : `None starts within your limit of ${print(target, 'seconds')}.`,
  ];
  const line = quickest && `First: ${said(quickest.id)}, after ${print(quickest.firstToken, 'seconds')}`;
  return { rows, target, summary, tables, line };
}

/** Days between two changes of a fact, from end to end of the freshness chart. */
export const CHANGES = [1, 3650] as const;

export function freshnessResult(...given: Given) {
  const i = inputsOf(given[0], given[1]);
  const held = { cadence: i.heldCadence, lag: i.heldLag };
  const tuned = { cadence: i.tunedCadence, lag: i.tunedLag };
  const base = { cadence: i.baseCadence, lag: i.baseLag };
  const series = [
    { id: 'rag', name: 'Text at hand', of: (every: number) => stale(every, held), age: meanAge(held) },
    {
      id: 'fine-tuning',
      name: 'Tuned model',
      of: (every: number) => staleTuned(every, tuned, base, i.absorbed),
      age: meanAge(tuned),
    },
    { id: 'prompting', name: 'Model alone', of: (every: number) => stale(every, base), age: meanAge(base) },
  ] as const;
  const { every } = i;
  const [text, weights, alone] = series.map(({ of }) => print(of(every), 'percent'));
  const percent = { format: 'percent' } as const;
  const tables: Table[] = [
    {
      title: 'Share of stale answers by how often a fact changes',
      columns: [{ name: 'Days between changes', format: 'count' }, ...series.map((one) => ({ name: one.name, ...percent }))],
      rows: [...new Set([1, 7, 30, 90, 365, 3650, every])]
        .sort((a, b) => a - b)
        .map((days) => [days, ...series.map(({ of }) => of(days))]),
    },
  ];
  const summary = [
    `If a fact changes about every ${print(every, 'days')}, then ${text} of the answers about it are out of date with text at hand, ${weights} from a tuned model, ${alone} from the model alone.`,
    `The knowledge is on average ${print(series[0].age, 'days')}, ${print(series[1].age, 'days')} and ${print(series[2].age, 'days')} old.`,
  ];
  const line = `Out of date: text ${text}, tuned ${weights}`;
  return { series, every, summary, tables, line };
}

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
