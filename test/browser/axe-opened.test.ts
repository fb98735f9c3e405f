/** Axe on what opens, and whether axe is at work at all. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { DRAWN, faultsInAllModes, WIDE } from '../support/axe-walk.ts';
import { setStage, sound, type Stage } from '../support/browser.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

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

describe('axe finds nothing in any mode in', () => {
  test('the search, open and with results', async () => {
    const visit = await stage.open('/guides/roadmap/', { colorScheme: 'light', reducedMotion: 'reduce', viewport: WIDE });
    await visit.page.keyboard.press('Control+k');
    await visit.page.locator('dialog[open] input[role=combobox]').fill('fine tunning');
    await visit.page.locator('dialog[open] [role=option]').first().waitFor();
    expect(await faultsInAllModes(visit.page)).toEqual({});
    await sound(visit);
  });

  test.each(['/numbers/', '/numbers/memory/', '/numbers/cost/?gap=facts&corpus=medium&w=rag&x=hybrid'])(
    '%s, with every part open',
    async (path) => {
      const visit = await stage.open(path, { colorScheme: 'light', reducedMotion: 'reduce', viewport: WIDE });
      await visit.page.evaluate(() => {
        for (const part of document.querySelectorAll<HTMLDetailsElement>('main details')) part.open = true;
      });
      expect(await faultsInAllModes(visit.page)).toEqual({});
      await sound(visit);
    },
  );

  test.each([
    ['a clear result, all of it open', 'gap=facts&output=answers&change=live&known=absent&corpus=large&query=passage'],
    ['a contradiction', 'offline=yes&weights=api-only'],
    ['a mangled link', 'gap=facts&corpus=gigantic&v=0.1.0&w=hybrid'],
  ])('the advisor with %s', async (_, query) => {
    const visit = await stage.open(`/advisor/?${query}`, { colorScheme: 'light', reducedMotion: 'reduce', viewport: WIDE });
    const { page } = visit;
    await page.locator('[data-advisor-result][data-state=done]').waitFor();
    // Some parts come after the result; one that is not there yet would stay closed.
    await page.waitForLoadState('networkidle');
    for (const summary of await page.locator('.answering summary').all()) await summary.click();
    await expect.poll(() => page.locator('.answering', { hasText: 'Loading…' }).count()).toBe(0);
    expect(await faultsInAllModes(page)).toEqual({});
    await sound(visit);
  });
});
