import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { setStage, sound, type Stage } from '../support/browser.ts';
import { DIST } from '../support/site.ts';
import { onTheWire } from '../support/weight.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const said = (page: Page, model = 'cost') => page.locator(`[data-result=${model}] .summary`).innerText();
const KIB = 1024;

describe('the numbers page', () => {
  // With figures in the link the calculation comes at once.
  const LINKS = ['cost/?gap=facts&qn=20000', 'latency/?tg=2000', 'freshness/?fe=7', 'quality/?qr=70', 'memory/?mc=4'];
  test.each(['', 'cost/', 'latency/', 'freshness/', 'quality/', 'memory/', ...LINKS])(
    'numbers/%s loads at most 15 kB of script',
    async (at) => {
      const page = await stage.browser.newPage();
      const files = new Set<string>();
      page.on('response', (response) => {
        const { pathname } = new URL(response.url());
        if (pathname.endsWith('.js')) files.add(pathname);
      });
      await page.goto(new URL(`numbers/${at}`, stage.url).href, { waitUntil: 'networkidle' });
      if (at.includes('?')) await page.locator('[data-notes]').waitFor({ state: 'attached' });
      const sizes = [...files].map((file) => onTheWire(readFileSync(join(DIST, file))));
      expect(sizes.length).toBeGreaterThan(at.includes('?') ? 8 : 0);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(15 * KIB);
      await page.close();
    },
  );

  test('shows the same example with and without script', async () => {
    for (const model of ['cost', 'latency', 'freshness', 'quality', 'memory']) {
      const bare = await stage.open(`/numbers/${model}/`, { javaScriptEnabled: false });
      const visit = await stage.open(`/numbers/${model}/`);
      const html = (page: Page) => page.locator(`[data-result=${model}]`).evaluate((element) => element.innerHTML.trim());
      expect(await html(visit.page), model).toBe(await html(bare.page));
      expect(await bare.page.locator('main :is(input, select, button):visible').count()).toBe(0);
      await sound(bare);
      await sound(visit);
    }
  });

  test('the browser draws what the build drew, and a table that is open stays so', async () => {
    for (const model of ['cost', 'latency', 'freshness', 'quality', 'memory']) {
      const visit = await stage.open(`/numbers/${model}/`);
      const { page } = visit;
      const result = page.locator(`[data-result=${model}]`);
      // As XML, which tells a drawing's element from one of the page that has the same name.
      const html = () =>
        result.evaluate((element) => [...element.children].map((each) => new XMLSerializer().serializeToString(each)).join(''));
      const built = await html();
      await result
        .locator('details')
        .last()
        .evaluate((element: HTMLDetailsElement) => (element.open = true));
      const first = page.locator('.controls input[data-key]:visible').first();
      await first.fill(String(Number((await first.inputValue()).replaceAll(/\s/g, '')) / 2));
      await expect.poll(html, { timeout: 10_000 }).not.toBe(built);
      expect(await result.locator('details[open]').count(), model).toBe(1);
      await page.locator('[data-do=reset]').click();
      // The drawing that follows keeps the table open, so it is closed until both agree.
      const closed = async () => {
        await result
          .locator('details[open]')
          .evaluateAll((all: HTMLDetailsElement[]) => all.forEach((each) => (each.open = false)));
        return html();
      };
      await expect.poll(closed, { timeout: 10_000 }).toBe(built);
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

  test('reads numbers as people type them; what is wrong gets a message at the field, and the last good result stays', async () => {
    const visit = await stage.open('/numbers/cost/');
    const { page } = visit;
    await page.evaluate(() => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>('main details.inputs')) details.open = true;
    });
    const inAddress = (key: string) => new URL(page.url()).searchParams.get(key);
    // A key of the address, what is typed, and the number that it is; or else a part of the message.
    const typed: [key: string, text: string, number: string | RegExp][] = [
      ['qn', '1 000 000', '1000000'],
      ['qn', '2k', '2000'],
      ['qn', '1,000,000', '1000000'],
      ['qn', '3M', '3000000'],
      ['qn', '1,234', /“1,234” can be read as 1234 or as 1\.234\. Write 1234, or 1\.2340\./],
      ['qn', '1.234', /can be read as 1234 or as 1\.234/],
      ['qn', '', /Enter a number/],
      ['qn', 'many', /“many” is not a number/],
      ['qn', '-5', /Must be at least 1/],
      ['qn', '1e99', /Must be at most 1,000,000,000/],
      ['qn', '50 %', /counts a month, not per cent/],
      ['ch', '80,5', '80.5'],
      ['ch', '50 %', '50'],
      // Of two readings only one is a percentage.
      ['ch', '1.234', '1.234'],
      ['ch', '120 %', /Must be at most 100/],
      ['pi', '0.012', '0.012'],
      ['pi', '$1.5', '1.5'],
      ['pi', '1.2.3', /is not a number/],
    ];
    for (const [key, text, number] of typed) {
      const field = page.locator(`#n-${key}`);
      const before = [await said(page), inAddress(key)];
      await field.fill(text);
      if (typeof number === 'string') {
        await expect.poll(() => inAddress(key), { message: text }).toBe(number);
        expect(await field.getAttribute('aria-invalid'), text).toBeNull();
        expect(await page.locator(`#fault-${key}`).isVisible(), text).toBe(false);
        // So that the next wrong entry has a result of its own to keep.
        if (key === 'qn') await expect.poll(() => said(page)).toContain(`At ${Number(number).toLocaleString('en')} questions`);
      } else {
        const message = await page.locator(`#fault-${key}`).innerText();
        expect(message).toMatch(number);
        expect(message).toContain('The result still uses');
        expect(await field.getAttribute('aria-invalid'), text).toBe('true');
        expect([await said(page), inAddress(key)], text).toEqual(before);
      }
    }
    await sound(visit);
  });

  test('memory: a model and a way are picked, the line says whether it fits, a link brings both back', async () => {
    const visit = await stage.open('/numbers/memory/', { viewport: { width: 360, height: 740 } });
    const { page } = visit;
    const line = page.locator('[data-line]');
    await expect.poll(() => line.innerText()).toMatch(/^Fits: /);
    await page.getByLabel('Model', { exact: true }).selectOption({ label: 'Llama 3.1 or 3.3 70B' });
    await expect.poll(() => line.innerText()).toMatch(/^Does not fit: /);
    await expect.poll(() => said(page, 'memory')).toMatch(/It does not fit the GPU of 80 GB: .* are missing\./);
    await expect.poll(() => said(page, 'memory')).toMatch(/would make it fit: weights in 4 bits/);
    await page.getByLabel('You want to').selectOption({ label: 'tune it by QLoRA' });
    await page.locator('#n-mb').fill('1');
    await expect.poll(() => line.innerText()).toMatch(/^Fits: /);
    // In view wherever the form is scrolled to.
    await page.locator('#n-mg').scrollIntoViewIfNeeded();
    const box = (await line.boundingBox())!;
    expect(box.y + box.height).toBeLessThanOrEqual(740);
    await page.reload();
    await expect.poll(() => line.innerText()).toMatch(/^Fits: /);
    await expect.poll(() => page.getByLabel('Model', { exact: true }).locator(':checked').innerText()).toBe('Llama 3.1 or 3.3 70B');
    await page.locator('#n-mp').evaluate((input) => ((input.closest('details') as HTMLDetailsElement).open = true));
    await page.locator('#n-mp').fill('71');
    await expect.poll(() => page.getByLabel('Model', { exact: true }).inputValue()).toBe('');
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
      /By your answer “Volume: [^”]*”: Questions 2\u202f000\u202f000/,
      /“How much text: /,
      /“Model size: /,
      '“change=nonsense”',
      '“pt=zz”',
      '“<b>”',
    ]) {
      if (typeof part === 'string') expect(text).toContain(part);
      else expect(text).toMatch(part);
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
