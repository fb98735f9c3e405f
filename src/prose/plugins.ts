/** Sätteri plugins for our prose: citations, definitions, internal links, tables that scroll, Mermaid drawings. */
import { fileURLToPath } from 'node:url';
import { htmlToHast, type HastPluginEntry, type MdastContent, type MdastPluginEntry } from 'satteri';
import { renderDiagram } from '../diagrams/render.ts';
import { DiagramError } from '../diagrams/diagram.ts';
import { numberingOf, type Numbering } from './notes.ts';
import { splitCitations } from './syntax.ts';

export interface ProseOptions {
  /** The path under which the site is served, with a slash at both ends. */
  base: string;
  /** Where drawn diagrams are kept between builds. */
  diagramCache: string;
}

/**
 * OrderedQueue `[@id; @id]` into numbered notes.
 *
 * @param numbering the page's numbering for text from a data file; without it, that of the document's own front matter and body
 */
export function citations(numbering?: Numbering): MdastPluginEntry {
  return ({ data, source }) => {
    const frontmatter = data.astro?.frontmatter;
    const { order, anchored } = numbering ?? numberingOf(frontmatter, source);
    if (frontmatter) frontmatter.citations = order; // read back by the layout, which lists the notes
    return {
      name: 'citations',
      text(node, context) {
        const pieces = splitCitations(node.value);
        if (!pieces.some((piece) => 'cited' in piece)) return;
        context.replaceNode(
          node,
          pieces.flatMap((piece, index): MdastContent[] => {
            if ('cited' in piece) return [note(piece.cited, order, anchored)];
            const before = 'cited' in (pieces[index + 1] ?? {}) ? piece.text.replace(/\s+$/, '') : piece.text;
            return before === '' ? [] : [{ type: 'text' as const, value: before }];
          }),
        );
      },
    };
  };
}

function note(ids: readonly string[], order: readonly string[], anchored: Set<string>): MdastContent {
  return {
    type: 'citation',
    data: { hName: 'span', hProperties: { className: ['cite'] } },
    children: ids.map((id) => {
      const number = order.indexOf(id) + 1;
      const first = !anchored.has(id);
      anchored.add(id);
      return {
        type: 'link' as const,
        url: `#note-${id}`,
        data: {
          hProperties: {
            role: 'doc-noteref',
            ariaLabel: `Note ${number}`,
            ...(first && { id: `cite-${id}`, className: [`c${number}`] }),
          },
        },
        children: [{ type: 'text' as const, value: String(number) }],
      };
    }),
  };
}

/** `[word](term:id)` becomes a link to the definition listed on the same page; `/path/` gains the site's base. */
export function links({ base }: Pick<ProseOptions, 'base'>): MdastPluginEntry {
  return {
    name: 'links',
    link(node, context) {
      if (node.url.startsWith('term:')) {
        context.setProperty(node, 'url', `#term-${node.url.slice('term:'.length)}`);
        context.setProperty(node, 'data', { hProperties: { className: ['term'] } });
      } else if (node.url.startsWith('/')) context.setProperty(node, 'url', base + node.url.slice(1));
    },
  };
}

/** Names of languages that the highlighter knows under another name. */
const LANGUAGES: Record<string, string> = { jsonl: 'json', text: 'plaintext' };

export const languages: MdastPluginEntry = {
  name: 'languages',
  code(node, context) {
    const known = LANGUAGES[node.lang ?? ''];
    if (known !== undefined) context.setProperty(node, 'lang', known);
  },
};

/** Wide tables scroll by themselves instead of the page, and can be reached by keyboard. */
export const tables: HastPluginEntry = () => {
  let count = 0;
  return {
    name: 'tables',
    element: {
      filter: ['table'],
      visit(node, context) {
        count += 1;
        context.wrapNode(node, {
          type: 'element',
          tagName: 'div',
          properties: { className: ['scroller'], tabIndex: 0, role: 'region', ariaLabel: `Table ${count}` },
          children: [],
        });
      },
    },
  };
};

/** Long lines of code scroll by themselves, so a keyboard must be able to get there. */
export const codeBlocks: HastPluginEntry = {
  name: 'code-blocks',
  element: { filter: ['pre'], visit: (node, context) => context.setProperty(node, 'tabIndex', 0) },
};

/** Mermaid fences become drawings; a faulty one stops the build with its file and line. */
export function diagrams({ diagramCache }: Pick<ProseOptions, 'diagramCache'>): HastPluginEntry {
  return ({ fileURL, source }) =>
    source.includes('```mermaid') && {
      name: 'diagrams',
      element: {
        filter: ['pre'],
        async visit(node, context) {
          const code = node.children[0];
          const classes = code?.type === 'element' ? code.properties.className : undefined;
          if (!Array.isArray(classes) || !classes.includes('language-mermaid')) return;
          const text = context.textContent(node).trimEnd();
          try {
            const { title, description, svg, narrow, alternative } = await renderDiagram(text, diagramCache);
            const id = /aria-labelledby="([^"]+)"/.exec(svg)?.[1] ?? '';
            const items = alternative.map((line) => `<li>${escape(line)}</li>`).join('');
            const drawings = narrow === undefined ? svg : twoDrawings(svg, narrow);
            const html = `<figure class="diagram"><div class="drawing" tabindex="0" role="group" aria-label="Diagram">${drawings}</div><figcaption><strong id="${id}">${escape(title)}.</strong> ${escape(description)}<details><summary>The diagram in words</summary><ul>${items}</ul></details></figcaption></figure>`;
            const tree = htmlToHast(html, { fragment: true });
            return 'children' in tree ? (tree.children[0] as never) : undefined;
          } catch (error) {
            if (!(error instanceof DiagramError)) throw error;
            const start = source.slice(0, source.indexOf(text.split('\n')[0]!)).split('\n').length;
            const file = fileURL ? fileURLToPath(fileURL) : 'a diagram';
            throw new Error(
              `${file}:${start + (error.line ?? 1) - 1}  The Mermaid diagram cannot be drawn: ${error.message}\n    → Correct the line; flowchart and sequenceDiagram are the kinds we use.`,
              { cause: error },
            );
          }
        },
      },
    };
}

/** One for the column and one for phones, of which the stylesheet shows one; the search reads the words of the first only. */
function twoDrawings(svg: string, narrow: string): string {
  return `<div class="wide">${svg}</div><div class="narrow" data-pagefind-ignore>${narrow}</div>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
