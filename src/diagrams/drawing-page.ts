/** The page of a headless Chromium in which Mermaid draws, one diagram at a time. Node only. */
import { existsSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import type { Way } from './ways.ts';
import { type Drawn, drawInPage } from './draw-in-page.ts';
import { DiagramError } from './diagram.ts';
import { mermaidScript } from './mermaid.ts';

/** Starts the browser before the first diagram asks for it, where the cache holds none; what fails is said when one does. */
export function openRenderer(cache: string): void {
  if (existsSync(cache)) return;
  browser ??= open();
  browser.catch(() => undefined);
}

/** Closes the browser, if a diagram had to be drawn. */
export async function closeRenderer(): Promise<void> {
  const running = browser;
  browser = undefined;
  await (await running?.catch(() => undefined))?.browser.close();
}

let browser: Promise<{ browser: Browser; page: Page }> | undefined;
let queue: Promise<unknown> = Promise.resolve();

/** One at a time: Mermaid keeps global state. */
export function draw(way: Way): Promise<Drawn> {
  const next = queue.then(async () => {
    browser ??= open();
    const { page } = await browser;
    const result = await page.evaluate(drawInPage, way);
    if ('error' in result) throw new DiagramError(result.error, result.line);
    return result;
  });
  queue = next.catch(() => undefined);
  return next;
}

async function open(): Promise<{ browser: Browser; page: Page }> {
  const running = await launchChromium();
  const page = await running.newPage();
  await page.setContent('<!doctype html><meta charset="utf-8"><body></body>');
  await page.addScriptTag({ path: mermaidScript() });
  return { browser: running, page };
}
