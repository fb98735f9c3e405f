import Slugger from 'github-slugger';
import { splitCitations } from '../../prose/syntax.ts';
import { visibleText, walk, type Passage } from '../passages.ts';
import type { Report } from '../report.ts';

/** Headings start at the second level (the title is the first), skip none, and give each an address of its own. */
export function checkHeadings(body: Passage, report: Report): void {
  let above = 1;
  const lines = new Map<string, number | undefined>();
  for (const node of walk(body.tree)) {
    if (node.type !== 'heading' || node.depth === undefined) continue;
    const place = body.placeOf(node);
    const heading = visibleText(node);
    const slug = new Slugger().slug(heading);
    if (node.depth === 1) report.say('title-in-body', place, { heading });
    else if (node.depth > above + 1) report.say('skipped-level', place, { heading, level: node.depth, above });
    if (!/[a-z0-9]/.test(slug)) report.say('heading-without-words', place, { heading });
    else if (lines.has(slug)) report.say('heading-twice', place, { heading, line: lines.get(slug) });
    if (splitCitations(heading).some((piece) => 'cited' in piece)) report.say('citation-in-heading', place, { heading });
    lines.set(slug, place.line);
    above = node.depth;
  }
}
