import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { complete, setStage, sound, type Stage } from '../support/browser.ts';
import { buildCopy, copyProject } from '../support/project-copy.ts';

const BASE = '/docs/';
const ORIGIN = 'https://elsewhere.example';
const place = mkdtempSync(join(tmpdir(), 'sub-path-'));
let folder = '';
let stage: Stage | undefined;

beforeAll(async () => {
  copyProject(place);
  folder = await buildCopy(place, { BASE_PATH: BASE, SITE_URL: ORIGIN });
  stage = await setStage({ folder, base: BASE });
}, 600_000);
afterAll(async () => {
  await stage?.close();
  rmSync(place, { recursive: true, force: true });
});

const files = () => readdirSync(folder, { recursive: true, encoding: 'utf8' });

test('every address on every page lies below the folder of addresses and leads to a file', () => {
  const wrong: string[] = [];
  for (const name of files().filter((file) => file.endsWith('.html'))) {
    const path = BASE + name.replace(/index\.html$/, '');
    for (const element of parse(readFileSync(join(folder, name), 'utf8')).querySelectorAll('[href], [src]')) {
      const url = new URL((element.getAttribute('href') ?? element.getAttribute('src'))!.replaceAll('&amp;', '&'), ORIGIN + path);
      if (url.origin !== ORIGIN) continue;
      if (!url.pathname.startsWith(BASE) || !existsSync(join(folder, url.pathname.slice(BASE.length))))
        wrong.push(`${name}: ${url.pathname}`);
    }
  }
  expect([...new Set(wrong)]).toEqual([]);
});

test('what names the site names it by its own address', () => {
  const home = readFileSync(join(folder, 'index.html'), 'utf8');
  expect(home).toContain(`<link rel="canonical" href="${ORIGIN}${BASE}"`);
  for (const name of files().filter((file) => /\.(html|xml|txt|webmanifest)$/.test(file))) {
    expect(readFileSync(join(folder, name), 'utf8'), name).not.toContain('retrieve-or-retrain.example');
  }
});

test('pages load, link and search there', async () => {
  const visit = await stage!.open('/');
  const { page } = visit;
  await page.getByRole('link', { name: /^RAG/ }).first().click();
  await page.waitForURL(`**${BASE}approaches/rag/`);
  await complete(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('textbox').or(page.getByRole('dialog').getByRole('combobox')).first().fill('retrieval');
  const hit = page.getByRole('dialog').locator('a[href*="/docs/"]').first();
  await hit.waitFor();
  expect(new URL((await hit.getAttribute('href'))!, page.url()).pathname).toMatch(/^\/docs\//);
  await sound(visit);
});

test('the advisor runs there', async () => {
  const visit = await stage!.open('/advisor/?gap=facts&change=live');
  await visit.page.locator('[data-advisor-result][data-state=done]').waitFor();
  await sound(visit);
});
