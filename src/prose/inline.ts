/** Renders one line of our prose to HTML, for text that lives in YAML. Runs at build only. */
import { markdownToHtml } from 'satteri';
import { sharedNumbering } from './notes.ts';
import { citations, links } from './plugins.ts';

/**
 * @param text one line of Markdown with our marks
 * @param order the numbering of the page's notes: the finding at index 0 is note 1
 * @returns HTML without a surrounding paragraph
 */
export function inline(text: string, order: readonly string[], base: string): string {
  // Without notes the same text is the same HTML everywhere: definitions and findings stand on many pages.
  if (order.length > 0) return render(text, order, base);
  const key = `${base} ${text}`;
  const html = known.get(key) ?? render(text, order, base);
  known.set(key, html);
  return html;
}

const known = new Map<string, string>();

function render(text: string, order: readonly string[], base: string): string {
  const result = markdownToHtml(text, {
    mdastPlugins: [citations(sharedNumbering(order)), links({ base })],
    features: { gfm: true, smartPunctuation: true },
  });
  if (result instanceof Promise) throw new Error('Our plugins for single lines do not wait for anything.');
  return result.html.trim().replace(/^<p>([\s\S]*)<\/p>$/, '$1');
}
