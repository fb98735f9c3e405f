/** @jsxImportSource #results */
/** Stacked bars, one a row. Parts are told apart by pattern and letter, so that no colour is needed. */
import { linearScale, percent, print, type Format } from '../../costs/index.ts';
import { BarRow, ROW, type Bar } from './BarRow.tsx';
import { Legend, Pattern } from './textures.tsx';

interface Props {
  /** Makes ids of patterns unique on the page. */
  chart: string;
  label: string;
  legend: readonly string[];
  bars: readonly Bar[];
  format: Format;
  /** False where the chart above has the same. */
  keyed?: boolean;
  /** What the bars are held against: a dashed line. */
  limit?: number;
}

export function Bars({ chart, label, legend, bars, format, keyed = true, limit }: Props) {
  const scale = linearScale(
    Math.max(limit ?? 0, ...bars.map(({ total, high = 0, missing }) => (missing ? 0 : Math.max(total, high)))),
    3,
  );
  const height = bars.length * ROW + 26;
  return (
    <>
      {keyed && <Legend chart={chart} legend={legend} />}
      <svg class="chart bars" role="img" aria-label={label} width="100%" height={height}>
        <defs>
          {legend.map((_, index) => (
            <Pattern id={`${chart}-${index}`} kind={index} />
          ))}
        </defs>
        {scale.ticks.map((tick) => (
          <g>
            <line class="grid" x1={percent(scale.at(tick))} x2={percent(scale.at(tick))} y1="18" y2={height - 22} />
            <text
              class="tick"
              x={percent(scale.at(tick))}
              y={height - 6}
              text-anchor={tick === 0 ? 'start' : tick === scale.top ? 'end' : 'middle'}
            >
              {print(tick, format)}
            </text>
          </g>
        ))}
        {bars.map((bar, index) => (
          <BarRow bar={bar} top={index * ROW} at={scale.at} chart={chart} legend={legend} format={format} />
        ))}
        {limit !== undefined && (
          <line class="limit" x1={percent(scale.at(limit))} x2={percent(scale.at(limit))} y1="18" y2={height - 22} />
        )}
      </svg>
    </>
  );
}
