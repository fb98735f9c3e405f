/** @jsxImportSource #results */
/** Curves over one quantity. Each is named at its right end and has its own dashes. */
import { percent, type Scale } from '../../costs/index.ts';

export interface Line {
  id: string;
  name: string;
  of(x: number): number;
}
interface Props {
  label: string;
  lines: readonly Line[];
  x: Scale & { from: number; to: number; log: boolean; name: string; print(value: number): string };
  y: Scale & { name: string; print(value: number): string };
  /** Where the reader's own number lies. */
  here: number;
  /** Crossings worth marking. */
  marks?: readonly { x: number; y: number }[];
}

const HEIGHT = 280;
const TOP = 24;
const PLOT = 210;
const GAP = 17;

export function Lines({ label, lines, x, y, here, marks = [] }: Props) {
  const down = (value: number) => TOP + (1 - y.at(value)) * PLOT;
  const steps = Array.from({ length: 61 }, (_, index) => {
    const share = index / 60;
    return x.log ? x.from * (x.to / x.from) ** share : x.from + (x.to - x.from) * share;
  });
  const ends = apart(lines.map(({ of }) => down(of(x.to))));
  return (
    <svg class="chart lines" role="img" aria-label={label} width="100%" height={HEIGHT}>
      <text class="tick" x="0" y="11">
        {y.name}
      </text>
      {y.ticks.map((tick) => (
        <g>
          <line class="grid" x1="0" x2="100%" y1={down(tick)} y2={down(tick)} />
          <text class="tick" x="-6" y={down(tick) + 4} text-anchor="end">
            {y.print(tick)}
          </text>
        </g>
      ))}
      {x.ticks.map((tick, index) => (
        <text class={index % 2 === 0 ? 'tick' : 'tick minor'} x={percent(x.at(tick))} y={TOP + PLOT + 18} text-anchor="middle">
          {x.print(tick)}
        </text>
      ))}
      <text class="tick" x="50%" y={HEIGHT - 8} text-anchor="middle">
        {x.name}
      </text>
      <line class="limit" x1={percent(x.at(here))} x2={percent(x.at(here))} y1={TOP} y2={TOP + PLOT} />
      <svg x="0" y={TOP} width="100%" height={PLOT} viewBox="0 0 100 100" preserveAspectRatio="none">
        {lines.map(({ id, of }) => (
          <path
            class={`line ${id}`}
            d={steps
              .map(
                (value, index) =>
                  `${index === 0 ? 'M' : 'L'}${(x.at(value) * 100).toFixed(2)} ${((1 - y.at(of(value))) * 100).toFixed(2)}`,
              )
              .join('')}
          />
        ))}
      </svg>
      {lines.map(({ id, name, of }, index) => (
        <g class={id}>
          <line class="leader" x1="100%" x2="100%" y1={down(of(x.to))} y2={ends[index]} />
          <text class="name" x="100%" dx="6" y={ends[index]! + 4}>
            {name}
          </text>
          <circle class="dot" cx={percent(x.at(here))} cy={down(of(here))} r="4" />
        </g>
      ))}
      {marks.map((mark) => (
        <circle class="mark" cx={percent(x.at(mark.x))} cy={down(mark.y)} r="6" />
      ))}
    </svg>
  );
}

/** Moves labels apart until none covers another, keeping their order and staying inside the plot. */
function apart(wanted: readonly number[]): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]!);
  const placed = [...wanted];
  for (const [rank, index] of order.entries()) {
    const above = order[rank - 1];
    if (above !== undefined) placed[index] = Math.max(placed[index]!, placed[above]! + GAP);
  }
  let floor = TOP + PLOT;
  for (const index of order.toReversed()) {
    placed[index] = Math.min(placed[index]!, floor);
    floor = placed[index] - GAP;
  }
  return placed;
}
