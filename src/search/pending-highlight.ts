/** Keeps, for the page that a result leads to, what was searched for: it marks it there; the advisor takes it as the reader's own words. */
import { store } from './dom.ts';
import type { Answer } from './query/answer.ts';
import { tokensOf } from './query/words.ts';
import { remember } from './recents.ts';

/** Also read by `install.ts`, which stays free of imports to stay small. */
export const PENDING = 'search-highlight';

/** Session storage: what was typed, for the advisor's field for one's own words. */
export const TYPED = 'typed-words';

/** So few words describe no case. */
const A_CASE = 6;

/**
 * @param href where the reader goes
 * @param typed the whole text in the field; what is searched for is cut
 */
export function keepForNextPage(href: string, base: string, answer: Answer | undefined, typed: string): void {
  if (!answer) return;
  const { pathname } = new URL(href, location.href);
  if (pathname === `${base}advisor/` && typed.trim().split(/\s+/).length >= A_CASE) {
    try {
      sessionStorage.setItem(TYPED, typed);
    } catch {
      // Refused: the advisor's field stays empty.
    }
  }
  if (answer.subjects.length === 0) return;
  remember(answer.typed);
  // A page found by another name of its subject does not hold the words that were typed: its own name is marked.
  const path = href.slice(href.indexOf(pathname) + base.length);
  const found = answer.results.find(({ entry }) => entry.path === path);
  const own = found?.intent?.from === 'alias' ? tokensOf(found.entry.title) : [];
  const words = [...new Set([...answer.subjects.flatMap(({ forms }) => forms), ...own])].slice(0, 16);
  store.set(PENDING, JSON.stringify({ path: pathname, words, at: Date.now() }));
}
