import { markdownToHtml, mdxToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { isPlainMarkdown } from '../../src/prose/markdown-only.ts';

describe('a page is plain Markdown', () => {
  test.each([
    ['text, tables and links', 'Words, [a link](/guides/) and `code`.\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n'],
    ['marks of MDX inside code', 'The tag `<b>` and `{x}`.\n\n```tsx\nimport a from "b";\n<Aside>{a}</Aside>\n```\n\nMore.\n'],
    ['a longer fence around a shorter one', '````md\n```html\n<b>\n```\n````\n'],
    ['our own marks', 'A claim [@one; @two] on [LoRA](term:lora).\n'],
  ])('%s', (_name, body) => {
    expect(isPlainMarkdown(body)).toBe(true);
    expect(() => mdxToMdast(body)).not.toThrow();
  });
});

describe('a page needs MDX', () => {
  test.each([
    ['a component', 'Text.\n\n<Aside>Mind this.</Aside>\n'],
    ['a component in a sentence', 'It costs <Calc>0.1</Calc> of that.\n'],
    ['an expression', 'It is {1 + 1}.\n'],
    ['an import', 'import x from "y";\n\nText.\n'],
    ['text that Markdown would take for code', 'Text.\n\n    four blanks\n'],
    ['a component after a lone backtick', 'A ` here.\n\n<Aside>Mind `this.</Aside>\n'],
    ['a component after an escaped backtick', 'A \\` here, <Calc>1</Calc> and `there`.\n'],
    ['a component below a fence', '```text\ncode\n```\n\n<Aside>Mind this.</Aside>\n\n```text\ncode\n```\n'],
  ])('%s', (_name, body) => {
    expect(isPlainMarkdown(body)).toBe(false);
  });
});

test('indented code is the difference between the two', () => {
  const { html } = markdownToHtml('    code\n') as { html: string };
  expect(html).toContain('<pre>');
});
