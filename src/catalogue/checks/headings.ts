import { visibleText, walk, type Passage } from '../passages.ts';
import type { Report } from '../report.ts';

/** Headings start at the second level (the title is the first) and skip none. */
export function checkHeadings(body: Passage, report: Report): void {
  let above = 1;
  for (const node of walk(body.tree)) {
    if (node.type !== 'heading' || node.depth === undefined) continue;
    const place = body.placeOf(node);
    const heading = visibleText(node);
    if (node.depth === 1) report.say('title-in-body', place, { heading });
    else if (node.depth > above + 1) report.say('skipped-level', place, { heading, level: node.depth, above });
    above = node.depth;
  }
}
