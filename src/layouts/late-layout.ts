/**
 * On small screens, where processors are slow, the first paint waits for what is in sight alone. What lies below is laid out
 * piece by piece once the page is complete: tools that measure a page see all of it, and nobody scrolls into guessed heights.
 */

/** Pieces of a page that stand below the first screen. A heading that an address aims at is none of them. */
const PIECES = [
  '.article > :nth-child(n + 12):not(h2, h3, nav, .notes, :has(.scroller))',
  '.article .scroller:not(details *)',
  '.article .notes > ol > li',
  '.home > :is(section, .notes)',
  ':is(.matrix, .ledger) > tbody',
].join();

/**
 * The rule that puts them off, on a visit that begins at the top (`early.js` says so): whoever reloads or comes back is taken to
 * where they were, and for that heights must not be guesses; the same holds once an address aims at a place.
 */
export const LATE_LAYOUT = `@media screen and (width<60rem){:root[data-fresh]:not(:has(:target)) :is(${PIECES}){content-visibility:auto;contain-intrinsic-block-size:auto 12rem}}`;

/** Lays out what was put off, a piece a frame while nothing else is to be done; `data-laid-out` tells tests of the end. */
export function layOutTheRest(): void {
  const { sheet } = document.querySelector<HTMLStyleElement>('#late')!;
  // The rule says what was put off: wide windows are asked too, as they may become narrow.
  const [rule] = (sheet!.cssRules[0] as CSSMediaRule).cssRules as unknown as [CSSStyleRule];
  const pieces = [...document.querySelectorAll<HTMLElement>(rule.selectorText)];
  // A busy phone may have no idle moment for long; a piece is not kept waiting for it.
  const wait = (then: () => void) =>
    'requestIdleCallback' in window ? requestIdleCallback(then, { timeout: 100 }) : setTimeout(then);
  const next = () => {
    const piece = pieces.shift();
    if (piece) {
      piece.style.contentVisibility = 'visible';
      wait(next);
    } else document.documentElement.dataset.laidOut = '';
  };
  next();
}
