/**
 * Axe on three pages of each kind in every mode: pages of a kind share their template and their styles, and only their words differ;
 * so contrast is a matter of the kind, too. What the others say and hold is looked at in `bare-pages.test.ts`. At 320 px, where other parts show in the same colours, the rest is checked again; in dark
 * and in forced colours what depends on how the page is drawn.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { setStage, type Stage } from './browser.ts';
import { IN_ALL_MODES } from './kinds.ts';

/** Rules whose outcome hangs on colours, sizes and what is painted, not on the document alone. */
export const DRAWN = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable', 'aria-hidden-focus'];
export const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 800 };

/** Faults in all modes, by mode; an empty object is a faultless page. */
export async function faultsInAllModes(page: Page): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  const look = async (mode: string, rules?: Parameters<typeof axeFaults>[1]) => {
    const list = await axeFaults(page, rules);
    if (list.length > 0) found[mode] = list;
  };
  await look('light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await look('dark', DRAWN);
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await look('forced colours', DRAWN);
  await page.emulateMedia({ forcedColors: 'none' });
  await page.setViewportSize(NARROW);
  await look('320 px', 'but-contrast');
  await page.setViewportSize(WIDE);
  return found;
}

/**
 * Walks over one part of the pages; the test files of the parts run side by side.
 *
 * @param part from 1 to `of`
 */
export function axeWalk(part: number, of: number): void {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.close());

  describe('axe finds nothing on three pages of a kind, in light, dark, forced colours and at 320 px', () => {
    test.each([...IN_ALL_MODES].filter((_, at) => at % of === part - 1))('%s', async (path) => {
      const { page, close } = await stage.open(path, { colorScheme: 'light', reducedMotion: 'reduce', viewport: WIDE });
      const found = await faultsInAllModes(page);
      await close();
      expect(Object.values(found).flat(), JSON.stringify(found).slice(0, 500)).toEqual([]);
    });
  });
}
