/** What the reader is told about how a query was read: corrections, words offered instead, words that are not here, filters that are on. */
import { button, el } from './dom.ts';
import type { Answer } from './query/answer.ts';
import { tokensOf } from './query/words.ts';

export interface NoticeActions {
  /** Searches for another text; literally, if it was typed so. */
  search(query: string, literal?: boolean): void;
  dropFilters(): void;
}

/** @param filters what the list is narrowed to, in words; empty where it is not */
export function noticeOf(answer: Answer, filters: string, { search, dropFilters }: NoticeActions): (Node | string)[] {
  const { typed, corrected, unknown, results, subjects, suggestion, latin } = answer;
  const said: (Node | string)[] = [];
  if (corrected !== undefined) {
    said.push('Showing results for ', el('em', {}, corrected), '. Search instead for ');
    said.push(
      button(typed, { class: 'search-instead' }, () => search(typed, true)),
      '. ',
    );
  }
  if (suggestion !== undefined && results.length > 0) {
    said.push(
      'Did you mean ',
      button(suggestion, { class: 'search-instead', 'data-search-suggestion': suggestion }, () => search(suggestion)),
      '? ',
    );
  }
  const also = subjects.flatMap((subject) => subject.also ?? []);
  if (also.length > 0) said.push(`Also showing results for ${also.join(', ')}. `);
  if (latin !== undefined && results.length > 0)
    said.push('This site is in English; only the words in Latin letters were searched for. ');
  else if (results.length > 0 && unknown.length > 0) said.push(`Not on this site: ${unknown.join(', ')}. `);
  if (filters !== '') said.push(`Only ${filters}. `, button('Show everything', { class: 'search-instead' }, dropFilters));
  return said;
}

/** The same for those who listen. */
export function summaryOf(
  { corrected, suggestion, typed, incomplete, text }: Answer,
  count: number,
  filters: string,
  answer: string,
): string {
  if (text === 'symbols') return 'There is no letter or digit to search for.';
  const what = corrected ?? tokensOf(typed).join(' ');
  const only = filters === '' ? '' : ` among ${filters}`;
  const found =
    count === 0 ? `Nothing found for ${what}${only}.` : `${count} ${count === 1 ? 'result' : 'results'} for ${what}${only}.`;
  return [
    corrected === undefined ? '' : `You typed ${typed}; showing ${corrected}. `,
    answer === '' ? '' : `Answer: ${answer} `,
    found,
    suggestion === undefined ? '' : ` Did you mean ${suggestion}?`,
    incomplete ? ' The list is incomplete.' : '',
  ].join('');
}
