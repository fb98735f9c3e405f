/** Blocks of code as they were written: what opens them, and whether they end. */
import { walk, type MarkdownNode, type Passage } from './passages.ts';

/** The backticks or tildes that a block of code opens with; undefined where it is one by its blanks alone. */
export const openOf = ({ position }: MarkdownNode, lines: readonly string[]): string | undefined =>
  /^[\s>]*(?:[-*+] |\d+[.)] )?\s*(`{3,}|~{3,})/.exec(lines[position!.start.line - 1] ?? '')?.[1];

/** Whether it runs to the end of the page, its own end having been forgotten. */
export function isUnclosed({ position, value = '' }: MarkdownNode, lines: readonly string[], open: string): boolean {
  const { start, end } = position!;
  const close = (lines[end.line - 1] ?? '').replace(/^[\s>]*/, '').trimEnd();
  // The next block's opening line inside it shows the same, though that block's end then closes it.
  return end.line === start.line || /^\s*(`{3}|~{3})[a-z]/im.test(value) || !(close.startsWith(open) && /^(`+|~+)$/.test(close));
}

/** Whether a block of code that is never closed takes in the rest of a page, its headings among it. */
export function isSwallowed(body: Passage): boolean {
  const lines = body.source.split('\n');
  return [...walk(body.tree)].some((node) => {
    const open = node.type === 'code' ? openOf(node, lines) : undefined;
    return open !== undefined && isUnclosed(node, lines, open);
  });
}
