/** Share cards to PNG, drawn by the project's own Chromium and kept by the hash of what they show. Node only. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../diagrams/chromium.ts';
import { CARD, cardHtml, type Card, type Look } from './card.ts';

/** Raise when the drawing changes in a way that the HTML does not show. */
const RECIPE = 1;
/** Titles are set as large as they fit, within these sizes in pixels. */
const SIZES = { largest: 104, middling: 60, smallest: 40, step: 4 };

export class CardError extends Error {
  override name = 'CardError';
}

export interface Drawing {
  png: Buffer;
  /** Size of the title in pixels; unknown for a card from the cache. */
  size?: number;
}

/** Cards drawn at once, each in a page of its own. */
const AT_ONCE = 2;

/** Draws cards; the browser starts with the first that the cache does not hold. */
export class CardPainter {
  readonly #look: Look;
  readonly #cache: string | undefined;
  #browser: Promise<Browser> | undefined;
  readonly #pages: Promise<Page>[] = [];
  /** What each page is at; the next drawing in it waits for that. */
  readonly #turns: Promise<unknown>[] = [];
  #begun = 0;
  /** How many cards were drawn rather than taken from the cache. */
  drawn = 0;

  /** @param cache a folder outside the tracked files; none draws every time */
  constructor(look: Look, cache?: string) {
    this.#look = look;
    this.#cache = cache;
  }

  /** @throws CardError when the title does not fit even at the smallest size */
  async paint(card: Card): Promise<Drawing> {
    const html = cardHtml(card, this.#look);
    const key = createHash('sha256')
      .update(`${RECIPE}${JSON.stringify(SIZES)}\n${html}`)
      .digest('hex')
      .slice(0, 20);
    const kept = this.#cache === undefined ? undefined : join(this.#cache, `${key}.png`);
    if (kept !== undefined && existsSync(kept)) return { png: readFileSync(kept) };
    const at = this.#begun++ % AT_ONCE;
    const drawing = this.#draw(at, this.#turns[at], html, card.title);
    this.#turns[at] = drawing.catch(() => undefined);
    const { png, size } = await drawing;
    this.drawn += 1;
    if (kept !== undefined) {
      mkdirSync(this.#cache!, { recursive: true });
      writeFileSync(`${kept}.${process.pid}`, png);
      renameSync(`${kept}.${process.pid}`, kept); // whole or not at all
    }
    return { png, size };
  }

  async #draw(
    at: number,
    before: Promise<unknown> | undefined,
    html: string,
    title: string,
  ): Promise<{ png: Buffer; size: number }> {
    await before;
    this.#browser ??= launchChromium();
    this.#pages[at] ??= this.#browser.then((browser) => browser.newPage({ viewport: { ...CARD }, deviceScaleFactor: 1 }));
    const page = await this.#pages[at];
    await page.setContent(html);
    const size = await page.evaluate(fit, SIZES);
    if (size === 0) throw new CardError(`The title "${title}" does not fit its share card. Shorten it.`);
    return { png: await page.screenshot({ type: 'png' }), size };
  }

  /** Closes the browser, if one was needed. */
  async close(): Promise<void> {
    await (await this.#browser)?.close();
    this.#browser = undefined;
    this.#pages.length = 0;
    this.#turns.length = 0;
  }
}

/** Runs inside the page: the largest size at which title and description fit, or 0. A description gives way before the title becomes small. */
async function fit({ largest, middling, smallest, step }: typeof SIZES): Promise<number> {
  await document.fonts.ready;
  const title = document.querySelector('h1')!;
  const about = document.querySelector<HTMLElement>('.about')!;
  const bottom = document.querySelector('main')!.getBoundingClientRect().bottom;
  for (const lines of [3, 2, 0]) {
    about.style.webkitLineClamp = String(lines);
    if (lines === 0) about.remove();
    for (let size = largest; size >= (lines === 0 ? smallest : middling); size -= step) {
      title.style.fontSize = `${size}px`;
      const last = (lines === 0 ? title : about).getBoundingClientRect();
      if (last.bottom <= bottom && title.scrollWidth <= title.clientWidth) return size;
    }
  }
  return 0;
}
