/** @jsxImportSource #results */
/** The result of the memory calculator: summary in words, charts, table. */
import { MEMORY_PARTS } from '../../costs/index.ts';
import type { Bar } from './BarRow.tsx';
import { Bars } from './Bars.tsx';
import { PART_LABELS, WAYS } from './memory-parts.ts';
import { memoryResult } from './memory-result.ts';
import { Summary, type ResultProps } from './result-parts.tsx';
import { ResultTable } from './ResultTable.tsx';

export function MemoryResult({ values, limits }: ResultProps) {
  const { chosen, ways, room, summary, tables } = memoryResult(values, limits);
  const bar = (way: (typeof ways)[number]): Bar => ({
    id: 'memory',
    name: WAYS[way.id],
    parts: MEMORY_PARTS.map((part) => way[part]),
    total: way.total,
  });
  const common = { legend: PART_LABELS, format: 'gigabytes', limit: room } as const;
  return (
    <>
      <Summary lines={summary} />
      <figure>
        <figcaption>Memory by part; the dashed line is what your GPUs have</figcaption>
        <Bars chart="memory" label={summary.join(' ')} bars={[bar(chosen)]} {...common} />
        <ResultTable table={tables[0]!} />
      </figure>
      <figure>
        <figcaption>The same model and texts in the other ways; their figures stand in the table above</figcaption>
        <Bars
          chart="ways"
          label="Memory of the other ways; the table above repeats it"
          bars={ways.filter((way) => way !== chosen).map(bar)}
          keyed={false}
          {...common}
        />
      </figure>
    </>
  );
}
