/** Tells pages that are plain Markdown from those that need MDX. Pure. */

const FENCES = /^(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1[`~]*[ \t]*$/gm;
const CODE = /(?<!`)(`+)(?!`)(?:(?!\n[ \t]*\n)[\s\S])*?(?<!`)\1(?!`)/g;

/** Components, expressions, imports, and indented text, which Markdown alone takes for code. */
const MARKS = /[<{}]|^(?: {4}|\t)|^(?:import|export)\b/m;

/**
 * Whether a page says the same as Markdown and as MDX. In doubt it does not: MDX is always right, only slower.
 *
 * @param body the page without its front matter
 */
export function isPlainMarkdown(body: string): boolean {
  const text = body.replaceAll(FENCES, '');
  // A backtick that is escaped would make code of what is none.
  return !text.includes('\\`') && !MARKS.test(text.replaceAll(CODE, ''));
}
