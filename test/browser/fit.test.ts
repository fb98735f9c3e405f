/** Nothing is cut off: a page of each kind at the widths people have, and what links aim at is not under the head of the page. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtPages } from '../support/site.ts';
import { setStage, sound, type Stage } from '../support/browser.ts';

/** A page of each kind; of articles those with the widest drawing, table and picture. */
const KINDS = [
  '/',
  '/compare/',
  '/compare/rag-vs-fine-tuning/',
  '/approaches/prompting/',
  '/dimensions/query-kind/',
  '/use-cases/legal-research/',
  '/guides/keeping-it-running/',
  '/evidence/',
  '/evidence/contested/',
  '/evidence/head-to-head/',
  '/glossary/',
  '/method/',
  '/advisor/',
  '/numbers/',
  '/numbers/cost/',
  '/numbers/memory/',
];
const WIDTHS = [360, 768, 1024, 1280, 1440, 1920];

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

/** Elements whose content is wider than they are, and that neither scroll under a mark nor hide on purpose; runs in the page. */
function cutOff(): string[] {
  const found = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
    // The question that most elements answer with no comes first: it is cheap.
    if (element.scrollWidth <= element.clientWidth + 1) return false;
    const { overflowX, visibility } = getComputedStyle(element);
    // Of one pixel: words for screen readers. Closed parts take no room that anybody sees.
    if (overflowX === 'visible' || visibility === 'hidden' || element.clientWidth <= 1 || !element.checkVisibility()) return false;
    const scrolls = overflowX === 'auto' || overflowX === 'scroll';
    return !(scrolls && element.hasAttribute('tabindex'));
  });
  const names = found.map(
    (element) => `${element.localName}.${element.className} ${element.scrollWidth} in ${element.clientWidth}`,
  );
  const page = document.documentElement;
  return page.scrollWidth > innerWidth ? [`the page: ${page.scrollWidth} in ${innerWidth}`, ...names] : names;
}

describe('nothing is cut off', () => {
  test.each(KINDS)('%s', async (path) => {
    const visit = await stage.open(path);
    const cut: Record<number, string[]> = {};
    for (const width of WIDTHS) {
      await visit.page.setViewportSize({ width, height: 900 });
      const names = await visit.page.evaluate(cutOff);
      if (names.length > 0) cut[width] = names;
    }
    expect(cut).toEqual({});
    await sound(visit);
  });
});

// As they come, without a script, and without the pages of single sources, which are all alike: it would take minutes otherwise.
test('nothing is cut off on any other page on a phone, and no drawing scrolls', { timeout: 240_000 }, async () => {
  const others = builtPages().filter(({ path }) => !KINDS.includes(path) && !/^\/(embed|evidence\/sources)\//.test(path));
  expect(others.length).toBeGreaterThan(90);
  const visit = await stage.open('/404.html', { javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
  const { page } = visit;
  const cut: Record<string, string[]> = {};
  for (const { path } of others) {
    await page.goto(new URL(path.slice(1), stage.url).href, { waitUntil: 'domcontentloaded' });
    const names = await page.evaluate(cutOff);
    const drawings = await page.evaluate(
      () => [...document.querySelectorAll('.diagram .drawing')].filter((one) => one.scrollWidth > one.clientWidth + 1).length,
    );
    if (drawings > 0) names.push(`${drawings} drawings`);
    if (names.length > 0) cut[path] = names;
  }
  expect(cut).toEqual({});
  await sound(visit);
});

test.each(['/compare/#cost-running', '/evidence/head-to-head/#popqa-mistral', '/evidence/#lora', '/glossary/#lora'])(
  'what %s aims at is not under the head of the page',
  async (path) => {
    const visit = await stage.open(path);
    const { page } = visit;
    const covered = () =>
      page.evaluate(() => {
        const target = document.getElementById(location.hash.slice(1))!;
        const { left, top } = target.getBoundingClientRect();
        const seen = document.elementFromPoint(left + 4, top + 4);
        return seen !== null && (target.contains(seen) || seen.contains(target))
          ? ''
          : (seen?.outerHTML.slice(0, 80) ?? `at ${top}`);
      });
    await expect.poll(covered).toBe('');
    await sound(visit);
  },
);
