/** How long an answer takes, in words and a table; the chart is drawn from the same. */
import { APPROACHES, latencyOf, print, STAGES, type Table } from '../../costs/index.ts';
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
