/**
 * Axe on every page, and on three pages of each kind in every mode: pages of a kind share their template and their styles, and only
 * their words differ. At 320 px, where other parts show, everything is checked again; in dark and in forced colours what depends on
 * how the page is drawn.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { setStage, sound, type Stage } from '../support/browser.ts';
import { builtPages } from '../support/site.ts';

/** Rules whose outcome hangs on colours, sizes and what is painted, not on the document alone. */
const DRAWN = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable', 'aria-hidden-focus'];
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 800 };

/** The pages of single sources are made from one template: a dozen of them stand for all. */
const isSource = (path: string) => /^\/evidence\/sources\//.test(path);
const all = builtPages().map(({ path }) => path);
const paths = [...all.filter((path) => !isSource(path)), ...all.filter(isSource).filter((_, at) => at % 30 === 0)];
/** A section's own page, and the pages in it, are of two kinds. */
const kindOf = (path: string) => path.replace(/[^/]+\/$/, (last) => (path.split('/').length > 3 ? '*' : last));
const inAllModes = new Set(
  [...Map.groupBy(paths, kindOf).values()].flatMap((kind) => [kind[0]!, kind[kind.length >> 1]!, kind.at(-1)!]),
);

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

/** Faults in all modes, by mode; an empty object is a faultless page. */
async function faultsInAllModes(page: Page): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  const look = async (mode: string, rules?: string[]) => {
    const list = await axeFaults(page, rules);
    if (list.length > 0) found[mode] = list;
  };
  await look('light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await look('dark', DRAWN);
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await look('forced colours', DRAWN);
  await page.emulateMedia({ forcedColors: 'none' });
  await page.setViewportSize(NARROW);
  await look('320 px');
  await page.setViewportSize(WIDE);
  return found;
}

test('axe is at work: a page without its language, and with pale text, is told', async () => {
  const { page, close } = await stage.open('/guides/roadmap/', { reducedMotion: 'reduce' });
  await page.evaluate(() => {
    document.documentElement.removeAttribute('lang');
    document.querySelector('h1')!.style.color = '#eee';
  });
  expect(await axeFaults(page)).toEqual(expect.arrayContaining([expect.stringContaining('html-has-lang')]));
  expect(await axeFaults(page, DRAWN)).toEqual([expect.stringContaining('color-contrast')]);
  await close();
});

describe('axe finds nothing, on three pages of a kind not in dark, forced colours and at 320 px either', () => {
  test.each(paths)('%s', async (path) => {
    const { page, close } = await stage.open(path, { colorScheme: 'light', reducedMotion: 'reduce', viewport: WIDE });
    const found = inAllModes.has(path) ? await faultsInAllModes(page) : { light: await axeFaults(page) };
    await close();
    expect(Object.values(found).flat(), JSON.stringify(found)).toEqual([]);
  });

  test('the search, open and with results', async () => {
    const visit = await stage.open('/guides/roadmap/', { colorScheme: 'light', reducedMotion: 'reduce', viewport: WIDE });
    await visit.page.keyboard.press('Control+k');
    await visit.page.locator('dialog[open] input[role=combobox]').fill('fine tunning');
    await visit.page.locator('dialog[open] [role=option]').first().waitFor();
    expect(await faultsInAllModes(visit.page)).toEqual({});
    await sound(visit);
  });

  test.each([
    ['a clear result, all of it open', 'gap=facts&output=answers&change=live&known=absent&corpus=large&query=passage'],
    ['a contradiction', 'offline=yes&weights=api-only'],
    ['a mangled link', 'gap=facts&corpus=gigantic&v=0.1.0&w=hybrid'],
  ])('the advisor with %s', async (_, query) => {
    const visit = await stage.open(`/advisor/?${query}`, { colorScheme: 'light', reducedMotion: 'reduce', viewport: WIDE });
    const { page } = visit;
    await page.locator('[data-advisor-result][data-state=done]').waitFor();
    for (const summary of await page.locator('.answering summary').all()) await summary.click();
    await expect.poll(() => page.locator('.answering', { hasText: 'Loading…' }).count()).toBe(0);
    expect(await faultsInAllModes(page)).toEqual({});
    await sound(visit);
  });
});

/** What a screen reader is told: roles, names and states, without a person to listen. */
describe('the accessibility tree', () => {
  test('of the search: a dialog with a combobox that names its list, its active result and their number', async () => {
    const visit = await stage.open('/guides/roadmap/');
    const { page } = visit;
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog', { name: /search/i });
    const field = dialog.getByRole('combobox');
    await field.fill('lora');
    await dialog.getByRole('option').first().waitFor();
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    const active = await field.getAttribute('aria-activedescendant');
    expect(active).not.toBeNull();
    expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
    const tree = await dialog.ariaSnapshot();
    expect(tree).toMatch(/- combobox "[^"]+"/);
    expect(tree).toMatch(/- listbox "[^"]+"/);
    expect(tree).toMatch(/- option .*\[selected\]/);
    // How many there are is said once the typing pauses.
    await expect.poll(() => dialog.getByRole('status').allInnerTexts()).toContainEqual(expect.stringMatching(/\d+/));
    await sound(visit);
  });

  test('of the advisor: groups of radio buttons, a result region, and one sentence said when it changes', async () => {
    const visit = await stage.open('/advisor/');
    const { page } = visit;
    await page.locator('[data-advisor-result][data-state=done]').waitFor();
    const group = page.getByRole('group', { name: 'What is wrong today?' });
    expect(await group.getByRole('radio').count()).toBe(8);
    await group.getByRole('radio', { name: 'It does not know our facts' }).check();
    expect(await group.getByRole('radio', { name: 'It does not know our facts' }).isChecked()).toBe(true);
    const region = page.getByRole('region', { name: 'Recommendation' });
    await expect.poll(() => region.getByRole('status').innerText()).toMatch(/^Recommended now: .+\. Next: .+\.$/);
    expect(await page.locator('[role=status]:visible, [aria-live]:visible').count()).toBeGreaterThan(0);
    expect(await page.getByRole('button', { name: 'One at a time' }).getAttribute('aria-pressed')).toBe('true');
    expect(await region.getByRole('heading').first().innerText()).not.toBe('');
    await sound(visit);
  });

  test('of the matrix: a table with a name, heads for rows and columns, ratings in words', async () => {
    const visit = await stage.open('/compare/');
    const { page } = visit;
    const table = page.getByRole('table', { name: /with the reason/ });
    for (const name of ['Prompting', 'Long context', 'RAG', 'Fine-tuning', 'Hybrid'])
      expect(await table.getByRole('columnheader', { name }).count(), name).toBe(1);
    const rows = await table.getByRole('row').count();
    expect(rows).toBeGreaterThan(25);
    const row = table
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: /fresh/i }) })
      .first();
    expect(await row.getByRole('cell').count()).toBe(5);
    for (const cell of await row.getByRole('cell').all()) expect((await cell.ariaSnapshot()).match(/[a-z]{4,}/i)).not.toBeNull();
    await page.getByRole('checkbox', { name: 'RAG' }).uncheck();
    expect(await table.getByRole('columnheader', { name: 'RAG' }).count()).toBe(0);
    await sound(visit);
  });
});
