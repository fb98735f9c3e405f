/** All checks of the content but for its agreement with the decision model, which stands in `src/build/agreement.ts`. */
import type { Catalogue } from './catalogue.ts';
import { checkLinks } from './checks/addresses.ts';
import { checkBlocks } from './checks/blocks.ts';
import { checkCalculators } from './checks/calculators.ts';
import { checkCases } from './checks/cases.ts';
import { checkDays } from './checks/days.ts';
import { checkDecision } from './checks/decision.ts';
import { checkFields } from './checks/fields.ts';
import { checkHeadings } from './checks/headings.ts';
import { checkExperiments } from './checks/experiments.ts';
import { checkModel, checkPrices, checkRedirects } from './checks/lists.ts';
import { checkMarkup } from './checks/markup.ts';
import { checkNames } from './checks/names.ts';
import { NumberRule } from './checks/numbers.ts';
import { checkOffers } from './checks/offers.ts';
import { checkPictures } from './checks/pictures.ts';
import { checkReferences } from './checks/references.ts';
import { checkRelations } from './checks/relations.ts';
import { checkSources } from './checks/sources.ts';
import { checkUnfinished } from './checks/unfinished.ts';
import { linksOf } from './links.ts';
import { CHANGED } from './messages/changed.ts';
import { readPassages } from './passages.ts';
import type { Problem } from './problem.ts';
import { Report } from './report.ts';

export interface Checked {
  /** Root causes first: files that cannot be read, then files of the wrong shape, then what others name and was changed, then everything else by file and line. */
  problems: Problem[];
  /** References that could not be checked because of the first kinds. */
  followOns: number;
}

/** Places differ by half a day in what day it is; nobody's today lies ahead. */
const HOURS_AHEAD = 14;

/**
 * Checks the content of a catalogue.
 *
 * @param now the moment of checking
 */
export function checkCatalogue(catalogue: Catalogue, now = new Date()): Checked {
  const report = new Report();
  const unreadable: Problem[] = [];
  const passages = new Map(
    catalogue.files.map((file) => {
      const read = file.whole ? readPassages(file) : { passages: [], problems: [] };
      unreadable.push(...read.problems);
      return [file, read.passages];
    }),
  );
  const links = linksOf(catalogue, passages);
  const numbers = new NumberRule(catalogue);
  const today = new Date(now.getTime() + HOURS_AHEAD * 3_600_000).toISOString().slice(0, 10);

  checkReferences(catalogue, links, passages, report);
  for (const [file, read] of passages) {
    const body = read.find(({ path }) => path === undefined);
    if (body) {
      checkHeadings(body, report);
      checkBlocks(body, report);
    }
    checkLinks(file, read, links, report);
    checkMarkup(read, links.findings, report);
    checkUnfinished(file, report);
    checkDays(file, today, report);
    checkFields(file, report);
    // Findings are where the numbers come from.
    if (file.home.type !== 'entry' || file.home.collection !== 'sources') numbers.check(read, report);
  }
  checkNames(catalogue, report);
  checkRedirects(catalogue, links, report);
  checkPrices(catalogue, report);
  checkOffers(catalogue, report);
  checkSources(catalogue, report);
  checkExperiments(catalogue, report);
  checkPictures(catalogue, [...passages.values()].flat(), report);
  checkCalculators(catalogue, report);
  checkModel(catalogue, report);
  checkRelations(catalogue, report);
  checkCases(catalogue, report);
  checkDecision(catalogue, report);

  const causes = [...catalogue.problems, ...unreadable];
  // What was changed where it stands leaves everything astray that names it.
  const [changed = [], others = []] = [true, false].map((wanted) =>
    report.problems.filter(({ kind }) => CHANGED_THERE.has(kind) === wanted),
  );
  return { problems: [causes, changed, others].flatMap(sorted), followOns: report.followOns };
}

const CHANGED_THERE: ReadonlySet<string> = new Set(['duplicate-id', 'duplicate-finding', ...Object.keys(CHANGED)]);

function sorted(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return [...problems]
    .sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0))
    .filter(({ file, line, what }) => {
      const key = `${file}:${line} ${what}`;
      return !seen.has(key) && seen.add(key);
    });
}
