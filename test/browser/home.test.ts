import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { setStage, sound, type Stage } from '../support/browser.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const ANSWERS = { output: 'answers', arrival: 'collection' };

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

/** Whether all of it can be seen as the page stands, unscrolled by the test. */
async function inView(page: Page, what: Locator): Promise<boolean> {
  const box = (await what.boundingBox())!;
  return box.y >= 0 && box.y + box.height <= page.viewportSize()!.height;
}

/** Taps and counts. */
function counting() {
  let taps = 0;
  return {
    tap: async (what: Locator) => {
      taps++;
      await what.tap();
    },
    taps: () => taps,
  };
}

describe('from the home page on a phone to a verdict for the support case', () => {
  test('by its door it is one tap, and the verdict stands in view; real cases are a second tap away', async () => {
    const visit = await stage.open('/', PHONE);
    const { page } = visit;
    const { tap, taps } = counting();
    await tap(page.getByRole('link', { name: /support articles/ }));
    await page.locator('[data-advisor-result][data-state=done]').waitFor();
    expect(await page.locator('[data-advisor-result]').getAttribute('data-winner')).toBe('rag');
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(await inView(page, page.locator('.headline'))).toBe(true);
    expect(await inView(page, page.locator('.sure strong'))).toBe(true);
    await tap(page.getByText('Who was in your shoes'));
    await page.locator('.near-cases li').first().waitFor();
    expect(taps()).toBe(2);
    await sound(visit);
  });

  test('by the questions it stands in view after at most five taps', async () => {
    const visit = await stage.open('/', PHONE);
    const { page } = visit;
    const { tap, taps } = counting();
    const first = page.getByRole('link', { name: 'It does not know our facts', exact: true });
    expect(await inView(page, first)).toBe(true);
    await tap(first);
    await page.locator('[data-advisor-result][data-state=done]').waitFor();
    expect(await page.locator('.progress').innerText()).toMatch(/^Question 2 of/);
    for (const [question, option] of Object.entries(ANSWERS)) {
      expect(await page.locator('.question').getAttribute('data-question')).toBe(question);
      await tap(page.locator(`.question label:has(input[value="${option}"])`));
      await tap(page.getByRole('button', { name: 'Next question' }));
    }
    expect(taps()).toBeLessThanOrEqual(5);
    // The verdict itself where nothing more is asked, otherwise the line that stands above the next question.
    const verdict = page.locator('.result-first .headline, .standing');
    await expect.poll(() => verdict.innerText()).toContain('Search first');
    await expect.poll(() => inView(page, verdict)).toBe(true);
    expect(await page.locator('[data-advisor-result]').getAttribute('data-winner')).toBe('rag');
    await sound(visit);
  });
});

test('the short form is whole without JavaScript: answers, verdict, and links that lead to the advisor', async () => {
  for (const path of ['/', '/use-cases/customer-support/']) {
    const visit = await stage.open(path, { javaScriptEnabled: false });
    const short = visit.page.locator('[data-compact-advisor]');
    expect(await short.innerText(), path).toMatch(/Your case if …[^]*Corpus|Your case if …[^]*What is wrong/);
    expect(await short.locator('.then').innerText(), path).toMatch(/Search first[^]*RAG[^]*Sure/);
    for (const link of await short.locator('a').all()) expect(await link.getAttribute('href')).toMatch(/\/advisor\/\?gap=facts&/);
    await sound(visit);
  }
});

test('calculators, contested claims, cases and the embed builder are linked from pages of every kind', async () => {
  for (const path of ['/', '/approaches/rag/', '/compare/', '/advisor/', '/evidence/', '/glossary/', '/search/']) {
    const visit = await stage.open(path);
    for (const place of ['numbers/', 'evidence/contested/', 'cases/', 'embed/'])
      expect(await visit.page.locator(`footer a[href$="/${place}"]`).count(), `${path} to ${place}`).toBe(1);
    await sound(visit);
  }
});
