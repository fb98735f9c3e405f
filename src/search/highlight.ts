/** Marks on a page what its reader had searched for, without touching the page's nodes. */
import { fold, partsOf, stemOf } from './query/words.ts';

const NAME = 'search';
/** So many marks help; more only paint the page. */
const MOST = 60;

/** @param words what was searched for; words count from their beginnings, as in the index */
export function highlightWords(words: readonly string[]): void {
  const registry = (CSS as { highlights?: Map<string, Highlight> }).highlights;
  const article = document.querySelector('[data-pagefind-body]') ?? document.querySelector('main');
  const stems = words
    .flatMap((word) => partsOf(fold(word)))
    .filter((word) => word.length > 2)
    .map(stemOf);
  if (!registry || !article || stems.length === 0) return;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...new Set(stems)].join('|')})[\\p{L}\\p{N}]*`, 'giu');
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node && ranges.length < MOST; node = walker.nextNode()) {
    if (node.parentElement?.closest('[data-pagefind-ignore], nav, script, style')) continue;
    for (const match of (node.textContent ?? '').matchAll(pattern)) {
      const range = new Range();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      ranges.push(range);
    }
  }
  if (ranges.length === 0) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`::highlight(${NAME}) { background-color: var(--mark); color: inherit; }`);
  document.adoptedStyleSheets.push(sheet);
  registry.set(NAME, new Highlight(...ranges));
  const clear = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    registry.delete(NAME);
    removeEventListener('keydown', clear);
  };
  addEventListener('keydown', clear);
}
