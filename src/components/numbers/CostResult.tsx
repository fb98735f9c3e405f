/** @jsxImportSource #results */
/** The result of the cost calculator: summary in words, charts, tables. */
import { logScale } from '../../costs/index.ts';
import { Bars } from './Bars.tsx';
import { BAR_PARTS } from './cost-parts.ts';
import { costResult } from './cost-result.ts';
import { VOLUMES } from './cost-rows.ts';
import { Lines } from './Lines.tsx';
import { shortCount, Summary, type ResultProps } from './result-parts.tsx';
import { ResultTable } from './ResultTable.tsx';
import { NAMES, said } from './values.ts';

export function CostResult({ values, limits, standing, part }: ResultProps) {
  const { rows, pairs, at, possible, inputs, shown, moved, summary, tables } = costResult(values, limits, standing, part);
  const lines = possible.map(({ id }) => ({ id, name: NAMES[id], of: (questions: number) => at(id, questions) }));
  const ends = lines.flatMap(({ of }) => VOLUMES.map(of));
  const floor = 10 ** Math.floor(Math.log10(Math.max(1, Math.min(...ends))));
  const ceiling = 10 ** Math.ceil(Math.log10(Math.max(floor * 10, ...ends)));
  const cheapest = (questions: number) => Math.min(...lines.map(({ of }) => of(questions)));
  const marks = pairs.flatMap(({ a, at: volumes }) =>
    volumes.map((x) => ({ x, y: at(a, x) })).filter(({ x, y }) => y <= cheapest(x) * 1.001),
  );
  return (
    <>
      <Summary lines={summary} />
      <figure>
        <figcaption>Cost of twelve months, with its range</figcaption>
        <Bars
          chart="cost"
          label={summary.join(' ')}
          legend={BAR_PARTS.map(({ name }) => name)}
          format="usd"
          bars={rows.map(({ id, cost, low, high, missing }) => ({
            id,
            name: NAMES[id],
            parts: BAR_PARTS.map(({ of }) => of(cost)),
            total: cost.year,
            low,
            high,
            ...(missing && { missing }),
          }))}
        />
        <ResultTable table={tables[0]!} />
      </figure>
      {lines.length > 0 && (
        <figure>
          <figcaption>Twelve months by volume; rings mark where the cheapest approach changes</figcaption>
          <Lines
            label={summary.slice(1).join(' ')}
            lines={lines}
            here={inputs.questions}
            marks={marks}
            x={{
              ...logScale(...VOLUMES),
              from: VOLUMES[0],
              to: VOLUMES[1],
              log: true,
              name: 'Questions a month (log scale)',
              print: shortCount,
            }}
            y={{ ...logScale(floor, ceiling), name: 'USD in twelve months', print: (value) => `$${shortCount(value)}` }}
          />
          <ResultTable table={tables[1]!} />
          <ResultTable table={tables[2]!} />
        </figure>
      )}
      {shown && part && moved.length > 0 && (
        <figure>
          <figcaption>What moves the result: twelve months of {said(shown.id)}, one number at a time</figcaption>
          <part.Tornado label={`${tables[3]!.title}; the table below repeats it`} swings={moved} middle={shown.cost.year} />
          <p class="soft">
            The dashed line is the result as it stands. A price with a range goes to its ends, every other number to half and to
            double.
          </p>
          <ResultTable table={tables[3]!} />
        </figure>
      )}
    </>
  );
}
