/** The search in a real browser: over any page and on its own, by keyboard, under the site's policy, and when things fail. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { complete, setStage, sound, type Stage } from '../support/browser.ts';

let stage: Stage;
beforeAll(async () => (stage = await setStage()));
afterAll(() => stage.close());

const FIELD = '.search-panel input[role=combobox]';
const DONE = '[data-search-results][data-state=done]';
const hits = (page: Page) => page.locator('[data-search-result]');

async function openDialog(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.waitForSelector('dialog.search-dialog[open]');
}

/** Requests for parts of the search. */
function watchSearch(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/\/(pagefind|search)\/./.test(request.url())) asked.push(new URL(request.url()).pathname.slice(1));
  });
  return asked;
}

test('nothing is loaded before the reader shows intent; then everything at once, and once', async () => {
  const watched = await stage.open('/');
  const { page } = watched;
  const asked = watchSearch(page);
  await page.mouse.move(5, 400);
  await page.waitForTimeout(300);
  expect(asked).toEqual([]);
  await page.hover('a[data-search-open]');
  await expect.poll(() => asked.length).toBeGreaterThanOrEqual(3);
  await page.waitForTimeout(400);
  expect(asked.sort()).toEqual(['pagefind/current.wasm', 'pagefind/pagefind-worker.js', 'search/vocabulary.json']);
  await sound(watched);
});

test("Pagefind's worker runs under enforced Trusted Types, and no other script may be named", async () => {
  const watched = await stage.open('/approaches/rag/');
  const { page } = watched;
  await openDialog(page);
  await page.fill(FIELD, 'retrieval');
  await page.waitForSelector(`${DONE} [data-search-result]`);
  expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual(['/pagefind/pagefind-worker.js']);
  const refused = await page.evaluate(() => {
    try {
      new Worker('/elsewhere.js');
      return 'accepted';
    } catch (error) {
      return (error as Error).name;
    }
  });
  expect(refused).toBe('TypeError');
  await sound(watched);
});

test('typing finds, arrows move, Enter lands where the words are marked, Escape gives the focus back', async () => {
  const watched = await stage.open('/');
  const { page } = watched;
  await openDialog(page);
  await page.keyboard.type('catastrophic forgetting', { delay: 30 });
  await page.waitForSelector(`${DONE} mark`);
  const active = () => page.locator('[role=option][aria-selected=true]');
  await page.keyboard.press('ArrowDown');
  expect(await active().count()).toBe(1);
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  expect(await page.getAttribute(FIELD, 'aria-activedescendant')).toBe('search-dialog-list-0');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement?.matches('[data-search-open]'));
  await openDialog(page);
  await page.keyboard.press('Enter');
  await page.waitForURL(/forgetting/);
  await page.waitForFunction(
    () => (CSS as unknown as { highlights: Map<string, { size: number }> }).highlights.get('search')?.size,
  );
  await openDialog(page);
  expect(await page.textContent('.search-queries')).toContain('catastrophic forgetting');
  await page.click('.search-clear');
  expect(await page.locator('.search-clear').count()).toBe(0);
  await sound(watched);
});

test('Control and Enter opens a new tab', async () => {
  const watched = await stage.open('/');
  const { page } = watched;
  await openDialog(page);
  await page.fill(FIELD, 'gdpr');
  await page.waitForSelector(`${DONE} [data-search-result]`);
  const [tab] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('Control+Enter')]);
  expect(tab.url()).toContain('gdpr');
  await sound(watched);
});

test('the slash opens the search only outside fields, and not when it is switched off', async () => {
  const watched = await stage.open('/search/');
  const { page } = watched;
  await page.fill(FIELD, 'a');
  await page.keyboard.press('/');
  expect(await page.inputValue(FIELD)).toBe('a/');
  await page.goto(stage.url);
  await complete(page);
  await page.keyboard.press('/');
  await page.waitForSelector('dialog[open]');
  await page.uncheck('.search-foot input');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.waitForTimeout(200);
  expect(await page.locator('dialog[open]').count()).toBe(0);
  await sound(watched);
});

