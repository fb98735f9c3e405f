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
