/** The sentences of running prose, as the number rule reads them. */
import type { MarkdownNode } from '../passages.ts';

/** Blocks whose sentences are held to the rule; code, headings and examples are not among them. */
const BLOCKS = new Set(['paragraph', 'tableCell']);
/** Stands for arithmetic of ours. */
export const OURS = '\u0001';
const EXEMPT = new Set(['Example', 'Calc']);

/** Splits at the ends of sentences; a citation after the full stop still belongs to the sentence before it. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?…]["”’)]?(?:\s*\[@[^\]]+\])?)\s+(?=[\p{Lu}“"(\d])/u).filter((part) => part.trim() !== '');
}

/** The blocks below a node whose sentences are held to the rule. */
export function* blocksIn(node: MarkdownNode): Generator<MarkdownNode> {
  // HTML is told of as such.
  if (EXEMPT.has(node.name ?? '') || /^[a-z]/.test(node.name ?? '')) return;
  // On one line, <Aside>text</Aside> holds its text without a paragraph.
  if (BLOCKS.has(node.type) || (node.type !== 'heading' && node.children?.some(({ type }) => type === 'text'))) yield node;
  else for (const child of node.children ?? []) yield* blocksIn(child);
}

/** The text of a block, without code and examples, and with {@link OURS} for our own arithmetic. */
export function flatten(node: MarkdownNode): string {
  if (node.name === 'Calc') return OURS;
  if (node.type === 'inlineCode' || EXEMPT.has(node.name ?? '')) return '';
  return node.value !== undefined ? node.value : (node.children ?? []).map(flatten).join('');
}

/** A sentence on one line, cut to what fits into a message. */
export function excerpt(sentence: string): string {
  const line = sentence.replaceAll(/\s+/g, ' ').trim();
  return line.length > 90 ? `${line.slice(0, 89)}…` : line;
}
