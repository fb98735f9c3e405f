/** @jsxImportSource #results */
/** Stacked bars, one a row. Parts are told apart by pattern and letter, so that no colour is needed. */
import { linearScale, percent, print, type Format } from '../../costs/index.ts';

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

const ROW = 62;

export function Bars({ chart, label, legend, bars, format, keyed = true, limit }: Props) {
  const scale = linearScale(
    Math.max(limit ?? 0, ...bars.map(({ total, high = 0, missing }) => (missing ? 0 : Math.max(total, high)))),
    3,
  );
  const height = bars.length * ROW + 26;
  return (
    <>
      {keyed && (
        <ul class="legend">
          {legend.map((name, index) => (
            <li>
              <svg width="26" height="18" aria-hidden="true">
                <rect class="part" x="0.5" y="0.5" width="25" height="17" fill={`url(#${chart}-${index})`} />
                <Letter x="13" y="13" name={name} />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      )}
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
          <Row bar={bar} top={index * ROW} at={scale.at} chart={chart} legend={legend} format={format} />
        ))}
        {limit !== undefined && (
          <line class="limit" x1={percent(scale.at(limit))} x2={percent(scale.at(limit))} y1="18" y2={height - 22} />
        )}
      </svg>
    </>
  );
}

function Row({
  bar,
  top,
  at,
  chart,
  legend,
  format,
}: {
  bar: Bar;
  top: number;
  at: (value: number) => number;
  chart: string;
  legend: readonly string[];
  format: Format;
}) {
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

function Letter({ x, y, name }: { x: string; y: number | string; name: string }) {
  return (
    <text class="letter" x={x} y={y} text-anchor="middle">
      {name[0]}
    </text>
  );
}

/** Six textures: plain, slanted, dotted, level, crossed, empty. */
const DRAWN = ['', 'M-2 2l4-4M0 8L8 0M6 10l4-4', 'M2 2h2v2h-2zM6 6h2v2h-2z', 'M0 2h8M0 6h8', 'M0 0l8 8M0 8L8 0', 'M2 0v8'];
function Pattern({ id, kind }: { id: string; kind: number }) {
  return (
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse">
      <rect class={`ground g${kind}`} width="8" height="8" />
      <path class="texture" d={DRAWN[kind % DRAWN.length]} />
    </pattern>
  );
}
