/** Figures that other files take from a finding by what they are of. */
import type { Finding } from '../../schemas/source.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Place } from '../problem.ts';
import type { Report } from '../report.ts';

/**
 * The figure that is named; says so where the finding holds none of that name, or several, of which nobody could tell which is
 * meant.
 */
export function namedFigure(
  { findings }: Catalogue,
  report: Report,
  place: Place,
  { finding, figure }: { finding: string; figure: string },
): Finding['figures'][number] | undefined {
  const figures = findings.get(finding)?.finding.figures;
  // A finding that does not exist has been told of.
  if (!figures) return undefined;
  const found = figures.filter(({ of }) => of === figure);
  if (found.length === 1) return found[0];
  report.say('unknown-figure', place, { figure, finding, known: figures.map(({ of }) => of) });
  return undefined;
}
