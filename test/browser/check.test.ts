/** /check/ in a real browser: the three tools, what leaves the page, what it costs, who can use it. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { setStage, sound, type Stage } from '../support/browser.ts';
import { BAD, GOOD } from '../support/own-files.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

type Tool = 'documents' | 'questions' | 'examples';
const TOOLS: Tool[] = ['documents', 'questions', 'examples'];
const section = (page: Page, tool: Tool) => page.locator(`[data-check-tool=${tool}]`);
const done = (page: Page, tool: Tool, timeout = 60_000) =>
  page.locator(`[data-check-result=${tool}][data-state=done]`).waitFor({ timeout });
const figures = async (page: Page, tool: Tool) =>
  JSON.parse((await page.locator(`[data-check-result=${tool}] [data-check-figures]`).textContent())!);
const upload = ({ name, bytes }: { name: string; bytes: Uint8Array }) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

async function example(page: Page, tool: Tool): Promise<void> {
  await section(page, tool).getByRole('button', { name: 'Try it with an example' }).click();
  await done(page, tool);
}

describe('the three tools', () => {
  test.each(TOOLS)('%s: the example ends with figures, three sentences and links onward', async (tool) => {
    const visit = await stage.open('/check/');
    const { page } = visit;
    await example(page, tool);
    const region = page.locator(`[data-check-result=${tool}]`);
    expect(await region.locator('.check-means li').count()).toBe(3);
    expect(await region.locator('.check-means a.check-cite').count()).toBeGreaterThan(0);
    expect(await region.getByRole('link', { name: 'Use it in the advisor' }).getAttribute('href')).toMatch(/^\/advisor\/\?/);
    const found = await figures(page, tool);
    if (tool === 'documents') expect(found).toMatchObject({ documents: 6, nearDuplicates: 1, scannedPages: 0, sizeClass: 'pages' });
    if (tool === 'questions') {
      expect(found.chunks).toHaveLength(3);
      expect(found.counted).toBe(10);
      expect(found.chunks[0].recall['10']).toBeGreaterThan(0.7);
    }
    if (tool === 'examples') {
      expect(found.faults).toMatchObject({
        email: 1,
        'template-leftover': 1,
        empty: 1,
        'label-spelling': 1,
        contradiction: 1,
        duplicate: 1,
      });
      expect(found.baseline.kind).toBe('labels');
    }
    await sound(visit);
  });

  test('own files of every kind are read, bad ones are named, tokens are counted exactly on request', async () => {
    const visit = await stage.open('/check/');
    const { page } = visit;
    await page.locator('[data-check-documents]').setInputFiles([...GOOD, ...BAD].map(upload));
    await done(page, 'documents');
    const found = await figures(page, 'documents');
    expect(found).toMatchObject({
      documents: GOOD.length + BAD.filter(({ read }) => read).length,
      pdfPages: 3,
      scannedPages: 1,
      duplicates: 1,
    });
    const shown = await page.locator('.check-problems').innerText();
    for (const { name } of BAD) expect(shown).toContain(name);
    await section(page, 'documents').getByRole('button', { name: 'Count tokens exactly' }).click();
    await expect.poll(async () => (await figures(page, 'documents')).tokensExact ?? 0).toBeGreaterThan(100);
    await sound(visit);
  });

  test('questions are searched in the documents of the first tool; the golden set comes as a file', async () => {
    const visit = await stage.open('/check/');
    const { page } = visit;
    await page.locator('[data-check-documents]').setInputFiles(GOOD.map(upload));
    await done(page, 'documents');
    await page
      .locator('[data-check-pasted]')
      .fill('When are boats taken ashore?,winter.md\nWhere is the mussel bed?,facts.json#a\nWho paints the wall?,nowhere.txt');
    await section(page, 'questions').getByRole('button', { name: 'Search for what I pasted' }).click();
    await done(page, 'questions');
    const found = await figures(page, 'questions');
    expect(found).toMatchObject({ questions: 3, counted: 2 });
    expect(found.nowhere).toHaveLength(1);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      section(page, 'questions').getByRole('button', { name: 'Download the golden set' }).click(),
    ]);
    const lines = readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { passages: string[] });
    expect(lines[0]).toMatchObject({ question: 'When are boats taken ashore?', passages: ['winter.md'], must: [] });
    await sound(visit);
  });

  test('nothing to search is said in words, and the page goes on', async () => {
    const visit = await stage.open('/check/');
    const { page } = visit;
    await section(page, 'questions').getByRole('button', { name: 'Search for what I pasted' }).click();
    await page.locator('[data-check-result=questions][data-state=failed]').waitFor({ state: 'attached' });
    expect(await section(page, 'questions').getByRole('status').innerText()).toContain('No questions were found');
    await example(page, 'questions');
    await sound(visit);
  });

  test('the cleaned examples lack what cannot be used and nothing else', async () => {
    const visit = await stage.open('/check/');
    const { page } = visit;
    const good = Array.from({ length: 30 }, (_, index) =>
      JSON.stringify({ prompt: `Which berth has number ${index} and why?`, completion: `Berth ${index} because of its depth.` }),
    );
    const text = `${good.join('\n')}\nnot json\n${good[3]!}\n`;
    await page
      .locator('[data-check-examples]')
      .setInputFiles({ name: 'x.jsonl', mimeType: 'text/plain', buffer: Buffer.from(text) });
    await done(page, 'examples');
    expect(await figures(page, 'examples')).toMatchObject({
      lines: 32,
      valid: 31,
      duplicates: 1,
      faults: { 'not-json': 1, duplicate: 1 },
    });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      section(page, 'examples').getByRole('button', { name: 'Download cleaned file' }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toBe(`${good.join('\n')}\n`);
    await sound(visit);
  });
});

describe('nothing leaves', () => {
  test('no request carries data, nothing is stored, and it works offline once the parts are there', async () => {
    const visit = await stage.open('/check/');
    const { page } = visit;
    const secret = 'zanzibar-4711';
    const carried: string[] = [];
    page.context().on('request', (request) => {
      const plain =
        request.method() === 'GET' &&
        request.postData() === null &&
        !new URL(request.url()).search &&
        !request.url().includes(secret);
      if (!plain) carried.push(`${request.method()} ${request.url()}`);
    });
    for (const tool of TOOLS) await example(page, tool);
    await page.locator('[data-check-documents]').setInputFiles(GOOD.map(upload));
    await expect.poll(async () => (await figures(page, 'documents')).documents).toBe(GOOD.length);
    await page.context().setOffline(true);
    await page
      .locator('[data-check-documents]')
      .setInputFiles([upload({ name: `${secret}.txt`, bytes: Buffer.from(`${secret} is in here`) })]);
    await expect.poll(async () => (await figures(page, 'documents')).documents).toBe(1);
    await page.context().setOffline(false);
    expect(carried).toEqual([]);
    const kept = await page.evaluate(async () => ({
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      cookies: document.cookie,
      address: location.search + location.hash,
    }));
    expect(kept).toEqual({ local: [], session: [], databases: 0, caches: 0, cookies: '', address: '' });
    await sound(visit);
  });

  test('the policy lets this page connect to its own origin only, and start no script but its worker', async () => {
    const visit = await stage.open('/check/');
    const policy = await visit.page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content');
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain('trusted-types default own-files');
    const other = await stage.open('/numbers/');
    expect(await other.page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content')).toMatch(
      /trusted-types default;/,
    );
    expect(
      await visit.page.evaluate(() => {
        try {
          new Worker('/assets/other.js');
          return 'started';
        } catch {
          return 'refused';
        }
      }),
    ).toBe('refused');
    await other.close();
    await visit.close();
  });
});

/** Chooses a file of one sentence repeated, made in the page: handing it over from the test would be the work of the test. */
const chooseLong = (page: Page, megabytes: number) =>
  page.evaluate((repeats) => {
    const data = new DataTransfer();
    data.items.add(new File(['the crane stands still in winds above force six and the lamp is lit; '.repeat(repeats)], 'big.txt'));
    const input = document.querySelector<HTMLInputElement>('[data-check-documents]')!;
    input.files = data.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, megabytes * 15_000);

describe('long work', () => {
  test('shows its progress and ends', async () => {
    const visit = await stage.open('/check/');
    const { page } = visit;
    await chooseLong(page, 5);
    await section(page, 'documents').getByRole('button', { name: 'Stop' }).waitFor();
    expect(await section(page, 'documents').locator('progress').isVisible()).toBe(true);
    await done(page, 'documents');
    expect((await figures(page, 'documents')).documents).toBe(1);
    await sound(visit);
  });

  test('can be stopped, and started again', async () => {
    const visit = await stage.open('/check/');
    const { page } = visit;
    await chooseLong(page, 40);
    await section(page, 'documents').getByRole('button', { name: 'Stop' }).click();
    await page.locator('[data-check-result=documents][data-state=stopped]').waitFor({ state: 'attached' });
    expect(await section(page, 'documents').getByRole('status').innerText()).toContain('Stopped');
    await example(page, 'documents');
    await sound(visit);
  });
});

describe('everybody can use it', () => {
  test('by keyboard alone', async () => {
    const visit = await stage.open('/check/');
    const { page } = visit;
    await page.locator('#documents-files').focus();
    for (let step = 0; step < 6; step++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.textContent?.includes('Try it with an example'))) break;
    }
    await page.keyboard.press('Enter');
    await done(page, 'documents');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-check-result'))).toBe('documents');
    await sound(visit);
  });

  test.each(['light', 'dark'] as const)('without a fault that axe finds, all results open, %s', async (colorScheme) => {
    const visit = await stage.open('/check/', { colorScheme, reducedMotion: 'reduce' });
    const { page } = visit;
    for (const tool of TOOLS) await example(page, tool);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>('main details')) details.open = true;
    });
    expect(await axeFaults(page)).toEqual([]);
    await sound(visit);
  });

  test.each([360, 768, 1440])('at %i px nothing sticks out', async (width) => {
    const visit = await stage.open('/check/', { viewport: { width, height: 800 } });
    const { page } = visit;
    for (const tool of TOOLS) await example(page, tool);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>('main details')) details.open = true;
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/check-${width}.png`, fullPage: true });
    await sound(visit);
  });

  test('without script it says what it needs and names the command line', async () => {
    const visit = await stage.open('/check/', { javaScriptEnabled: false });
    expect(await visit.page.locator('main :is(input, button, textarea):visible').count()).toBe(0);
    for (const tool of TOOLS) expect(await section(visit.page, tool).innerText()).toContain(`npm run -s check-data -- ${tool}`);
    await sound(visit);
  });
});
