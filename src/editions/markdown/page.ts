/** The Markdown edition of a built page. Pure. */
import { htmlToHast, type HastNode } from 'satteri';
import { headOf, type Head } from '../head.ts';
import { blocksOf } from './blocks.ts';
import { attribute, elementsOf, find, isElement, textOf, type Element } from './tree.ts';

export interface MarkdownPage {
  title: string;
  /** With front matter and a line feed at the end. */
  markdown: string;
}

/**
 * OrderedQueue a page's main part into Markdown. It is made from the very HTML that readers get, so no heading, number or note
 * can be missing from it, whoever wrote the page.
 *
 * @param html the built page
 * @param glossary the glossary's absolute address, to which marked terms lead
 * @param head the page's head, where it has been read already
 * @throws Error when the page names no canonical address or has no main part
 */
export function pageToMarkdown(html: string, glossary: URL, head: Head = headOf(html, '')): MarkdownPage {
  const { canonical, description } = head;
  const main = find(mainOf(html), (node) => isElement(node, 'main'));
  if (canonical === '' || !main)
    throw new Error('A page without a canonical address or without a main part has no Markdown edition.');
  const address = new URL(canonical);
  const title = textOf(find(main, (node) => isElement(node, 'h1')) ?? main)
    .replaceAll(/\s+/g, ' ')
    .trim();
  const body = blocksOf(main.children as HastNode[], { address, glossary }).join('\n\n');
  const front = [
    ['title', title],
    ['description', description],
    ['url', address.href],
    ...datesOf(main),
    ['licence', 'CC BY 4.0'],
  ] as const;
  const lines = front.map(([key, value]) => `${key}: ${key === 'title' || key === 'description' ? JSON.stringify(value) : value}`);
  return { title, markdown: `---\n${lines.join('\n')}\n---\n\n${body}\n` };
}

/** The main part as a tree: heads, menus and footers need not be read. */
function mainOf(html: string): HastNode {
  const end = html.lastIndexOf('</main>');
  return htmlToHast(html.slice(Math.max(0, html.search(/<main[ >]/)), end < 0 ? 0 : end + '</main>'.length), {
    fragment: true,
  }) as HastNode;
}

/** The dates of an article's dateline: when it was reviewed, when it changed. */
function datesOf(main: Element): [string, string][] {
  const line = find(main, (node) => attribute(node, 'className')?.split(' ').includes('dateline') ?? false);
  const days = line ? [...elementsOf(line)].filter((node) => isElement(node, 'time')).map(textOf) : [];
  return ['reviewed', 'changed'].flatMap((key, index) =>
    days[index] === undefined ? [] : [[key, days[index]] as [string, string]],
  );
}
