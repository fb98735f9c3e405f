/** The dev server tells an editor of a mistake as soon as it is saved, with the words that would stop a build. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { launchChromium } from '../../src/diagrams/chromium.ts';
import { COPY_CONFIG, copyProject, quietEnvironment } from '../support/project-copy.ts';

const place = mkdtempSync(join(tmpdir(), 'dev-'));
let server: ChildProcess | undefined;
afterAll(() => {
  server?.kill();
  rmSync(place, { recursive: true, force: true });
});

test('a mistake is named in the terminal and over the page, and taken back when it is mended', { timeout: 180_000 }, async () => {
  const folder = join(place, 'copy');
  mkdirSync(folder);
  copyProject(folder);
  const page = join(folder, 'content/guides/roadmap.mdx');
  const sound = readFileSync(page, 'utf8');
  server = spawn(join(folder, 'node_modules/.bin/astro'), ['dev', '--config', COPY_CONFIG, '--port', '4391'], {
    cwd: folder,
    env: { ...quietEnvironment(), NODE_ENV: 'development' },
  });
  let said = '';
  for (const stream of [server.stdout!, server.stderr!]) stream.on('data', (piece: Buffer) => (said += piece.toString()));
  const hears = (pattern: RegExp) => expect.poll(() => said, { timeout: 90_000, interval: 200 }).toMatch(pattern);
  await hears(/http:\/\/localhost:4391/);
  expect(said).not.toContain('→');

  const browser = await launchChromium();
  try {
    const tab = await browser.newPage();
    await tab.goto('http://localhost:4391/guides/roadmap/');
    writeFileSync(page, `${sound}\nA claim with nothing behind it [@no-such-finding].\n`);
    await hears(/content\/guides\/roadmap\.mdx:\d+ {2}.*no-such-finding[\s\S]*→/);
    const overlay = tab.locator('vite-error-overlay');
    await overlay.waitFor({ state: 'attached' });
    await expect.poll(() => overlay.evaluate((element) => element.shadowRoot!.textContent)).toContain('no-such-finding');
    writeFileSync(page, sound);
    await hears(/no problems any more/);
    await overlay.waitFor({ state: 'detached' });
  } finally {
    await browser.close();
  }
});
