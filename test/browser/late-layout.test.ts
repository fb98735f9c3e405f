/**
 * The first paint waits for nothing: scripts come later, and on a phone so does the layout of what lies below the first screen: all of
 * it, soon, and without moving what is read.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { setStage, sound, type Stage } from '../support/browser.ts';

const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true };
const PAGES = ['/', '/approaches/rag/', '/compare/', '/evidence/head-to-head/'];

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

/** What a browser may put off laying out. */
const putOff = (page: Page) =>
  page.evaluate(
    () => [...document.querySelectorAll('main *')].filter((each) => getComputedStyle(each).contentVisibility === 'auto').length,
  );

/** How far what is in sight was moved, as browsers reckon it, since all of the page came in: a busy machine paints it in parts before. */
const moved = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const [{ domInteractive }] = performance.getEntriesByType('navigation') as unknown as [PerformanceNavigationTiming];
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            if (entry.startTime > domInteractive) sum += (entry as unknown as { value: number }).value;
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );

test.each(PAGES)('%s is laid out whole, and nothing in sight moves', async (path) => {
  const visit = await stage.open(path, PHONE);
  expect(await putOff(visit.page)).toBe(0);
  expect(await moved(visit.page)).toBeLessThan(0.001);
  await sound(visit);
});

test.each(PAGES)('no script of %s is asked for before the page has been painted', async (path) => {
  const visit = await stage.open(path, PHONE);
  const { painted, asked } = await visit.page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
    asked: performance.getEntriesByType('resource').flatMap(({ name, startTime }) => (name.endsWith('.js') ? [startTime] : [])),
  }));
  expect(asked).not.toEqual([]);
  expect(Math.min(...asked)).toBeGreaterThan(painted);
  await sound(visit);
});

test('it really is put off: with the file of the script kept back, pieces wait', async () => {
  const context = await stage.browser.newContext(PHONE);
  const page = await context.newPage();
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.goto(new URL('approaches/rag/', stage.url).href);
  expect(await putOff(page)).toBeGreaterThan(10);
  // An address that aims at a place finds it at once.
  await page.evaluate(() => {
    location.hash = document.querySelector('.notes li:last-child')!.id;
  });
  expect(await putOff(page)).toBe(0);
  await page.waitForFunction(() => {
    const { top, bottom } = document.querySelector(':target')!.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
  await context.close();
});

test('whoever reloads has it laid out at once, and reads on where they were', async () => {
  const { page, close } = await stage.open('/approaches/rag/', PHONE);
  await page.evaluate(() => scrollTo(0, 9000));
  const read = () => page.evaluate(() => document.elementFromPoint(180, 370)!.closest('p, li, figure, h2, h3')?.textContent);
  const before = await read();
  expect(before).toBeTruthy();
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.reload();
  expect(await putOff(page)).toBe(0);
  await expect.poll(read).toBe(before);
  await close();
});

test('without scripts nothing is put off', async () => {
  const visit = await stage.open('/approaches/rag/', { ...PHONE, javaScriptEnabled: false });
  expect(await putOff(visit.page)).toBe(0);
  await visit.close();
});
