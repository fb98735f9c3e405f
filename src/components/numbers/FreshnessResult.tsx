/** @jsxImportSource #results */
/** The result of the freshness calculator: summary in words, charts, tables. */
import { logScale, rounded } from '../../costs/index.ts';
import { Lines } from './Lines.tsx';
import { SHARES, Summary, type ResultProps } from './result-parts.tsx';
import { CHANGES, freshnessResult } from './freshness-result.ts';
import { ResultTable } from './ResultTable.tsx';

export function FreshnessResult({ values, limits }: ResultProps) {
  const { series, every, summary, tables } = freshnessResult(values, limits);
  return (
    <>
      <Summary lines={summary} />
      <figure>
        <figcaption>Stale answers by how often a fact changes</figcaption>
        <Lines
          label={summary.join(' ')}
          lines={series}
          here={every}
          x={{
            ...logScale(...CHANGES),
            from: CHANGES[0],
            to: CHANGES[1],
            log: true,
            name: 'Days between two changes (log scale)',
            print: rounded,
          }}
          y={{ ...SHARES, name: 'Stale answers' }}
        />
        <ResultTable table={tables[0]!} />
      </figure>
    </>
  );
}
