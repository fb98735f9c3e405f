/** Asks axe about a page of ours. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Works out the colour behind each word, which takes as long as all other rules together. */
const SLOWEST = 'color-contrast';

const builder = createRequire(import.meta.url).resolve('@axe-core/playwright');
/** The script itself: the builder would read it into the page again for every question, and there are hundreds. */
const AXE = readFileSync(createRequire(builder).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(context: Document, options: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
}

/**
 * What axe finds on a page, each as rule and place.
 *
 * @param rules these alone; `all` is everything that WCAG 2.2 AA and axe's own good practice ask, `but-contrast` all of it but contrast
 */
export async function axeFaults(page: Page, rules: readonly string[] | 'all' | 'but-contrast' = 'all'): Promise<string[]> {
  for (const frame of page.frames()) if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(AXE);
  const runOnly = typeof rules === 'string' ? { type: 'tag', values: TAGS } : { type: 'rule', values: rules };
  const options = {
    runOnly,
    resultTypes: ['violations'],
    rules: rules === 'but-contrast' ? { [SLOWEST]: { enabled: false } } : {},
  };
  return page.evaluate(async (asked) => {
    const { violations } = await (window as unknown as { axe: Axe }).axe.run(document, asked);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  }, options);
}
