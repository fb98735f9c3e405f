/** @jsxImportSource #results */
/** What the results of the calculators share. */
import { linearScale, print, rounded } from '../../costs/index.ts';
import type { MoversPart } from './movers.ts';
import type { Standing } from './standing.ts';
import type { Limits, Values } from './values.ts';

export interface ResultProps {
  values: Values;
  limits: Readonly<Record<string, Limits>>;
  standing?: Standing;
  /** What moves the cost, where it is loaded. */
  part?: MoversPart;
}

export const Summary = ({ lines }: { lines: string[] }) => (
  <div class="summary">
    {lines.map((line) => (
      <p>{line}</p>
    ))}
  </div>
);
export const shortCount = (value: number): string =>
  value >= 1e9
    ? `${rounded(value / 1e9)}B`
    : value >= 1e6
      ? `${rounded(value / 1e6)}M`
      : value >= 1e3
        ? `${rounded(value / 1e3)}k`
        : rounded(value);
export const MISSING = 'does not fit the longest prompt';

/** An axis of shares from nothing to all. */
export const SHARES = { ...linearScale(1, 4), name: '', print: (value: number) => print(value, 'percent') };
