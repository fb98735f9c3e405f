/** The search as a page that can be linked: query and filters stand in its address. */
import { Panel } from './panel.ts';
import { startPreload } from './preload.ts';
import { visible } from './query/words.ts';

const PAUSE = 300;

export function mountSearch(place: HTMLElement, base: string): void {
  const given = new URLSearchParams(location.search);
  const pick = (name: string) => visible(given.get(name) ?? '') || undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const panel = new Panel({
    base,
    id: 'search-page',
    chosen: { kind: pick('kind'), approach: pick('approach') },
    changed(query, { kind, approach }) {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const now = new URLSearchParams({
          ...(query && { q: query }),
          ...(kind && { kind }),
          ...(approach && { approach }),
        }).toString();
        history.replaceState(null, '', now === '' ? location.pathname : `?${now}`);
        document.title = document.title.replace(/^.*?(?=Search)/, query === '' ? '' : `${query} – `);
      }, PAUSE);
    },
  });
  place.replaceChildren(panel.root);
  panel.field.addEventListener('focus', () => startPreload(base), { once: true });
  const query = pick('q');
  if (query !== undefined) panel.search(query);
  else if (matchMedia('(hover: hover)').matches) panel.field.focus();
}
