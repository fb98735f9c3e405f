/** Figures that other files take from a finding by what they are of. */
import type { Finding } from '../../schemas/source.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Place } from '../problem.ts';
import type { Report } from '../report.ts';
import { newerOf } from '../newer.ts';
import { placeIn } from '../shape.ts';

/**
 * The figure that is named; says so where the finding holds none of that name, or several, of which nobody could tell which is
 * meant.
 */
export function namedFigure(
  catalogue: Catalogue,
  report: Report,
  place: Place,
  { finding, figure }: { finding: string; figure: string },
): Finding['figures'][number] | undefined {
  const figures = catalogue.findings.get(finding)?.finding.figures;
  // A finding that does not exist has been told of.
  if (!figures) return undefined;
  const found = figures.filter(({ of }) => of === figure);
  if (found.length === 1) return found[0];
  if (found.length > 1) report.say('doubled-figure', place, { figure, finding });
  else if (newerThan(catalogue, finding, place))
    report.say('not-held', placeOfFinding(catalogue, finding), { id: finding, wanted: `the figure "${figure}"`, at: place });
  else report.say('unknown-figure', place, { figure, finding, known: [...new Set(figures.map(({ of }) => of))] });
  return undefined;
}

/** Where a finding stands. */
export function placeOfFinding(catalogue: Catalogue, finding: string): Place {
  const source = catalogue.findings.get(finding)!.sourceId;
  const entry = catalogue.entries('sources').find(({ id }) => id === source)!;
  return placeIn(entry, ['findings', entry.data.findings.findIndex(({ id }) => id === finding)]);
}

/** Whether a finding's file was touched after the one that takes something from it, and so is the likelier one at fault. */
export function newerThan(catalogue: Catalogue, finding: string, { file }: Place): boolean {
  const source = `content/sources/${catalogue.findings.get(finding)?.sourceId}.yaml`;
  return newerOf(catalogue.root, source, file) === source && source !== file;
}
