/** All checks of the content, in the order in which an editor would want to hear of them. */
import { checkHeadings } from './checks/headings.ts';
import { checkNames } from './checks/names.ts';
import { checkNumbers } from './checks/numbers.ts';
import { checkReferences } from './checks/references.ts';
import { checkShapes, type Entry } from './checks/shape.ts';
import { passagesOf } from './checks/text.ts';
import { checkUnfinished } from './checks/unfinished.ts';
import type { Source } from '../schemas/source.ts';
import { citedByPrices, readPricesOf } from './prices.ts';
import type { Problem } from './problem.ts';
import { readContent } from './read.ts';

/**
 * Reads and checks a project's content.
 *
 * @param root the project's folder
 * @param citedElsewhere findings cited outside the pages, as by the decision model
 * @param read the content, where it has been read already
 */
export function checkContent(
  root: string,
  citedElsewhere: ReadonlySet<string> = new Set(),
  read = readContent(root),
): { entries: Entry[]; problems: Problem[] } {
  const shaped = checkShapes(read.entries);
  const { readable, problems } = parseable(shaped.entries);
  const findings = readable.filter(({ collection }) => collection === 'sources').flatMap(({ data }) => (data as Source).findings);
  const priced = readPricesOf(root, new Map(findings.map((finding) => [finding.id, finding])));
  const found = [...read.problems, ...shaped.problems, ...problems, ...priced.problems];
  return {
    entries: readable,
    problems: [
      ...found,
      ...checkReferences(readable, new Set([...citedElsewhere, ...citedByPrices(priced.prices)])),
      ...checkHeadings(readable),
      ...checkUnfinished(readable),
      ...checkNumbers(readable),
      ...checkNames(readable),
    ].sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0)),
  };
}

function parseable(entries: readonly Entry[]): { readable: Entry[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const readable = entries.filter((entry) => {
    try {
      passagesOf(entry);
      return true;
    } catch (error) {
      problems.push({
        file: entry.file,
        line: entry.bodyLine,
        what: `The Markdown cannot be read: ${(error as Error).message.split('\n')[0]}`,
        cure: 'Close every tag, and write a literal "<" or "{" as code or as &lt; and &#123;.',
      });
      return false;
    }
  });
  return { readable, problems };
}
