/** The answer itself above the list, where the search is sure which result it is. Its room is kept, so that the list below never moves. */
import { answerOf } from './excerpt.ts';
import { el } from './dom.ts';
import type { Fragment } from './fragment.ts';
import { otherName } from './query/intents.ts';
import type { Found } from './query/answer.ts';

/** The card without its text. */
export function drawAnswer({ entry, intent }: Found, base: string): HTMLElement {
  const name = otherName(entry, intent);
  const other = name === undefined ? '' : ` · also called ${name}`;
  return el(
    'section',
    { class: 'search-answer', 'data-search-answer': entry.path, 'aria-label': 'Answer' },
    el('p', { class: 'hit-kind' }, `Answer · ${entry.kind}${other}`),
    el('p', { class: 'hit-title' }, el('a', { href: base + entry.path }, entry.title)),
    el('p', { class: 'search-answer-text' }),
    el('p', { class: 'search-answer-sources' }),
  );
}

/** Puts the text and its sources in. @returns the text, to be announced */
export function fillAnswer(card: HTMLElement, fragment: Fragment, base: string): string {
  const text = answerOf(fragment);
  card.querySelector('.search-answer-text')!.textContent = text;
  const sources = (fragment.meta.sources ?? '').split('\n').filter((line) => line !== '');
  card.querySelector('.search-answer-sources')!.replaceChildren(
    ...sources.flatMap((line, at): (Node | string)[] => {
      const [label = '', path = ''] = line.split('\t');
      return [at === 0 ? (sources.length === 1 ? 'Source: ' : 'Sources: ') : '; ', el('a', { href: base + path }, label)];
    }),
  );
  return text;
}
