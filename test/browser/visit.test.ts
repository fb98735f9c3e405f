import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { complete, setStage, sound, type Stage } from '../support/browser.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

describe('browsing', () => {
  test('from home to an approach, to its notes and back', async () => {
    const visit = await stage.open('/');
    const { page } = visit;
    await page.getByRole('link', { name: /^RAG/ }).first().click();
    await page.waitForURL('**/approaches/rag/');
    await complete(page);
    const reference = page.locator('.cite a').first();
    await reference.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => page.locator('.card').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('.card').isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toMatch(/^#note-/);
    await page
      .getByRole('link', { name: /Next|Hybrid search|Long context/ })
      .first()
      .isVisible();
    await sound(visit);
  });

  test('the theme switch is kept on the next page', async () => {
    const visit = await stage.open('/', { colorScheme: 'light' });
    const { page } = visit;
    await page.getByRole('button', { name: /light and dark/ }).click();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.goto(`${stage.url}guides/roadmap/`);
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await sound(visit);
  });

  test('experiments are filtered and sorted, the address keeps it, and a link opens its row', async () => {
    const visit = await stage.open('/evidence/head-to-head/');
    const { page } = visit;
    const rows = page.locator('[data-duels] > li:not([hidden])');
    const all = await rows.count();
    expect(all).toBeGreaterThanOrEqual(70);
    await page.getByLabel('With').selectOption('long-context');
    await page.getByLabel('Order').selectOption('gap');
    expect(await rows.count()).toBeLessThan(all);
    expect(new URL(page.url()).search).toBe('?with=long-context&sort=gap');
    await page.reload();
    await complete(page);
    expect(await page.getByLabel('With').inputValue()).toBe('long-context');
    const first = page.locator('[data-duel-group]:not([hidden]) [data-duels]').first().locator('li:not([hidden])');
    const widths = await first.evaluateAll((found) => found.map((row) => Number(row.dataset.gap)));
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    // Written by hand: what is no approach is left out, and a row that the filters hide is shown where the link aims at it.
    await page.goto(`${stage.url}evidence/head-to-head/?with=nobody&kind=labels#popqa-mistral`);
    await complete(page);
    expect(await page.getByLabel('With').inputValue()).toBe('');
    expect(await page.locator('#popqa-mistral details').getAttribute('open')).not.toBeNull();
    expect(await page.locator('#popqa-mistral table').isVisible()).toBe(true);
    await sound(visit);
  });

  test('the matrix filters by reader and approach, and says how many rows are left', async () => {
    const visit = await stage.open('/compare/');
    const { page } = visit;
    const rows = page.locator('[data-matrix] [data-row]:not([hidden])');
    const all = await rows.count();
    expect(all).toBeGreaterThanOrEqual(25);
    await page.getByLabel('For').selectOption('finance');
    expect(await rows.count()).toBeLessThan(all);
    await expect.poll(() => page.getByText(new RegExp(`^${''}\\d+ of ${all} rows`)).isVisible()).toBe(true);
    await page.getByRole('checkbox', { name: 'RAG' }).uncheck();
    expect(await page.locator('td[data-approach=rag]:visible').count()).toBe(0);
    // The address keeps what was chosen and the cell that was opened; the same cell a second time closes its row.
    const reason = page.locator('#latency--fine-tuning p');
    await page.getByLabel('For').selectOption('');
    await page.locator('#latency--fine-tuning > a').click();
    expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('?without=rag#latency--fine-tuning');
    await expect.poll(() => reason.isVisible()).toBe(true);
    await page.locator('#latency--fine-tuning > a').click();
    await expect.poll(() => reason.isVisible()).toBe(false);
    await page.goto(`${stage.url}compare/?sort=fine-tuning&without=rag#cost-running--hybrid`);
    await page.locator('#cost-running--hybrid p').waitFor();
    await complete(page);
    expect(await page.locator('[data-matrix] [data-row]').first().locator('td[data-approach=fine-tuning]').innerText()).toMatch(
      /^Strong/,
    );
    expect(await page.getByRole('checkbox', { name: 'RAG' }).isChecked()).toBe(false);
    await sound(visit);
  });

  test('a phone-wide page does not scroll sideways', async () => {
    for (const path of [
      '/',
      '/compare/',
      '/approaches/hybrid/',
      '/evidence/',
      '/use-cases/code/',
      '/advisor/',
      '/guides/evaluating/',
    ]) {
      const visit = await stage.open(path, { viewport: { width: 320, height: 700 } });
      const overflow = await visit.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, path).toBeLessThanOrEqual(0);
      await sound(visit);
    }
  });
});

describe('without JavaScript', () => {
  const bare = { javaScriptEnabled: false };
  test('a cell of the matrix opens its row', async () => {
    const visit = await stage.open('/compare/', { ...bare, viewport: { width: 360, height: 800 } });
    const { page } = visit;
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(9000);
    await page.locator('#latency--rag > a').click();
    for (const text of await page.locator('#latency p').all()) expect(await text.isVisible()).toBe(true);
    expect(await page.locator('#safety p').first().isVisible()).toBe(false);
    await sound(visit);
  });
  test.each(['/', '/approaches/rag/', '/compare/', '/evidence/', '/glossary/', '/advisor/', '/search/', '/method/'])(
    '%s shows its content and no dead control',
    async (path) => {
      const visit = await stage.open(path, bare);
      const { page } = visit;
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(200);
      for (const control of await page.locator('main :is(button, input, select):visible').all()) {
        expect(await control.evaluate((element) => element.outerHTML.slice(0, 120)), path).toBe('no visible control');
      }
      await sound(visit);
    },
  );

  test('the menu opens on a phone', async () => {
    const visit = await stage.open('/', { ...bare, viewport: { width: 360, height: 800 } });
    await visit.page.locator('.menu > summary').click();
    expect(await visit.page.locator('.menu a').first().isVisible()).toBe(true);
    await sound(visit);
  });
});
