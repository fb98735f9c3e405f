/** @jsxImportSource #results */
/** Times on one fixed scale of equal ratios, so that the reader's result and published ones can be held side by side. */
import { logScale, percent as length, print } from '../../costs/index.ts';

export interface Span {
  id: string;
  name: string;
  /** Milliseconds: hollow mark, full mark. */
  from: number;
  to: number;
  href?: string;
}

const scale = logScale(50, 100_000);
const ROW = 40;
const percent = (value: number): string => length(scale.at(value));

const title = (name: string, index: number) => (
  <text class="name" x="0" y={index * ROW + 14}>
    {name}
  </text>
);

export function Dots({ label, spans, limit }: { label: string; spans: readonly Span[]; limit?: number }) {
  const height = spans.length * ROW + 24;
  return (
    <svg class="chart dots" role={spans.some(({ href }) => href) ? 'group' : 'img'} aria-label={label} width="100%" height={height}>
      {[100, 1000, 10_000, 100_000].map((tick) => (
        <g>
          <line class="grid" x1={percent(tick)} x2={percent(tick)} y1="0" y2={height - 20} />
          <text class="tick" x={percent(tick)} y={height - 5} text-anchor={tick === 100_000 ? 'end' : 'middle'}>
            {print(tick, 'seconds')}
          </text>
        </g>
      ))}
      {limit !== undefined && <line class="limit" x1={percent(limit)} x2={percent(limit)} y1="0" y2={height - 20} />}
      {spans.map(({ id, name, from, to, href }, index) => (
        <g class={id}>
          {href ? <a href={href}>{title(name, index)}</a> : title(name, index)}
          <text class="value" x="100%" y={index * ROW + 14} text-anchor="end">
            {`${print(from, 'seconds')} to ${print(to, 'seconds')}`}
          </text>
          <line class="span" x1={percent(from)} x2={percent(to)} y1={index * ROW + 26} y2={index * ROW + 26} />
          <circle class="hollow" cx={percent(from)} cy={index * ROW + 26} r="5" />
          <circle class="dot" cx={percent(to)} cy={index * ROW + 26} r="5" />
        </g>
      ))}
    </svg>
  );
}