test('a correction is announced and can be turned down', async () => {
  const watched = await stage.open('/search/?q=retreival');
  const { page } = watched;
  await page.waitForSelector(`${DONE} [data-search-result]`);
  expect(await page.textContent('.search-notice')).toBe('Showing results for retrieval. Search instead for retreival. ');
  await page.click('.search-instead');
  await page.waitForSelector(`${DONE} [data-search-empty]`);
  await sound(watched);
});

test('"which should I use" is answered by the advisor', async () => {
  const watched = await stage.open('/search/?q=which+should+I+use');
  await watched.page.waitForSelector(DONE);
  expect(await hits(watched.page).first().getAttribute('data-search-result')).toBe('advisor/');
  await sound(watched);
});

test('filters narrow the list, count what they leave, and stand in the address', async () => {
  const watched = await stage.open('/search/?q=latency');
  const { page } = watched;
  await page.waitForSelector(`${DONE} [data-search-result]`);
  const toggle = page.locator('.search-filter', { hasText: 'Glossary' });
  const count = Number(await toggle.locator('.count').textContent());
  await toggle.click();
  await page.waitForURL(/kind=Glossary/);
  // The answer above the list is no part of it.
  const kinds = (await page.locator('.hit-kind').allTextContents()).filter((kind) => !kind.startsWith('Answer'));
  expect(new Set(kinds)).toEqual(new Set(['Glossary']));
  expect(kinds.length).toBe(Math.min(count, 10));
  await page.reload();
  await page.waitForSelector(`${DONE} [data-search-result]`);
  expect(await page.getAttribute('.search-filter[aria-pressed=true]', 'data-choice')).toBe('kind-Glossary');
  await sound(watched);
});

