/** The Markdown edition of a built page. Pure. */
import { htmlToHast, type HastNode } from 'satteri';
import { blocksOf } from './blocks.ts';
import { attribute, elementsOf, find, isElement, textOf, type Element } from './tree.ts';

export interface MarkdownPage {
  title: string;
  /** With front matter and a line feed at the end. */
  markdown: string;
}

/**
 * Turns a page's main part into Markdown. It is made from the very HTML that readers get, so no heading, number or note
 * can be missing from it, whoever wrote the page.
 *
 * @param html the built page
 * @param glossary the glossary's absolute address, to which marked terms lead
 * @throws Error when the page names no canonical address or has no main part
 */
export function pageToMarkdown(html: string, glossary: URL): MarkdownPage {
  const head = partOf(html, 'head');
  const canonical = find(head, (node) => isElement(node, 'link') && attribute(node, 'rel') === 'canonical');
  const main = find(partOf(html, 'main'), (node) => isElement(node, 'main'));
  if (!canonical || !main) throw new Error('A page without a canonical address or without a main part has no Markdown edition.');
  const address = new URL(attribute(canonical, 'href') ?? '');
  const title = textOf(find(main, (node) => isElement(node, 'h1')) ?? main)
    .replaceAll(/\s+/g, ' ')
    .trim();
  const body = blocksOf(main.children as HastNode[], { address, glossary }).join('\n\n');
  const front = [
    ['title', title],
    ['description', metaOf(head, 'description')],
    ['url', address.href],
    ...datesOf(main),
    ['licence', 'CC BY 4.0'],
  ] as const;
  const lines = front.map(([key, value]) => `${key}: ${key === 'title' || key === 'description' ? JSON.stringify(value) : value}`);
  return { title, markdown: `---\n${lines.join('\n')}\n---\n\n${body}\n` };
}

/** One part of a page as a tree: menus and footers need not be read. */
function partOf(html: string, tag: 'head' | 'main'): HastNode {
  const from = html.search(new RegExp(`<${tag}[ >]`));
  const to = html.lastIndexOf(`</${tag}>`);
  const part = from < 0 || to < from ? '' : html.slice(from, to + tag.length + 3);
  // A head that stands in nothing would be dropped.
  return htmlToHast(tag === 'head' ? `<!doctype html><html>${part}</html>` : part, { fragment: tag !== 'head' }) as HastNode;
}

function metaOf(tree: HastNode, name: string): string {
  const meta = find(tree, (node) => isElement(node, 'meta') && attribute(node, 'name') === name);
  return meta ? (attribute(meta, 'content') ?? '') : '';
}

/** The dates of an article's dateline: when it was reviewed, when it changed. */
function datesOf(main: Element): [string, string][] {
  const line = find(main, (node) => attribute(node, 'className')?.split(' ').includes('dateline') ?? false);
  const days = line ? [...elementsOf(line)].filter((node) => isElement(node, 'time')).map(textOf) : [];
  return ['reviewed', 'changed'].flatMap((key, index) =>
    days[index] === undefined ? [] : [[key, days[index]] as [string, string]],
  );
}
