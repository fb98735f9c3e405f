/**
 * Pages one after another in one tab: each takes the place of the last in the same document, so that neither a tab nor the scripts of
 * the tests have to be loaded for each. Their own scripts do not run.
 */
import type { Page } from 'playwright-core';
import type { Stage, Watched } from './browser.ts';

export interface BarePages extends Watched {
  /** Shows a page, with its styles, at its address. */
  show(path: string): Promise<void>;
}

/** @param viewport size of the window */
export async function barePages(stage: Stage, viewport: { width: number; height: number }): Promise<BarePages> {
  // The site's policy lets no script put a page together; that it does not is tested elsewhere.
  const visit = await stage.open('/404.html', { bypassCSP: true, colorScheme: 'light', reducedMotion: 'reduce', viewport });
  return { ...visit, show: (path) => show(visit.page, path) };
}

async function show(page: Page, path: string): Promise<void> {
  await page.evaluate(async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    const { documentElement } = new DOMParser().parseFromString(await answer.text(), 'text/html');
    history.replaceState(null, '', address);
    document.replaceChild(document.adoptNode(documentElement), document.documentElement);
    const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].filter(({ sheet }) => sheet === null);
    await Promise.all(sheets.map((link) => new Promise((done) => link.addEventListener('load', done))));
    await document.fonts.ready;
  }, path);
}
