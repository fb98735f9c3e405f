/** Answers of this tab, kept until it is closed: they outlive a visit to another page and are sent nowhere. */

const NAME = 'advisor-answers';

/** The query kept in this tab, or an empty text; a browser that refuses storage keeps nothing. */
export function readKept(): string {
  try {
    return sessionStorage.getItem(NAME) ?? '';
  } catch {
    return '';
  }
}

/** Keeps a query, or forgets the one that was kept where it is empty. */
export function keep(query: string): void {
  try {
    if (query === '') sessionStorage.removeItem(NAME);
    else sessionStorage.setItem(NAME, query);
  } catch {
    // In private mode, or with storage switched off, the answers live in the address alone.
  }
}
