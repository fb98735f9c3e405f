/** One browser and one server for a test file; every page watched for console output, errors and requests elsewhere. */
import type { Server } from 'node:http';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { serveSite, type Options } from '../../.scripts/site-server.ts';
import { launchChromium } from '../../src/diagrams/chromium.ts';
import { DIST } from './site.ts';

/** A page of ours whose scripts run and whose last piece is laid out; or one without scripts of ours. */
const COMPLETE = 'html[data-scripts][data-laid-out], html[data-scripts]:not(:has(.masthead)), html:not(:has(script[data-late]))';

export interface Watched {
  page: Page;
  /** Console messages, errors, refused content and requests off the origin; a sound page has none. */
  complaints: string[];
  close(): Promise<void>;
}

export interface Stage {
  url: string;
  browser: Browser;
  open(path: string, options?: BrowserContextOptions): Promise<Watched>;
  close(): Promise<void>;
}

/** Starts the built site and a browser. */
export async function setStage(options: Partial<Options> = {}): Promise<Stage> {
  const { url, server } = await serveSite({ folder: DIST, ...options });
  const browser = await launchChromium();
  return {
    url,
    browser,
    open: async (path, context = {}) => open(browser, new URL(path.replace(/^\//, ''), url).href, url, context),
    close: async () => {
      await browser.close();
      await closeServer(server);
    },
  };
}

async function open(browser: Browser, address: string, origin: string, options: BrowserContextOptions): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', ({ message }) => {
    // On a busy machine the next page shows before the browser has the transition ready, and it goes without.
    if (!message.startsWith('Transition was aborted')) complaints.push(`error: ${message}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url())) complaints.push(`request: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    // A page left while a file still loads is no fault.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()}`);
  });
  if (options.javaScriptEnabled !== false) {
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) =>
        console.error(`policy: ${event.violatedDirective} refused ${event.blockedURI} ${event.sample}`),
      );
    });
  }
  await page.goto(address);
  if (options.javaScriptEnabled !== false) await complete(page);
  return { page, complaints, close: () => context.close() };
}

/** Waits for a page that was just opened: its scripts come after the first paint, and what a test does next may be a key at once. */
export async function complete(page: Page): Promise<void> {
  await page.waitForSelector(COMPLETE, { state: 'attached' });
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

/** Ends a test: nothing was complained about. */
export async function sound({ complaints, close }: Watched): Promise<void> {
  await close();
  expect(complaints).toEqual([]);
}
