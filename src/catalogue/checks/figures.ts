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
    report.say('not-held', placeOfFinding(catalogue, finding, figure), {
      id: finding,
      wanted: `the figure "${figure}"`,
      at: place,
    });
  else report.say('unknown-figure', place, { figure, finding, known: [...new Set(figures.map(({ of }) => of))] });
  return undefined;
}

/**
 * Where a finding stands.
 *
 * @param figure what it no longer holds: then the nearest of those that nobody names, which may be what it is called now
 */
export function placeOfFinding(catalogue: Catalogue, finding: string, figure?: string): Place {
  const source = catalogue.findings.get(finding)!.sourceId;
  const entry = catalogue.entries('sources').find(({ id }) => id === source)!;
  const path = ['findings', entry.data.findings.findIndex(({ id }) => id === finding)];
  if (figure === undefined) return placeIn(entry, path);
  const others = catalogue.files.filter(({ file }) => !file.startsWith('content/sources/'));
  const names = catalogue.findings.get(finding)!.finding.figures.map(({ of }) => of);
  const wanted = wordsOf(figure);
  const shared = (name: string) => wordsOf(name).intersection(wanted).size;
  const [now] = names
    .filter((name) => shared(name) > 0 && !others.some(({ text }) => text.includes(name)))
    .sort((a, b) => shared(b) - shared(a));
  return placeIn(entry, now === undefined ? path : [...path, 'figures', names.indexOf(now), 'of']);
}

/** Where a figure of a finding stands. */
export function placeOfFigure(catalogue: Catalogue, finding: string, figure: string): Place {
  const { sourceId, finding: held } = catalogue.findings.get(finding)!;
  const entry = catalogue.entries('sources').find(({ id }) => id === sourceId)!;
  const at = entry.data.findings.findIndex(({ id }) => id === finding);
  return placeIn(entry, ['findings', at, 'figures', held.figures.findIndex(({ of }) => of === figure), 'unit']);
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\d]+/gu));

/** Whether a finding's file was touched after the one that takes something from it, and so is the likelier one at fault. */
export function newerThan(catalogue: Catalogue, finding: string, { file }: Place): boolean {
  const source = `content/sources/${catalogue.findings.get(finding)?.sourceId}.yaml`;
  return newerOf(catalogue.root, source, file) === source && source !== file;
}
