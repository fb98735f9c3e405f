/** The field for a case in one's own words: what was understood, what becomes of it, and that nothing typed is kept or sent. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setStage, sound, type Stage } from '../support/browser.ts';

let stage: Stage;
beforeAll(async () => (stage = await setStage()));
afterAll(() => stage.close());

const STORY =
  'We want to sort 600 support emails into 14 categories with Llama 3 8B on our own server. Zanzibarquark must not leave the network.';
const line = (page: Page, words: string) => page.locator('.understood li', { hasText: words });
/** The line of the question that has this option. */
const of = (page: Page, option: string) => page.locator('.understood li', { has: page.locator(`option[value="${option}"]`) });
const told = (page: Page) => page.locator('[data-understood] > p[role=status]');

async function tell(page: Page, text: string): Promise<void> {
  await page.locator('#own-words').fill(text);
  await page.getByRole('button', { name: 'Read it' }).click();
}

/** Everything that a browser keeps for a site, and the address. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases();
    return JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      databases,
      await caches.keys(),
      location.href,
      history.state,
    ]);
  });

describe.each([
  ['/advisor/', 'the advisor'],
  ['/', 'the home page'],
])('the field on %s (%s)', (path) => {
  test('shows what it understood with the words, lets it be changed, and hands over answers only', async () => {
    const visit = await stage.open(path);
    const { page } = visit;
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    await tell(page, STORY);
    const output = of(page, 'verbatim');
    await output.waitFor();
    expect(await output.locator('select').inputValue()).toBe('labels');
    expect(await output.locator('input').isChecked()).toBe(true);
    expect(await of(page, 'frontier').locator('q').innerText()).toContain('8B');
    // A change is ticked by itself; a tick taken away is not handed over.
    await output.locator('select').selectOption('fields');
    await of(page, 'frontier').locator('input').uncheck();
    await page.getByRole('button', { name: /^Use / }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('output')).toBe('fields');
    const answers = new URL(page.url()).searchParams;
    expect(answers.has('size')).toBe(false);
    await page.locator('[data-advisor-result][data-state=done]').waitFor();
    expect(page.url()).not.toMatch(/Zanzibarquark|sort|emails/i);
    expect(await page.locator('[data-advisor-result]').getAttribute('data-winner')).toBeTruthy();
    expect(await kept(page)).not.toMatch(/Zanzibarquark|600 support/i);
    expect(sent.join('\n')).not.toMatch(/Zanzibarquark|600%20support|600 support/i);
    await sound(visit);
  });

  test.each([
    ['nothing', '', /no words .* Describe your case/],
    ['one word', 'help', /too short .* Say what should come out/],
    ['emoji', '😀😀 👍🏽 🤷', /no words .* Describe your case/],
    [
      'another language',
      'Wir möchten unsere Dokumente durchsuchen und Fragen dazu beantworten lassen.',
      /not seem to be English.*questions/,
    ],
    ['right to left', 'نريد نموذجا يجيب عن أسئلة حول مستنداتنا الداخلية', /not seem to be English.*questions/],
    ['a megabyte', 'We sort emails into classes by topic. '.repeat(27_000), /Only the first 20,000 characters were read/],
    [
      'a log',
      '2026-01-02T03:04:05 ERROR worker[17] timeout at http://x.example/?a=1 {"code":504}\n'.repeat(300),
      /understood|English|Nothing in this says/,
    ],
  ])('%s gets a sentence that says what to do', async (_name, text, sentence) => {
    const visit = await stage.open(path);
    await tell(visit.page, text);
    await expect.poll(() => told(visit.page).innerText()).toMatch(sentence);
    await sound(visit);
  });

  test('markup is shown as text', async () => {
    const visit = await stage.open(path);
    await tell(visit.page, 'We classify <b>emails</b> <img src=x onerror="document.title=1"> into categories.');
    await line(visit.page, 'classify').first().waitFor();
    expect(await visit.page.locator('.understood').locator('img, b b').count()).toBe(0);
    expect(await visit.page.title()).not.toBe('1');
    await sound(visit);
  });
});

const answers = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.className);

test('what is used joins the other answers, takes the place of what was read before, and shows the result', async () => {
  const visit = await stage.open('/advisor/?latency=instant&volume=high&qn=4000000');
  const { page } = visit;
  await tell(page, STORY);
  await of(page, 'verbatim').waitFor();
  const use = page.getByRole('button', { name: /^Use / });
  await use.click();
  await expect.poll(() => answers(page)).toMatchObject({ latency: 'instant', qn: '4000000', output: 'labels', size: 'small' });
  await expect.poll(() => focused(page)).toBe('headline');
  await of(page, 'verbatim').locator('input').uncheck();
  await use.click();
  await expect.poll(() => answers(page).output).toBeUndefined();
  expect(answers(page)).toMatchObject({ latency: 'instant', size: 'small' });
  await tell(page, 'We want a chatbot that answers questions about our manuals.');
  await of(page, 'verbatim').waitFor();
  await use.click();
  await expect.poll(() => answers(page).output).toBe('answers');
  expect(answers(page)).toMatchObject({ latency: 'instant' });
  expect(answers(page).size).toBeUndefined();
  await sound(visit);
});

test('what this tab knows from another page is not lost when a text is read', async () => {
  const visit = await stage.open('/advisor/?latency=instant');
  const { page } = visit;
  await page.locator('.option').first().click();
  const { v: _model, w: _claimed, ...before } = answers(page);
  await page.goto(new URL('faq/', stage.url).href);
  await page.goto(new URL('advisor/', stage.url).href);
  await page.locator('[data-advisor-result][data-state=done]').waitFor();
  await tell(page, 'It has to run offline.');
  await page.getByRole('button', { name: /^Use / }).click();
  await expect.poll(() => answers(page)).toMatchObject({ latency: 'instant', offline: 'yes' });
  expect(Object.keys(before).length).toBeGreaterThan(1);
  expect(answers(page)).toMatchObject(before);
  await sound(visit);
});

test('what was understood goes with the text it was taken from, and the example takes nothing away', async () => {
  const visit = await stage.open('/advisor/');
  const { page } = visit;
  await tell(page, STORY);
  await of(page, 'verbatim').waitFor();
  await page.locator('#own-words').press('a');
  expect(await page.locator('.understood').isVisible()).toBe(false);
  const typed = await page.locator('#own-words').inputValue();
  await page.getByRole('button', { name: 'Try an example' }).click();
  await page.locator('.understood').waitFor();
  expect(await page.locator('#own-words').inputValue()).not.toBe(typed);
  await page.getByRole('button', { name: 'Back to my text' }).click();
  expect(await page.locator('#own-words').inputValue()).toBe(typed);
  await sound(visit);
});

test('a story told to the search is read whole by the advisor, and is not kept', async () => {
  const visit = await stage.open('/');
  const { page } = visit;
  const story = `${STORY} It gets them wrong in one of four, and we have nobody who has ever trained anything at all. Thanks!`;
  await page.keyboard.press('Control+k');
  await page.fill('.search-panel input[role=combobox]', story);
  await page.locator('[data-search-result="advisor/"]').click();
  await page.waitForURL('**/advisor/');
  await line(page, 'categories').first().waitFor();
  expect(await page.locator('#own-words').inputValue()).toBe(story);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('own-words');
  expect(await kept(page)).not.toContain('emails into 14');
  await sound(visit);
});
