import { afterAll, beforeAll, expect, test } from 'vitest';
import { setStage, type Stage } from '../support/browser.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

/** Opens an article whose further code does not come through. */
async function cutOff(path: string, files: RegExp) {
  const visit = await stage.open(path);
  await visit.page.route(files, (route) => route.abort());
  return visit;
}

test('the advisor says that it could not be loaded', async () => {
  const { page, close } = await cutOff('/use-cases/news/', /\/assets\/advisor\./);
  await page.locator('[data-compact-advisor]').hover();
  await page.getByRole('link', { name: 'Change an answer' }).click();
  const message = page.getByRole('alert');
  await message.waitFor();
  expect(await message.innerText()).toMatch(/could not be loaded.*load the page again/s);
  await close();
});

test('a search whose code does not come leads to the search page', async () => {
  const { page, close } = await cutOff('/guides/roadmap/', /\/assets\/(dialog|panel)\./);
  await page.getByRole('link', { name: 'Search', exact: true }).click();
  await page.waitForURL('**/search/');
  expect(await page.locator('main').innerText()).toContain('Approaches');
  await close();
});

test('an explanation whose words do not come says so; the answers survive loading the page again', async () => {
  const { page, close } = await stage.open('/about/');
  const reasons = /\/assets\/[^/]*(reason|Reason)[^/]*\.js/;
  await page.route(reasons, (route) => route.abort());
  await page.goto(`${stage.url}advisor/?gap=facts&corpus=large&known=absent&change=live`);
  await page.locator('[data-advisor-result][data-state=done]').waitFor();
  await expect.poll(() => page.locator('[data-advisor-result]').innerText()).toMatch(/could not be loaded.*load the page again/s);
  await page.unroute(reasons);
  await page.reload();
  await page.locator('[data-advisor-result][data-state=done][data-winner=rag]').waitFor();
  await page.locator('.steps li').first().waitFor();
  await close();
});

test('what reads own words and does not come is said, and the text stays; loading the page again helps', async () => {
  const { page, close } = await stage.open('/advisor/');
  const reader = /\/assets\/own-words\.[^/]*\.js/;
  await page.route(reader, (route) => route.abort());
  await page.fill('#own-words', 'We want to sort 600 emails into 14 categories.');
  await page.getByRole('button', { name: 'Read it' }).click();
  const message = page.locator('[data-understood][role=alert]');
  await message.waitFor();
  expect(await message.innerText()).toMatch(/did not load.*load the page again/s);
  expect(await page.inputValue('#own-words')).toContain('600 emails');
  await page.unroute(reader);
  await page.reload();
  await page.fill('#own-words', 'We want to sort 600 emails into 14 categories.');
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.locator('.understood').waitFor();
  await close();
});
