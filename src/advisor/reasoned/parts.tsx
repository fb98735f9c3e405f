/** What the parts of the explanation share: a heading, a reason with its findings, and how much stands in the first view. */
import { lower, plain } from '../../decision/plain.ts';
import type { Because as Reason } from '../becauses.ts';
import { citedAs } from '../labels.ts';
import type { Summary } from '../summary.ts';
import type { Recommended } from '../types.ts';

/** How many reasons and steps are in the first view. */
export const FIRST = 3;

export function Heading({ level, children }: { level: 3 | 4; children: string }) {
  return level === 3 ? <h3>{children}</h3> : <h4>{children}</h4>;
}

/** One reason with its findings; it says of which of the two it speaks. */
export function Because({
  one,
  against,
  reasons,
  labels,
  base,
  summary,
}: Recommended & { one: Reason; against: Summary['winner'] }) {
  const effect = reasons.effects[one.effect]!;
  const about = labels.approaches[one.against ? against : summary.winner];
  return (
    <>
      <span class="about">
        {one.against ? 'Against' : 'For'} {lower(about)}:
      </span>{' '}
      {plain(effect.reason)} <Sources findings={effect.findings} {...{ base, reasons }} />
    </>
  );
}

/** The findings that a reason rests on, as links; a judgement says that it is one. */
export function Sources({ findings, base, reasons }: Pick<Recommended, 'base' | 'reasons'> & { findings: readonly string[] }) {
  if (findings.length === 0) return <span class="small">(our judgement)</span>;
  return (
    <span class="small">
      ({findings.length === 1 ? 'source' : 'sources'}:{' '}
      {findings.slice(0, 3).map((finding, at) => (
        <>
          {at > 0 && ', '}
          <a href={`${base}evidence/#${finding}`}>{citedAs(finding, reasons)}</a>
        </>
      ))}
      )
    </span>
  );
}
