/** What a page fetches by itself, by kind, in bytes of content after compression; and what the first search adds. */
import { request } from 'node:http';
import type { Browser, Page, Request } from 'playwright-core';

export interface Bytes {
  requests: number;
  html: number;
  css: number;
  script: number;
  font: number;
  other: number;
  total: number;
}

/** Milliseconds: some themes fetch their search when the browser has had nothing to do for a while. */
const QUIET = 3000;

const KINDS: Record<string, keyof Bytes> = { document: 'html', stylesheet: 'css', script: 'script', font: 'font' };

/** Opens a page in a fresh browser context and weighs what it asks for until it is quiet. */
export async function bytesOf(browser: Browser, url: string): Promise<Bytes> {
  const { requests } = await visit(browser, url);
  return sum(requests);
}

/** Bytes and requests from the key that opens the search to the first list of results. @param open how a reader gets there */
export async function searchBytes(browser: Browser, url: string, open: (page: Page) => Promise<void>): Promise<Bytes> {
  const { before, requests } = await visit(browser, url, open);
  return sum(requests.slice(before));
}

async function visit(
  browser: Browser,
  url: string,
  act?: (page: Page) => Promise<void>,
): Promise<{ before: number; requests: Request[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const requests: Request[] = [];
  context.on('request', (made) => requests.push(made));
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForTimeout(QUIET);
  const before = requests.length;
  if (act) {
    await act(page);
    await page.waitForLoadState('networkidle');
  }
  await context.close();
  return { before, requests: requests.filter((made) => /^http/.test(made.url())) };
}

/** Each address once: a file that is preloaded and then used crosses the wire once. */
async function sum(requests: readonly Request[]): Promise<Bytes> {
  const bytes: Bytes = { requests: 0, html: 0, css: 0, script: 0, font: 0, other: 0, total: 0 };
  for (const [url, made] of new Map(requests.map((each) => [each.url(), each]))) {
    const size = await sizeOf(url);
    bytes.requests += 1;
    bytes[KINDS[made.resourceType()] ?? 'other'] += size;
    bytes.total += size;
  }
  return bytes;
}

function sizeOf(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': 'br' } }, (response) => {
      let size = 0;
      response.on('data', (piece: Buffer) => (size += piece.length));
      response.on('end', () => resolve(size));
    })
      .on('error', reject)
      .end();
  });
}
