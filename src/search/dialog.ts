/** The search over any page. */
import { button, el, store } from './dom.ts';
import { loadEngine } from './engine.ts';
import { Panel, type Searched } from './panel.ts';

const SLASH_OFF = 'search-slash-off';

let panel: Panel | undefined;
let dialog: HTMLDialogElement | undefined;
/** What had the focus when the dialog opened. */
let from: Element | null = null;

/** Loads the engine ahead of the first key; a failure is reported when something is searched for. */
export function prepare(base: string): void {
  loadEngine(base).catch(() => undefined);
}

/**
 * @param opener gets the focus when the dialog closes and nothing had it before
 * @param searched a search to show again
 */
export function openSearch(base: string, opener: HTMLElement, searched?: Searched): void {
  prepare(base);
  if (!dialog || !panel) build(base, opener);
  if (dialog!.open) return;
  from = document.activeElement;
  dialog!.showModal();
  panel!.field.focus();
  if (searched) panel!.restore(searched);
  else panel!.field.select();
}

function build(base: string, opener: HTMLElement): void {
  const made = new Panel({ base, id: 'search-dialog', returns: true, changed: (query) => (all.href = address(base, query)) });
  const all = el('a', { href: address(base, ''), class: 'search-all' }, 'Open as a page');
  const slash = el('input', { type: 'checkbox', checked: store.get(SLASH_OFF) === null });
  slash.addEventListener('change', () => store.set(SLASH_OFF, slash.checked ? null : 'off'));
  const box = el(
    'dialog',
    { class: 'search-dialog', 'aria-label': 'Search' },
    button('Close', { class: 'search-close' }, () => box.close()),
    made.root,
    el('p', { class: 'search-foot' }, el('label', {}, slash, ' open with ', el('kbd', {}, '/')), all),
  );
  box.addEventListener('click', (event) => {
    if (event.target === box) box.close();
  });
  // The browser gives the focus back to where it was; where it was nowhere, the control gets it.
  box.addEventListener('close', () => {
    if (from === null || from === document.body) opener.focus();
  });
  document.body.append(box);
  [panel, dialog] = [made, box];
}

function address(base: string, query: string): string {
  return `${base}search/${query === '' ? '' : `?${new URLSearchParams({ q: query }).toString()}`}`;
}
