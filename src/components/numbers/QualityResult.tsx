/** @jsxImportSource #results */
/** The result of the quality calculator: summary in words, charts, tables. */
import { linearScale, print } from '../../costs/index.ts';
import { Lines } from './Lines.tsx';
import { SHARES, Summary, type ResultProps } from './result-parts.tsx';
import { qualityResult } from './quality-result.ts';
import { ResultTable } from './ResultTable.tsx';

export function QualityResult({ values, limits }: ResultProps) {
  const { series, recall, tuned, need, summary, tables } = qualityResult(values, limits);
  const scale = linearScale(1, 4);
  return (
    <>
      <Summary lines={summary} />
      <figure>
        <figcaption>Right answers by recall of the search; the ring marks where RAG draws level with tuning</figcaption>
        <Lines
          label={summary.join(' ')}
          lines={series}
          here={recall}
          {...(need ? { marks: [{ x: need, y: tuned }] } : {})}
          x={{
            ...scale,
            from: 0,
            to: 1,
            log: false,
            name: 'Questions whose passage is found',
            print: (value) => print(value, 'percent'),
          }}
          y={{ ...SHARES, name: 'Right answers' }}
        />
        <ResultTable table={tables[0]!} />
      </figure>
    </>
  );
}