test.each([
  ['nonsense', 'xqzzvkj'],
  ['markup', '<img src=x onerror="alert(1)"><script>alert(1)</script>'],
  ['ten thousand characters', 'q'.repeat(10_000)],
  ['marks of direction and controls', '\u202Ezzqwyx\u0000\u200F'],
  ['emoji', '🦄🦄🦄'],
])('%s is shown as text and finds nothing', async (_, query) => {
  const watched = await stage.open('/search/');
  const { page } = watched;
  await page.fill(FIELD, query);
  await page.waitForSelector(`${DONE}:has([data-search-result]), ${DONE} [data-search-empty]`);
  expect(await page.locator('.search-panel img, .search-panel script').count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await sound(watched);
});

test('an index out of reach is said, with another way on and another try', async () => {
  const watched = await stage.open('/');
  const { page, close } = watched;
  await page.route('**/pagefind/*', (route) => route.abort());
  await openDialog(page);
  await page.fill(FIELD, 'retrieval');
  await page.waitForSelector('[data-search-error]', { timeout: 5_000 });
  expect(await page.locator('[data-search-error] li').count()).toBeGreaterThan(5);
  await page.unroute('**/pagefind/*');
  await page.click('[data-search-error] button');
  await page.waitForSelector(`${DONE} [data-search-result]`);
  await close();
});

test.each([
  ['is not there', { status: 404, body: '' }],
  ['fails', { status: 500, body: 'no' }],
  ['is damaged', { status: 200, body: 'not an index' }],
])('a part of the index that %s is told, and had at the next try', async (_, answer) => {
  const { page, close } = await stage.open('/search/');
  await page.route('**/*.pf_index', (route) => route.fulfill(answer));
  await page.fill(FIELD, 'lora');
  // What the site knows by name is still listed, and the list says that it is not whole.
  await page.waitForSelector('[data-search-error], [data-search-incomplete]', { timeout: 15_000 });
  expect(await page.locator('[data-search-empty]').count()).toBe(0);
  await page.unroute('**/*.pf_index');
  await page.click('[data-search-error] button, [data-search-incomplete] button');
  await page.waitForSelector(`${DONE} [data-search-result]`);
  await close();
});

test('an answer stands above the list with its link, and the list does not move', async () => {
  const watched = await stage.open('/search/?q=what+is+lora');
  const { page } = watched;
  await page.waitForSelector('[data-search-answer][data-filled]');
  expect(await page.textContent('.search-answer-text')).toMatch(/\.$/);
  expect(await page.getAttribute('[data-search-answer] a', 'href')).toContain('lora');
  await sound(watched);
});

test('filters go with the query, unknown ones are not drawn', async () => {
  const watched = await stage.open('/search/?q=latency&kind=__proto__');
  const { page } = watched;
  await page.waitForSelector(`${DONE} [data-search-result]`);
  expect(await page.locator('.search-filter[aria-pressed=true]').count()).toBe(0);
  await page.locator('.search-filter', { hasText: 'Glossary' }).click();
  await page.waitForSelector('.search-notice:has-text("Only Glossary")');
  await page.fill(FIELD, '');
  await page.fill(FIELD, 'cost');
  await page.waitForSelector(`${DONE} [data-search-result]`);
  expect(await page.locator('.search-filter[aria-pressed=true]').count()).toBe(0);
  await sound(watched);
});

test('"Back" brings the list of the dialog back', async () => {
  const watched = await stage.open('/');
  const { page } = watched;
  await openDialog(page);
  await page.fill(FIELD, 'catastrophic forgetting');
  await page.waitForSelector(`${DONE} [data-search-result]`);
  await page.keyboard.press('Enter');
  await page.waitForURL(/forgetting/);
  await page.goBack();
  await page.waitForSelector(`dialog[open] ${DONE} [data-search-result]`);
  expect(await page.inputValue(FIELD)).toBe('catastrophic forgetting');
  await sound(watched);
});

test('without JavaScript the page leads to the sections', async () => {
  const watched = await stage.open('/search/', { javaScriptEnabled: false });
  expect(await watched.page.textContent('[data-search-page] noscript p, [data-search-page] p')).toContain('needs JavaScript');
  expect(await watched.page.locator('[data-search-page] a').count()).toBeGreaterThan(6);
  await sound(watched);
});

test.each([
  ['two words', 'catastrophic forgetting', 150_000],
  ['a whole question', 'how can we reduce the cost of a graph index when a model reads all our documents', 170_000],
])('a first search for %s stays within its budget of bytes up to the list', async (_, query, budget) => {
  const watched = await stage.open('/');
  const { page } = watched;
  const sizes: { path: string; size: Promise<number> }[] = [];
  page.context().on('response', (response) => {
    const size = response.request().sizes();
    sizes.push({
      path: new URL(response.url()).pathname,
      size: size.then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize).catch(() => 0),
    });
  });
  await page.focus('a[data-search-open]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog[open]');
  await page.keyboard.type(query, { delay: 100 });
  await page.waitForSelector(`${DONE} mark`);
  await page.waitForTimeout(500);
  const all = await Promise.all(sizes.map(async ({ path, size }) => ({ path, bytes: await size })));
  const sum = (some: typeof all) => some.reduce((total, { bytes }) => total + bytes, 0);
  // The texts of the results come after the list.
  const texts = all.filter(({ path }) => path.endsWith('.pf_fragment'));
  const bytes = sum(all) - sum(texts);
  console.log(
    `first search, ${query}: ${(bytes / 1000).toFixed(1)} kB to the list, ${texts.length} texts of ${(sum(texts) / 1000).toFixed(1)} kB`,
  );
  expect(bytes).toBeGreaterThan(60_000);
  expect(bytes).toBeLessThanOrEqual(budget);
  expect(texts.length).toBeLessThanOrEqual(query.includes(' of ') ? 16 : 6);
  await sound(watched);
});
