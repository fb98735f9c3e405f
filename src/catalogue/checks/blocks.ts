/** Code fences, drawings and tables: what they lose without a word when they are written wrongly. */
import { isUnclosed, openOf } from '../code-blocks.ts';
import { walk, type MarkdownNode, type Passage } from '../passages.ts';
import type { Report } from '../report.ts';

/** Languages of code that pages use; the highlighter knows them. */
const LANGUAGES = [
  'bash',
  'css',
  'html',
  'javascript',
  'js',
  'json',
  'jsonl',
  'mermaid',
  'py',
  'python',
  'sh',
  'sql',
  'text',
  'ts',
  'typescript',
  'yaml',
  'yml',
];
/** Kinds of drawings that the site draws. */
const DRAWING = /^\s*(flowchart|sequenceDiagram)\b/m;
const DRAWN = 'Begin it with flowchart TD, flowchart LR or sequenceDiagram, and give it the lines accTitle: and accDescr:.';

/** @param body the body of a page: fields hold no blocks */
export function checkBlocks(body: Passage, report: Report): void {
  const lines = body.source.split('\n');
  const drawings = new Map<string, number | undefined>();
  for (const node of walk(body.tree)) {
    if (node.type === 'code') checkFence(node, lines, body, drawings, report);
    if (node.type === 'table') checkRows(node, lines, body, report);
  }
}

function checkFence(
  node: MarkdownNode,
  lines: readonly string[],
  body: Passage,
  drawings: Map<string, number | undefined>,
  report: Report,
): void {
  const place = body.placeOf(node);
  const say = (what: string, cure: string) => report.say('fence', place, { what, cure });
  const open = openOf(node, lines);
  if (open === undefined) return;
  if (isUnclosed(node, lines, open))
    return say('This code block is never closed, and takes in all that follows.', `Close it with a line of ${open}.`);
  const lang = node.lang ?? '';
  if (lang !== '' && !LANGUAGES.includes(lang)) {
    const drawing = lang.toLowerCase() === 'mermaid' ? ' Drawings begin with ```mermaid.' : '';
    return say(`Code blocks are not written in "${lang}".`, `Use one of: ${LANGUAGES.join(', ')}.${drawing}`);
  }
  if (lang !== 'mermaid') return;
  const text = node.value ?? '';
  if (open.startsWith('~')) return say('This drawing would be shown as text.', 'Begin and end it with three backticks.');
  if (!DRAWING.test(text)) return say('This drawing is of no kind that the site draws.', DRAWN);
  for (const mark of ['accTitle', 'accDescr']) {
    if (!new RegExp(`^\\s*${mark}: *\\S`, 'm').test(text)) return say(`This drawing has no ${mark}.`, DRAWN);
  }
  if (drawings.has(text))
    return say(
      `This drawing stands on line ${drawings.get(text)} already.`,
      'Keep one, and link to its heading from the other place.',
    );
  drawings.set(text, place.line);
}

/** Cells beyond the head are dropped without a word. */
function checkRows(node: MarkdownNode, lines: readonly string[], body: Passage, report: Report): void {
  const [first, ...rows] = node.children ?? [];
  const head = first?.children?.length ?? 0;
  for (const row of rows) {
    const written = (lines[row.position!.start.line - 1] ?? '')
      .replaceAll('\\|', '')
      .replace(/^[\s>]*/, '')
      .trim();
    const cells = written.replace(/^\|/, '').replace(/\|$/, '').split('|').length;
    if (cells !== head) report.say('ragged-row', body.placeOf(row), { cells, head });
  }
}
