/** Asks axe about a page of ours. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds on a page, each as rule and place.
 *
 * Our pages hold no frames of other sites, so axe need not open a second page to gather what frames say, and only faults are told in
 * detail: together this takes a fifth of the time, or less on long pages.
 *
 * @param rules these alone; without them everything that WCAG 2.2 AA and axe's own good practice ask
 */
export async function axeFaults(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(TAGS)).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
