/** The experiments as a table for spreadsheets: one line for each approach that was measured (RFC 4180). Pure. */
import { middleShares, type Compared } from '../charts/compared.ts';
import { csvRows } from '../costs/index.ts';

/** Column → what it holds; the data page prints the same list. */
export const HEAD_TO_HEAD_COLUMNS = {
  experiment: 'Id of the experiment, as in the experiments document.',
  task: 'What had to be done.',
  missing: 'What the model lacked: facts, behaviour, both; cost where money, time or side effects were measured.',
  kind: 'What the task was made of.',
  model: 'Model or test, as the finding names it.',
  measure: 'What was measured.',
  unit: 'Unit of the value; empty for a bare score.',
  better: 'Which end of the scale is the better one: higher or lower.',
  approach: 'Id of the approach.',
  variant: 'Id of its form, where the source says which.',
  name: 'What was done.',
  bound: 'How the value has to be read, where it is not exact.',
  value: 'The figure, as the finding gives it.',
  to: 'Upper end, where the finding gives a range.',
  share: 'Share of the best figure of the experiment, from 0 to 1; the middle of a range.',
  year: 'Year of the source.',
  strength: 'Kind of source.',
  finding: 'Id of the finding that holds the figure.',
} as const;

export function headToHeadCsv(experiments: readonly Compared[]): string {
  const columns = Object.keys(HEAD_TO_HEAD_COLUMNS) as (keyof typeof HEAD_TO_HEAD_COLUMNS)[];
  const lines = experiments.flatMap((experiment) => {
    const shares = middleShares(experiment);
    return experiment.arms.map((arm, index) => {
      const line = { ...experiment, ...arm, experiment: experiment.id, share: Number(shares[index]!.toFixed(4)) };
      return columns.map((column) => line[column]);
    });
  });
  return csvRows([columns, ...lines]);
}
