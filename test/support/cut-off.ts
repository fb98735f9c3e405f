/** What a page cuts off, or what makes it wider than the window. */

/** Elements whose content is wider than they are, and that neither scroll under a mark nor hide on purpose; runs in the page. */
export function cutOff(): string[] {
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
