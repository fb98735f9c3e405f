/**
 * What every page says and holds by itself, without scripts: axe on those that stand for no kind, and nothing cut off on a phone. The
 * pages of single sources, which are made from one template, are represented by a dozen.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { WIDE } from '../support/axe-walk.ts';
import { barePages, type BarePages } from '../support/bare-pages.ts';
import { setStage, type Stage } from '../support/browser.ts';
import { cutOff } from '../support/cut-off.ts';
import { IN_ALL_MODES, KINDS, PATHS } from '../support/kinds.ts';

const PHONE = { width: 360, height: 800 };
const others = PATHS.filter((path) => !IN_ALL_MODES.has(path) || !KINDS.includes(path));

let stage: Stage;
let pages: BarePages;
beforeAll(async () => {
  stage = await setStage();
  pages = await barePages(stage, WIDE);
});
afterAll(() => stage.close());

const scrolledDrawings = () =>
  [...document.querySelectorAll('.diagram .drawing')].filter((one) => one.scrollWidth > one.clientWidth + 1).length;

/** What is cut off on a phone, and how many drawings scroll. */
async function onAPhone(): Promise<{ cut: string[]; drawings: number }> {
  const { page } = pages;
  await page.setViewportSize(PHONE);
  const found = { cut: await page.evaluate(cutOff), drawings: await page.evaluate(scrolledDrawings) };
  await page.setViewportSize(WIDE);
  return found;
}

test('faults of a page shown so are told', async () => {
  const { page } = pages;
  await pages.show('/guides/roadmap/');
  expect(await page.evaluate(() => [location.pathname, document.querySelector('h1')!.checkVisibility()])).toEqual([
    '/guides/roadmap/',
    true,
  ]);
  await page.evaluate(() => {
    document.documentElement.removeAttribute('lang');
    document.querySelector('main h2')!.textContent = '';
    document.querySelector<HTMLElement>('main p')!.style.width = '1000px';
  });
  const faults = await axeFaults(page, 'but-contrast');
  expect(faults).toEqual(
    expect.arrayContaining([expect.stringContaining('html-has-lang'), expect.stringContaining('empty-heading')]),
  );
  expect((await onAPhone()).cut).not.toEqual([]);
});

test('there are many', () => expect(others.length).toBeGreaterThan(90));

test.each(others)('%s', async (path) => {
  const { page, complaints } = pages;
  await pages.show(path);
  if (!IN_ALL_MODES.has(path)) expect(await axeFaults(page, 'but-contrast')).toEqual([]);
  if (!KINDS.includes(path)) expect(await onAPhone()).toEqual({ cut: [], drawings: 0 });
  expect(complaints.splice(0)).toEqual([]);
});
