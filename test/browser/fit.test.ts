/** Nothing is cut off: a page of each kind at the widths people have, and what links aim at is not under the head of the page. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KINDS } from '../support/kinds.ts';
import { cutOff } from '../support/cut-off.ts';
import { setStage, sound, type Stage } from '../support/browser.ts';

const WIDTHS = [360, 768, 1024, 1280, 1440, 1920];

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

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
