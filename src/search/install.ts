/** The door to the search on every page: opens it, and starts its loading when the reader shows intent. Kept small. */
import { startPreload } from './preload.ts';

const SLASH_OFF = 'search-slash-off';

export function installSearch(): void {
  const link = document.querySelector<HTMLAnchorElement>('a[data-search-open]');
  if (!link) return;
  const base = new URL('..', link.href).pathname;
  const page = document.querySelector<HTMLElement>('[data-search-page]');
  const open = page
    ? () => document.querySelector<HTMLInputElement>('.search-panel input')?.focus()
    : () =>
        void import('./dialog.ts')
          .then((dialog) => dialog.openSearch(base, link))
          // The code did not come through: the link leads to the search as a page.
          .catch(() => location.assign(link.href));

  if (page) void import('./page.ts').then(({ mountSearch }) => mountSearch(page, base));
  else {
    const ready = () => {
      startPreload(base);
      void import('./dialog.ts').then((dialog) => dialog.prepare(base)).catch(() => undefined); // told when it is opened
    };
    for (const type of ['pointerenter', 'focus', 'touchstart']) link.addEventListener(type, ready, { once: true, passive: true });
  }
  link.setAttribute('aria-keyshortcuts', 'Control+K Meta+K');
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button > 0) return;
    event.preventDefault();
    open();
  });
  addEventListener('keydown', (event) => {
    const command = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k';
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !inField(event.target) && slashOn();
    if (event.defaultPrevented || event.isComposing || !(command || slash)) return;
    event.preventDefault();
    open();
  });
  highlightPending();
  reopen(base, link);
}

function inField(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable]:not([contenteditable="false"])') !== null
  );
}

function slashOn(): boolean {
  try {
    return localStorage.getItem(SLASH_OFF) === null;
  } catch {
    return true;
  }
}

/** Marks what the reader searched for, if a result has just led here. */
function highlightPending(): void {
  try {
    const left = localStorage.getItem('search-highlight');
    if (left === null) return;
    const { path, words, at } = JSON.parse(left) as { path: string; words: string[]; at: number };
    if (path === location.pathname) void import('./highlight.ts').then(({ highlightWords }) => highlightWords(words));
    if (path === location.pathname || Date.now() - at > 60_000) localStorage.removeItem('search-highlight');
  } catch {
    // Storage refused or damaged: nothing is marked.
  }
}

/** Brings the dialog back where a result was opened from it and the reader has come back. */
function reopen(base: string, link: HTMLElement): void {
  const { searched } = (history.state ?? {}) as { searched?: { query: string; kind?: string; approach?: string } };
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (searched === undefined || visit?.type !== 'back_forward') return;
  void import('./dialog.ts').then((dialog) => dialog.openSearch(base, link, searched)).catch(() => undefined);
}
