/** @jsxImportSource #results */
/** What tells the parts of bars apart without colour: a pattern and a letter, and the legend that names them. */

interface LegendProps {
  chart: string;
  legend: readonly string[];
}

export function Legend({ chart, legend }: LegendProps) {
  return (
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
  );
}

export function Letter({ x, y, name }: { x: string; y: number | string; name: string }) {
  return (
    <text class="letter" x={x} y={y} text-anchor="middle">
      {name[0]}
    </text>
  );
}

/** Six textures: plain, slanted, dotted, level, crossed, empty. */
const DRAWN = ['', 'M-2 2l4-4M0 8L8 0M6 10l4-4', 'M2 2h2v2h-2zM6 6h2v2h-2z', 'M0 2h8M0 6h8', 'M0 0l8 8M0 8L8 0', 'M2 0v8'];
export function Pattern({ id, kind }: { id: string; kind: number }) {
  return (
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse">
      <rect class={`ground g${kind}`} width="8" height="8" />
      <path class="texture" d={DRAWN[kind % DRAWN.length]} />
    </pattern>
  );
}
