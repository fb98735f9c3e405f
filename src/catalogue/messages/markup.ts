/** What can be wrong with the markup of a page, in words: tables, fences, tags and components. */
import type { Message } from './parts.ts';

export const MARKUP = {
  'ragged-row': ({ cells, head }: { cells: number; head: number }) => ({
    what: `This row has ${cells} ${cells === 1 ? 'cell' : 'cells'}, its table ${head}.`,
    cure: 'Add or remove cells; write a literal "|" as \\|.',
  }),
  fence: (message: Message) => message,
  'raw-html': ({ tag }: { tag: string }) => ({
    what: `<${tag}> is HTML, which content does not hold.`,
    cure: 'Use Markdown, or one of the components that CONTRIBUTING.md lists.',
  }),
  'code-in-prose': ({ code }: { code: string }) => ({
    what: `${code} would be run as code.`,
    cure: 'Write a literal brace as &#123; or as code, and leave out imports and exports.',
  }),
  'unknown-component': ({ name, known }: { name: string; known: readonly string[] }) => ({
    what: `There is no component <${name}>.`,
    cure: `Use one of: ${known.join(', ')}.`,
  }),
  'component-property': ({ name, fault, form }: { name: string; fault: string; form: string }) => ({
    what: `<${name}> ${fault}.`,
    cure: `Write ${form}.`,
  }),
  image: () => ({
    what: 'Pictures are not part of the content.',
    cure: 'Draw it as a ```mermaid fence, or describe in words what it shows.',
  }),
};
