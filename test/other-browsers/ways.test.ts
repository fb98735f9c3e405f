/**
 * The main ways through the site in browsers that are not the one the other tests carry along: Firefox by WebDriver BiDi, and
 * whatever Chromium is installed. Each is skipped, and counted as skipped, where it is not there.
 */
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { serveSite } from '../../.scripts/site-server.ts';
import { DIST } from '../support/site.ts';

const BROWSERS = [
  { name: 'Firefox', browser: 'firefox', paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox'], args: [] },
  {
    name: 'the installed Chromium',
    browser: 'chrome',
    paths: ['/usr/bin/chromium', '/usr/bin/google-chrome'],
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  },
] as const;

for (const { name, browser: kind, paths, args } of BROWSERS) {
  const executablePath = paths.find((path) => existsSync(path));
  describe.skipIf(executablePath === undefined)(`${name} (skipped where there is no ${paths.join(' or ')})`, () => {
    let server: Server;
    let url = '';
    let browser: Browser;
    let page: Page;
    let complaints: string[] = [];

    beforeAll(async () => {
      ({ server, url } = await serveSite({ folder: DIST }));
      browser = await puppeteer.launch({ browser: kind, executablePath: executablePath!, headless: true, args: [...args] });
    });
    afterAll(async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
    });
    beforeEach(async () => {
      complaints = [];
      page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => {
        // Chromium asks for it where a page names no icon, as in a frame that is opened by itself.
        if (message.type() === 'error' && !message.location().url?.endsWith('/favicon.ico')) complaints.push(message.text());
      });
    });
    afterEach(async () => {
      await page.close();
      expect(complaints).toEqual([]);
    });

    const open = async (path: string) => {
      await page.goto(new URL(path, url).href);
      await page.waitForSelector('html[data-scripts], html:not(:has(script[data-late]))');
    };

    test('browse: from home to an approach, by its link', async () => {
      await open('');
      await page.evaluate(() => document.querySelector<HTMLAnchorElement>('main a[href$="/approaches/rag/"]')!.click());
      await page.waitForFunction(() => location.pathname.endsWith('/approaches/rag/'));
      expect(await page.$eval('h1', (heading) => heading.textContent)).toContain('RAG');
    });

    test('search by keyboard, from opening to landing', async () => {
      await open('guides/roadmap/');
      await page.keyboard.down('Control');
      await page.keyboard.press('k');
      await page.keyboard.up('Control');
      await page.waitForSelector('dialog.search-dialog[open]');
      await page.type('.search-panel input[role=combobox]', 'lora');
      await page.waitForSelector('[data-search-results][data-state=done] [data-search-result]', { timeout: 20_000 });
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => !location.pathname.endsWith('/guides/roadmap/'), { timeout: 20_000 });
      expect(page.url()).toMatch(/lora/);
    });

    test('decide: a link with answers gives its result, and an answer changes the address', async () => {
      await open('advisor/?gap=facts&arrival=collection&corpus=large&output=answers');
      const result = '[data-advisor-result][data-state=done]';
      await page.waitForSelector(`${result}[data-winner=rag]`, { timeout: 20_000 });
      // Where everything is settled nothing is asked any more, so the next answer is given from the start.
      await open('advisor/');
      const choice = 'main :is(input[type=radio], input[type=checkbox])';
      await page.waitForSelector(choice, { timeout: 20_000 });
      const before = page.url();
      await page.evaluate((selector: string) => document.querySelector<HTMLInputElement>(selector)!.click(), choice);
      await page.evaluate(() => {
        for (const button of document.querySelectorAll<HTMLButtonElement>('.question button'))
          if (/next|answer/i.test(button.textContent)) button.click();
      });
      await page.waitForFunction((was: string) => location.href !== was, { timeout: 20_000 }, before);
    });

    test('embed: the frame on its own shows a result', async () => {
      await page.goto(
        new URL('embed/v1/?answers=gap%3Dfacts%26corpus%3Dlarge%26change%3Doften&gap=facts&corpus=large&change=often', url).href,
      );
      await page.waitForSelector('[data-advisor-result][data-state=done]', { timeout: 20_000 });
    });

    test('numbers: a changed figure changes the address, and nothing complains', async () => {
      await open('numbers/cost/');
      const before = page.url();
      await page.evaluate(() => {
        const field = [...document.querySelectorAll<HTMLInputElement>('input[data-key]')].find(
          ({ type }) => type === 'text' || type === '',
        )!;
        field.value = '123';
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await page.waitForFunction((was: string) => location.href !== was, { timeout: 20_000 }, before);
    });
  });
}
