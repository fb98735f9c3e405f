/** Tells Pagefind's text of a page apart: its lead, its prose, and what is no prose. Pagefind notes where elements with an id start. */
import type { Fragment } from './search-fragments.ts';

const PREFIX = 'search-mark-';

/** Code, tables, drawings and closed details are found, but make no excerpt. */
const NO_PROSE = /<(\/?)(pre|table|figure|details|svg)\b[^>]*>/g;

/** Puts marks around the lead of a page and around what is no prose. */
export function withMarks(html: string): string {
  let count = 0;
  const mark = (name: string) => `<span id="${PREFIX}${name}-${count++}"></span>`;
  return html
    .replace(/<p class="answer"[^>]*>[\s\S]*?<\/p>/, (lead) => `${mark('lead')}${lead}${mark('body')}`)
    .replaceAll(NO_PROSE, (tag, end: string) => (end === '' ? mark('skip') + tag : tag + mark('prose')));
}

/** Where the marks came to stand, in words of the text. */
export function rangesOf({ anchors, content }: Fragment): { lead?: string; skip?: string } {
  const end = content.split(/\s+/).length;
  const marks = anchors
    .filter(({ id }) => id.startsWith(PREFIX))
    .map(({ id, location }) => {
      const [name, order] = id.slice(PREFIX.length).split('-');
      return { name: name!, order: Number(order), location };
    });
  const lead = marks.find(({ name }) => name === 'lead')?.location;
  const body = marks.find(({ name }) => name === 'body')?.location ?? end;
  const skipped: string[] = [];
  let [depth, from] = [0, 0];
  for (const { name, location } of marks
    .filter(({ name }) => name === 'skip' || name === 'prose')
    .sort((a, b) => a.location - b.location || a.order - b.order)) {
    if (name === 'skip' && depth++ === 0) from = location;
    if (name === 'prose' && --depth === 0 && location > from) skipped.push(`${from}-${location}`);
  }
  return { ...(lead !== undefined && { lead: `${lead}-${body}` }), ...(skipped.length > 0 && { skip: skipped.join(' ') }) };
}
