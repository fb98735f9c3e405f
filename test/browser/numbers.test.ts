import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { setStage, sound, type Stage } from '../support/browser.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const said = (page: Page, model = 'cost') => page.locator(`[data-result=${model}] .summary`).innerText();
const KIB = 1024;

describe('the numbers page', () => {
  test.each(['', 'cost/', 'latency/', 'freshness/', 'quality/', 'memory/'])(
    'numbers/%s loads at most 15 kB of script',
    async (at) => {
      const bodies: Promise<Buffer>[] = [];
      const visit = await stage.open(`/numbers/${at}`);
      visit.page.on('response', (response) => {
        if (new URL(response.url()).pathname.endsWith('.js')) bodies.push(response.body());
      });
      await visit.page.goto(new URL(`numbers/${at}`, stage.url).href, { waitUntil: 'networkidle' });
      const sizes = (await Promise.all(bodies)).map((body) => brotliCompressSync(body).length);
      expect(sizes.length).toBeGreaterThan(0);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(15 * KIB);
      await sound(visit);
    },
  );

  test('shows the same example with and without script', async () => {
    for (const model of ['cost', 'latency', 'freshness', 'quality']) {
      const bare = await stage.open(`/numbers/${model}/`, { javaScriptEnabled: false });
      const visit = await stage.open(`/numbers/${model}/`);
      const html = (page: Page) => page.locator(`[data-result=${model}]`).evaluate((element) => element.innerHTML.trim());
      expect(await html(visit.page), model).toBe(await html(bare.page));
      expect(await bare.page.locator('main :is(input, select, button):visible').count()).toBe(0);
      await sound(bare);
      await sound(visit);
    }
  });

  test('a number changes the result and the address; reset takes both back', async () => {
    const visit = await stage.open('/numbers/cost/');
    const { page } = visit;
    const before = await said(page);
    await page.getByLabel('Questions', { exact: true }).fill('2,000,000');
    await expect.poll(() => said(page)).toContain('At 2,000,000 questions a month');
    expect(new URL(page.url()).search).toBe('?qn=2000000');
    await page.reload();
    await expect.poll(() => said(page)).toContain('At 2,000,000 questions a month');
    await page.locator('[data-model=cost] [data-do=reset]').click();
    await expect.poll(() => said(page)).toBe(before);
    expect(new URL(page.url()).search).toBe('');
    await sound(visit);
  });

  test.each(['', '-5', '1e99', 'many', '1,200'])('“%s” gets a message at the field and the last good result stays', async (bad) => {
    const visit = await stage.open('/numbers/cost/');
    const { page } = visit;
    const before = await said(page);
    const field = page.getByLabel('Questions', { exact: true });
    await field.fill('x');
    await field.fill(bad);
    expect(await page.locator('#fault-qn').innerText()).toContain('The result still uses 50\u202f000.');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await said(page)).toBe(before);
    await field.fill('60000');
    expect(await page.locator('#fault-qn').isVisible()).toBe(false);
    expect(await field.getAttribute('aria-invalid')).toBeNull();
    await sound(visit);
  });

  test('takes the advisor’s answers and says so; names what is damaged', async () => {
    const visit = await stage.open(
      '/numbers/cost/?gap=facts&volume=high&corpus=large&size=small&latency=instant&change=nonsense&pt=zz&%3Cb%3E=1',
    );
    const { page } = visit;
    const notes = page.locator('[data-notes]');
    await notes.waitFor();
    const text = await notes.innerText();
    for (const part of [
      'volume = high: Questions 2\u202f000\u202f000',
      'corpus = large',
      'size = small',
      '“change=nonsense”',
      '“pt=zz”',
      '“<b>”',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('gap');
    await expect.poll(() => said(page)).toContain('At 2,000,000 questions');
    expect(await said(page)).toContain('Long context is left out');
    await sound(visit);
  });

  test('numbers of the page outrank the advisor’s answers', async () => {
    const visit = await stage.open('/numbers/cost/?volume=high&qn=123');
    await expect.poll(() => said(visit.page)).toContain('At 123 questions');
    await sound(visit);
  });

  test('downloads what it shows', async () => {
    const visit = await stage.open('/numbers/cost/?qn=777');
    const { page } = visit;
    await expect.poll(() => said(page)).toContain('At 777 questions');
    for (const format of ['csv', 'json']) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[data-model=cost] [data-do=${format}]`)]);
      expect(download.suggestedFilename()).toBe(`cost.${format}`);
      const text = readFileSync(await download.path(), 'utf8');
      expect(text).toMatch(format === 'csv' ? /^\uFEFFInputs\r\n/ : /"model": "cost"/);
      expect(text).toContain('777');
      expect(text).toContain('Twelve months');
    }
    await sound(visit);
  });

  test('says which prices are past their review date, by the reader’s clock', async () => {
    const visit = await stage.open('/numbers/');
    const { page } = visit;
    const address = new URL('numbers/', stage.url).href;
    await page.clock.setFixedTime(new Date('2026-11-20T12:00:00Z'));
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(await page.locator('.past').count()).toBe(0);
    expect(await page.locator('[data-aged]').isVisible()).toBe(false);
    await page.clock.setFixedTime(new Date('2040-01-01T12:00:00Z'));
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.locator('[data-aged]').waitFor();
    expect(await page.locator('.past').count()).toBe(await page.locator('[data-review-by]').count());
    await sound(visit);
  });

  test('fits a phone, with every part of the form open', async () => {
    const visit = await stage.open('/numbers/cost/', { viewport: { width: 360, height: 740 } });
    const { page } = visit;
    await page.evaluate(() => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>('main details')) details.open = true;
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const small = await page
      .locator('.chart text')
      .evaluateAll((texts) => texts.filter((text) => parseFloat(getComputedStyle(text).fontSize) < 11).length);
    expect(small).toBe(0);
    await sound(visit);
  });

  test('an old link with numbers goes on to the page that has them', async () => {
    const visit = await stage.open('/numbers/?qn=777');
    await expect.poll(() => new URL(visit.page.url()).pathname).toMatch(/numbers\/cost\/$/);
    await expect.poll(() => said(visit.page)).toContain('At 777 questions');
    await sound(visit);
  });
});
