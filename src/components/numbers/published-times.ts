/** Published response times, as spans of the same chart as the reader's. Values come from the findings' figures. */
import { figureOf } from '../../knowledge/figures.ts';
import type { Calculator } from '../../schemas/calculator.ts';
import type { Span } from './Dots.tsx';

const MILLISECONDS: Record<string, number> = { ms: 1, s: 1000 };

/** @throws Error when a finding no longer holds such a time */
export function publishedTimes(
  times: Calculator['times'],
  findings: Parameters<typeof figureOf>[0],
  href: (path: string) => string,
): (Span & { href: string; said: string })[] {
  const timeOf = (finding: string, figure: string) => {
    const { value, unit, of } = figureOf(findings, { finding, figure });
    const scale = MILLISECONDS[unit];
    if (!scale) throw new Error(`"${of}" of the finding "${finding}" is no time; correct content/calculators/latency.yaml.`);
    return { ms: value * scale, said: `${of}, ${value} ${unit}` };
  };
  return times.map(({ finding, approach, name, from, to }) => {
    const [before, after] = [timeOf(finding, from), timeOf(finding, to)];
    return {
      id: approach,
      name,
      from: before.ms,
      to: after.ms,
      href: href(`evidence#${finding}`),
      said: `${before.said}; ${after.said}.`,
    };
  });
}
