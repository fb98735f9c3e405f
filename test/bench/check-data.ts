/**
 * How long the check of one's own documents takes in a browser with 50 MB of text, how long it keeps the page from answering, and
 * how much memory the page takes: `npm run bench:check`. Needs a build; times depend on the machine.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serveSite } from '../../.scripts/site-server.ts';
import { launchChromium } from '../../src/diagrams/chromium.ts';

const MEGABYTES = 50;
const FILES = 500;

/** MB that the largest of the browser's page processes holds just now, as the system counts it (Linux only). */
function largestPage(): number {
  const sizes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer')) return 0;
        return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
      } catch {
        // It has ended meanwhile.
        return 0;
      }
    });
  return Math.max(0, ...sizes);
}

const { url, server } = await serveSite({ folder: fileURLToPath(new URL('../../dist', import.meta.url)) });
const browser = await launchChromium();
const page = await browser.newPage();
await page.goto(`${url}check/`, { waitUntil: 'networkidle' });
await page.evaluate(
  async ([files, size]) => {
    const long: number[] = [];
    Object.assign(globalThis, { long });
    new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
    const words =
      'harbour master berth crane yellow card north pontoon oil boom locker mussel ferry rope winter shed mast tide lamp'.split(
        ' ',
      );
    const data = new DataTransfer();
    let seed = 7;
    const next = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
    for (let index = 0; index < files!; index++) {
      let text = '';
      while (text.length < size!) {
        text += `${words[Math.floor(next() * words.length)]!}${next() < 0.3 ? Math.floor(next() * 5000) : ''} `;
      }
      data.items.add(new File([text], `part-${index}.txt`));
      if (index % 5 === 0) await new Promise((resolve) => setTimeout(resolve));
    }
    const input = document.querySelector<HTMLInputElement>('[data-check-documents]')!;
    input.files = data.files;
    // The making of the texts is told of late, and is no work of the page.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    long.length = 0;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  },
  [FILES, (MEGABYTES * 1e6) / FILES],
);
let most = 0;
const watch = setInterval(() => (most = Math.max(most, largestPage())), 500);
const from = performance.now();
await page.locator('[data-check-result=documents][data-state=done]').waitFor({ timeout: 600_000 });
const seconds = (performance.now() - from) / 1000;
clearInterval(watch);
const long = await page.evaluate(() => (globalThis as unknown as { long: number[] }).long);
console.log(
  `${MEGABYTES} MB in ${FILES} files: ${seconds.toFixed(1)} s; longest task of the page ${Math.max(0, ...long).toFixed(0)} ms; ${most.toFixed(0)} MB.`,
);
await browser.close();
server.close();
