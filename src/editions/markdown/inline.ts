/** Runs of text within a block, from HTML to Markdown. Pure. */
import type { HastNode } from 'satteri';
import { attribute, childrenOf, hasClass, isElement, textOf, type Element } from './tree.ts';

export interface Context {
  /** The page's absolute address; links are written out in full, so that the text can travel. */
  address: URL;
  /** The glossary's absolute address. */
  glossary: URL;
}

/** Parts that a text edition has no use for: controls, drawings, furniture, and what the page itself hides. */
export function isSkipped(node: HastNode): boolean {
  if (node.type !== 'element') return node.type !== 'text' && node.type !== 'root';
  if (
    ['script', 'style', 'svg', 'button', 'form', 'input', 'select', 'textarea', 'template', 'noscript', 'link', 'meta'].includes(
      node.tagName,
    )
  )
    return true;
  if (attribute(node, 'hidden') !== undefined) return true;
  return ['screen-only', 'cite-page', 'dateline', 'breadcrumbs', 'rail', 'onward', 'letters', 'back'].some((name) =>
    hasClass(node, name),
  );
}

/** Markdown for phrasing content, on one line. */
export function inlineText(nodes: readonly HastNode[], context: Context): string {
  return nodes
    .map((node) => oneInline(node, context))
    .join('')
    .split(/(`+[^`]+`+)/)
    .map((part, index) => (index % 2 === 0 ? part.replaceAll(/\s+/g, ' ').replaceAll(/ (?=[,.;:](\s|$))/g, '') : part))
    .join('')
    .trim();
}

function oneInline(node: HastNode, context: Context): string {
  if (node.type === 'text') return escape(node.value);
  if (isSkipped(node) || !isElement(node)) return '';
  const inner = () => inlineText(node.children as HastNode[], context);
  switch (node.tagName) {
    case 'a':
      return link(node, context);
    case 'em':
    case 'i':
    case 'cite':
      return wrapped('*', node, context);
    case 'strong':
    case 'b':
      return wrapped('**', node, context);
    case 'del':
    case 's':
      return wrapped('~~', node, context);
    case 'code':
    case 'kbd':
      return code(textOf(node));
    case 'br':
      return ' ';
    case 'span':
      if (hasClass(node, 'cite'))
        return childrenOf(node)
          .map((child) => oneInline(child, context))
          .join('');
      if (hasClass(node, 'kind')) return ` (${inner()})`;
      if (hasClass(node, 'grade')) return `**${inner().replace(/:$/, '')}**:`;
      return keepBlanks(node, inner());
    case 'p':
    case 'div':
    case 'li':
    case 'ul':
    case 'ol':
    case 'details':
    case 'summary':
    case 'dd':
    case 'dt':
    case 'img':
      return ` ${inner()} `;
    default:
      return keepBlanks(node, inner());
  }
}

function link(node: Element, context: Context): string {
  const target = attribute(node, 'href') ?? '';
  if (target.startsWith('#note-')) return `[^${target.slice('#note-'.length)}]`;
  const text = inlineText(node.children as HastNode[], context);
  if (text === '') return '';
  const url = target.startsWith('#term-')
    ? new URL(`#${target.slice('#term-'.length)}`, context.glossary)
    : new URL(target, context.address);
  return keepBlanks(node, `[${text}](${url.href.replaceAll('(', '%28').replaceAll(')', '%29')})`);
}

/** A mark stands tight against its words, or Markdown does not see it; blanks move outside. */
function wrapped(mark: string, node: Element, context: Context): string {
  const text = inlineText(node.children as HastNode[], context);
  return text === '' ? '' : keepBlanks(node, `${mark}${text}${mark}`);
}

function keepBlanks(node: Element, text: string): string {
  const whole = textOf(node);
  return `${/^\s/.test(whole) ? ' ' : ''}${text}${/\s$/.test(whole) && whole.trim() !== '' ? ' ' : ''}`;
}

function code(text: string): string {
  const fence = text.includes('`') ? '``' : '`';
  return fence === '``' ? `\`\` ${text} \`\`` : `${fence}${text}${fence}`;
}

/** Keeps text from being read as Markdown. */
export function escape(text: string): string {
  return text.replaceAll(/[\\`*[\]~]|<(?=[a-zA-Z/!?])|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, String.raw`\$&`);
}

/** Keeps the start of a paragraph from being read as a heading, list, quotation or rule. */
export function escapeStart(text: string): string {
  return text.replace(/^(#{1,6}\s|>|[-+](?=\s|$)|={3,}|-{3,})/, String.raw`\$1`).replace(/^(\d+)([.)])(?=\s)/, String.raw`$1\$2`);
}
