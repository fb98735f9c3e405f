/** Blocks from HTML to Markdown. Pure. */
import type { HastNode } from 'satteri';
import { escapeStart, inlineText, isSkipped, type Context } from './inline.ts';
import { advisor, definitions, fence, notes, plane } from './parts.ts';
import { tableText } from './table.ts';
import { attribute, childrenOf, elementsOf, hasClass, isElement, type Element } from './tree.ts';

const BLOCKS = new Set(
  'address article aside blockquote dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Markdown blocks, to be joined by empty lines. */
export function blocksOf(nodes: readonly HastNode[], context: Context): string[] {
  const blocks: string[] = [];
  let run: HastNode[] = [];
  const flush = () => {
    const text = escapeStart(inlineText(run, context));
    if (text !== '') blocks.push(text);
    run = [];
  };
  for (const node of nodes) {
    if (isSkipped(node)) continue;
    if (isElement(node) && (BLOCKS.has(node.tagName) || [...elementsOf(node)].some(({ tagName }) => BLOCKS.has(tagName)))) {
      flush();
      blocks.push(...oneBlock(node, context));
    } else run.push(node);
  }
  flush();
  return blocks;
}

function oneBlock(node: Element, context: Context): string[] {
  const inside = () => blocksOf(childrenOf(node), context);
  if (hasClass(node, 'advisor-root')) return advisor(node, context);
  if (hasClass(node, 'plane')) return plane(node, context);
  if (hasClass(node, 'notes')) return notes(node, context);
  switch (node.tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return [`${'#'.repeat(Number(node.tagName[1]))} ${inlineText(childrenOf(node), context)}`];
    case 'p':
      return hasClass(node, 'label') ? [`**${inlineText(childrenOf(node), context)}**`] : paragraph(node, context);
    case 'summary':
      return [`**${inlineText(childrenOf(node), context)}**`];
    case 'ul':
    case 'ol':
      return [list(node, context)];
    case 'dl':
      return [definitions(node, context)];
    case 'table':
      return tableText(node, context);
    case 'pre':
      return [fence(node)];
    case 'hr':
      return ['---'];
    case 'blockquote':
    case 'aside':
      return [quoted(inside())];
    case 'figure':
      return [quoted(hasClass(node, 'diagram') ? diagram(node, context) : inside())];
    case 'section':
      return hasClass(node, 'example') ? [quoted(inside())] : inside();
    case 'nav':
      // A list of the page's own headings is repeated by the headings.
      return [...elementsOf(node)].some(({ tagName }) => /^h[1-6]$/.test(tagName)) ? inside() : [];
    default:
      return inside();
  }
}

function paragraph(node: Element, context: Context): string[] {
  const text = escapeStart(inlineText(childrenOf(node), context));
  return text === '' ? [] : [text];
}

function list(node: Element, context: Context): string {
  const items = childrenOf(node).filter((child) => isElement(child, 'li') && !isSkipped(child)) as Element[];
  const first = Number(attribute(node, 'start') ?? 1);
  const lists = items.map((item, index) => {
    const mark = node.tagName === 'ol' ? `${first + index}. ` : '- ';
    return (
      mark +
      itemBlocks(item, context)
        .join('\n\n')
        .replaceAll(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`)
    );
  });
  return lists.join(lists.some((text) => text.includes('\n\n')) ? '\n\n' : '\n');
}

/** A link followed by one paragraph about it reads better on one line. */
function itemBlocks(item: Element, context: Context): string[] {
  const blocks = blocksOf(childrenOf(item), context);
  const [head, about] = blocks;
  return blocks.length === 2 && /^\[[^\]]*\]\([^)]*\)$/.test(head!) && isElement(lastElement(item)!, 'p')
    ? [`${head}: ${about}`]
    : blocks;
}

function lastElement(node: Element): Element | undefined {
  return childrenOf(node).findLast((child) => isElement(child) && !isSkipped(child)) as Element | undefined;
}

function quoted(blocks: readonly string[]): string {
  return blocks.join('\n\n').replaceAll(/^/gm, '> ').replaceAll(/^> $/gm, '>');
}

/** A drawing is its title, its description and what its arrows say. */
function diagram(node: Element, context: Context): string[] {
  const caption = [...elementsOf(node)].find(({ tagName }) => tagName === 'figcaption')!;
  const words = childrenOf(caption).filter((child) => !isElement(child, 'details'));
  const alternative = [...elementsOf(caption)].find(({ tagName }) => tagName === 'ul');
  return [`Diagram: ${inlineText(words, context)}`, ...(alternative ? [list(alternative, context)] : [])];
}
