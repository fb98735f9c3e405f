/**
 * On small screens, where processors are slow, the first paint waits for what is in sight alone. What lies below is laid out
 * piece by piece once the page is complete: tools that measure a page see all of it, and nobody scrolls into guessed heights.
 */

/** Pieces of a page that stand below the first screen. A heading that an address aims at is none of them. */
const PIECES = [
  '.article > :nth-child(n + 12):not(h2, h3, nav, .notes, :has(.scroller))',
  '.article .scroller',
  '.article .notes li',
  '.home > :is(section, .notes)',
  ':is(.matrix, .ledger) > tbody',
].join();

/** The rule that puts them off. Once an address aims at a place everything is laid out at once, so that no browser lands beside it. */
export const LATE_LAYOUT = `@media screen and (scripting:enabled) and (width<60rem){:root:not(:has(:target)) :is(${PIECES}){content-visibility:auto;contain-intrinsic-block-size:auto 12rem}}`;

/** A piece takes a few milliseconds; longer at one go and a tap would wait. */
const AT_ONCE = 4;

/** Lays out what was put off, a few milliseconds at a time while nothing else is to be done; `data-laid-out` tells tests of the end. */
export function layOutTheRest(): void {
  // Wide windows too, as they may become narrow.
  const pieces = [...document.querySelectorAll<HTMLElement>(PIECES)];
  const wait = window.requestIdleCallback ?? ((go: () => void) => setTimeout(go, 50));
  const go = () => {
    const start = performance.now();
    for (let piece = pieces.shift(); piece; piece = performance.now() - start < AT_ONCE ? pieces.shift() : undefined) {
      piece.style.contentVisibility = 'visible';
      // Asking for its height lays it out now, so that the clock sees it.
      void piece.offsetHeight;
    }
    if (pieces.length > 0) wait(go);
    else document.documentElement.dataset.laidOut = '';
  };
  wait(go);
}
