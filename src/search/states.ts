/** What the panel shows when there is no list: before a search, while loading, when nothing was found, when nothing can be reached. */
import { button, el } from './dom.ts';
import type { Answer } from './query/answer.ts';
import { forgetAll, recents } from './recents.ts';

export interface Place {
  name: string;
  href: string;
}

/** The site's sections, as the masthead lists them, and the pages that help to find one's way. */
export function places(base: string): Place[] {
  const links = document.querySelectorAll<HTMLAnchorElement>('.sections-nav a');
  const sections = [...links].map((link) => ({ name: link.textContent.trim(), href: link.href }));
  return [...sections, { name: 'Glossary', href: `${base}glossary/` }, { name: 'Questions', href: `${base}faq/` }];
}

function list(items: readonly Place[]): HTMLElement {
  return el('ul', { class: 'search-places' }, ...items.map(({ name, href }) => el('li', {}, el('a', { href }, name))));
}

function queries(label: string, texts: readonly string[], run: (query: string) => void): HTMLElement {
  const items = texts.map((text) =>
    el(
      'li',
      {},
      button(text, { class: 'search-query' }, () => run(text)),
    ),
  );
  return el('div', { class: 'search-queries' }, el('p', { class: 'search-label' }, label), el('ul', {}, ...items));
}

/** Before anything is typed: the last searches, and where one might go. */
export function drawStart(base: string, run: (query: string) => void): Node[] {
  const kept = recents();
  const nodes: Node[] = [];
  if (kept.length > 0) {
    const last = queries('Your last searches', kept, run);
    last.append(
      button('Clear', { class: 'search-clear', 'aria-label': 'Clear your last searches' }, () => {
        forgetAll();
        last.remove();
      }),
    );
    nodes.push(last);
  }
  nodes.push(queries('Try', ['which should I use', 'catastrophic forgetting', 'cost', 'customer support'], run));
  nodes.push(el('p', { class: 'search-label' }, 'Or go to'), list(places(base)));
  return nodes;
}

/** Nothing found: what was not understood, words that are near, and where to look instead. */
export function drawEmpty(
  { typed, nearest, suggestion, text, latin }: Answer,
  filtered: boolean,
  base: string,
  run: (query: string) => void,
): HTMLElement {
  const offered = [...(suggestion === undefined ? [] : [suggestion]), ...nearest];
  const said = filtered ? 'Nothing of the chosen kind for ' : 'Nothing found for ';
  return el(
    'div',
    { 'data-search-empty': true, class: 'search-message' },
    text === 'symbols'
      ? el('p', {}, 'There is no letter or digit in ', el('strong', {}, typed), ' to search for.')
      : el('p', {}, said, el('strong', {}, typed), '.'),
    text === 'foreign' && el('p', {}, 'This site is in English, and so is its search.'),
    latin !== undefined && queries('Search for the words in Latin letters', [latin], run),
    offered.length > 0 && queries('Did you mean', offered, run),
    el(
      'p',
      {},
      'Try another word for it: the ',
      el('a', { href: `${base}glossary/` }, 'glossary'),
      ' lists the terms of the field. If you want to know which approach fits your job, ',
      el('a', { href: `${base}advisor/` }, 'ask the advisor'),
      '.',
    ),
    list(places(base)),
  );
}

/** Part of the index did not come: what is listed may lack the best. */
export function drawIncomplete(retry: () => void): HTMLElement {
  return el(
    'p',
    { class: 'search-incomplete', 'data-search-incomplete': true },
    'This list is incomplete: a part of the search index could not be reached. ',
    button('Try again', { class: 'search-instead' }, retry),
  );
}

export function drawFailure(base: string, retry: () => void): HTMLElement {
  return el(
    'div',
    { class: 'search-message', 'data-search-error': true },
    el('p', {}, 'The search index could not be reached. The pages are there all the same:'),
    list(places(base)),
    button('Try again', { class: 'button' }, retry),
  );
}
