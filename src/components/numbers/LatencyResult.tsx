/** @jsxImportSource #results */
/** The result of the latency calculator: summary in words, charts, tables. */
import { Bars } from './Bars.tsx';
import { Dots } from './Dots.tsx';
import { MISSING, Summary, type ResultProps } from './result-parts.tsx';
import { latencyResult, STAGE_LABELS } from './latency-result.ts';
import { ResultTable } from './ResultTable.tsx';
import { NAMES } from './values.ts';

export function LatencyResult({ values, limits }: ResultProps) {
  const { rows, target, summary, tables } = latencyResult(values, limits);
  const possible = rows.filter(({ fits }) => fits);
  return (
    <>
      <Summary lines={summary} />
      <figure>
        <figcaption>Time of one answer by stage</figcaption>
        <Bars
          chart="latency"
          label={summary.join(' ')}
          legend={STAGE_LABELS}
          format="seconds"
          bars={rows.map(({ id, stages, total, fits }) => ({
            id,
            name: NAMES[id],
            parts: Object.values(stages),
            total,
            ...(fits ? {} : { missing: MISSING }),
          }))}
        />
        <ResultTable table={tables[0]!} />
      </figure>
      <figure>
        <figcaption>From first token (ring) to whole answer (dot); the dashed line is your limit for the first token</figcaption>
        <Dots
          label={summary.join(' ')}
          limit={target}
          spans={possible.map(({ id, firstToken, total }) => ({ id, name: NAMES[id], from: firstToken, to: total }))}
        />
      </figure>
    </>
  );
}
