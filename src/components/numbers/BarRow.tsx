/** @jsxImportSource #results */
/** One row of a chart of bars: its name and value, its parts, and the range that it may lie in. */
import { percent, print, type Format } from '../../costs/index.ts';
import { Letter } from './textures.tsx';

export interface Bar {
  /** Class that gives the row its approach's colour. */
  id: string;
  name: string;
  parts: number[];
  total: number;
  /** Ends of the range, if there is one. */
  low?: number;
  high?: number;
  /** Said instead of a bar. */
  missing?: string;
}

/** Height of a row in pixels. */
export const ROW = 62;

interface Props {
  bar: Bar;
  top: number;
  at: (value: number) => number;
  chart: string;
  legend: readonly string[];
  format: Format;
}

export function BarRow({ bar, top, at, chart, legend, format }: Props) {
  let from = 0;
  return (
    <g class={bar.id}>
      <text class="name" x="0" y={top + 15}>
        {bar.name}
      </text>
      <text class="value" x="100%" y={top + 15} text-anchor="end">
        {bar.missing ?? print(bar.total, format)}
        {!bar.missing && bar.low !== undefined && bar.high !== undefined
          ? ` (${print(bar.low, format)} to ${print(bar.high, format)})`
          : ''}
      </text>
      {!bar.missing &&
        bar.parts.map((part, index) => {
          const start = at(from);
          from += part;
          const width = at(from) - start;
          return (
            <g>
              <rect
                class="part"
                x={percent(start)}
                y={top + 22}
                width={percent(width)}
                height="20"
                fill={`url(#${chart}-${index})`}
              />
              {width > 0.07 && <Letter x={percent(start + width / 2)} y={top + 36} name={legend[index]!} />}
            </g>
          );
        })}
      {!bar.missing && bar.low !== undefined && bar.high !== undefined && (
        <g class="range">
          {[[bar.low, bar.high, 0] as const, [bar.low, bar.low, 4] as const, [bar.high, bar.high, 4] as const].map(
            ([from, to, half]) => (
              <line x1={percent(at(from))} x2={percent(at(to))} y1={top + 48 - half} y2={top + 48 + half} />
            ),
          )}
        </g>
      )}
    </g>
  );
}
