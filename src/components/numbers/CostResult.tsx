/** The result of the cost calculator: summary in words, charts, tables. */
import { logScale } from '../../costs/index.ts';
import { Bars } from './Bars.tsx';
import { BAR_PARTS, costResult, VOLUMES } from './cost-result.ts';
import { Lines } from './Lines.tsx';
import { MISSING, shortCount, Summary, type ResultProps } from './result-parts.tsx';
import { Twin } from './Twin.tsx';
import { NAMES } from './values.ts';

export function CostResult({ values, limits }: ResultProps) {
  const { rows, pairs, at, possible, inputs, summary, tables } = costResult(values, limits);
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
          bars={rows.map(({ id, cost, low, high }) => ({
            id,
            name: NAMES[id],
            parts: BAR_PARTS.map(({ of }) => of(cost)),
            total: cost.year,
            low,
            high,
            ...(cost.fits ? {} : { missing: MISSING }),
          }))}
        />
        <Twin table={tables[0]!} />
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
          <Twin table={tables[1]!} />
          <Twin table={tables[2]!} />
        </figure>
      )}
    </>
  );
}
