/** @jsxImportSource #results */
/** What moves the result, widest first: a bar from the result with a number at its lower end to that with it at its upper end. */
import { linearScale, percent, print, type Swing } from '../../costs/index.ts';

const ROW = 46;

export function Tornado({ label, swings, middle }: { label: string; swings: readonly Swing[]; middle: number }) {
  const scale = linearScale(Math.max(middle, ...swings.flatMap(({ low, high }) => [low, high])), 3);
  const height = swings.length * ROW + 26;
  return (
    <>
      <ul class="legend">
        {['with the number at its lower end', 'at its upper end'].map((name, index) => (
          <li>
            <svg width="26" height="18" aria-hidden="true">
              <rect class={`part ground ${index === 1 ? 'g0' : ''}`} x="0.5" y="0.5" width="25" height="17" />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <svg class="chart tornado" role="img" aria-label={label} width="100%" height={height}>
        {scale.ticks.map((tick) => (
          <g>
            <line class="grid" x1={percent(scale.at(tick))} x2={percent(scale.at(tick))} y1="0" y2={height - 22} />
            <text
              class="tick"
              x={percent(scale.at(tick))}
              y={height - 6}
              text-anchor={tick === 0 ? 'start' : tick === scale.top ? 'end' : 'middle'}
            >
              {print(tick, 'usd')}
            </text>
          </g>
        ))}
        {swings.map(({ name, low, high }, index) => (
          <g>
            <text class="name" x="0" y={index * ROW + 15}>
              {name}
            </text>
            {[low, high].map((end, side) => (
              <rect
                class={`part ground ${side === 1 ? 'g0' : ''}`}
                x={percent(scale.at(Math.min(end, middle)))}
                y={index * ROW + 21}
                width={percent(Math.abs(scale.at(end) - scale.at(middle)))}
                height="16"
              />
            ))}
          </g>
        ))}
        <line class="limit" x1={percent(scale.at(middle))} x2={percent(scale.at(middle))} y1="0" y2={height - 22} />
      </svg>
    </>
  );
}
