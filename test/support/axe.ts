/** Asks axe about a page of ours. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { drawAll } from './browser.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Works out the colour behind each word: two fifths of all the time that axe takes. */
const SLOWEST = ['color-contrast'];

/**
 * What axe finds on a page, each as rule and place.
 *
 * Our pages hold no frames of other sites, so axe need not open a second page to gather what frames say, and only faults are told in
 * detail: together this takes a fifth of the time, or less on long pages.
 *
 * @param rules these alone; `all` is everything that WCAG 2.2 AA and axe's own good practice ask, `but-contrast` all of it but contrast
 */
export async function axeFaults(page: Page, rules: readonly string[] | 'all' | 'but-contrast' = 'all'): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  if (typeof rules !== 'string') axe.withRules([...rules]);
  else axe.withTags(TAGS).disableRules(rules === 'all' ? [] : SLOWEST);
  await drawAll(page);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
