/**
 * What was typed into the search and is read on the advisor's page: it stays in this tab for one navigation and is deleted when it
 * is read.
 */
const KEY = 'typed-words';

/** What the page before handed over; empty where it was nothing. */
export function takeTyped(): string {
  try {
    const text = sessionStorage.getItem(KEY) ?? '';
    sessionStorage.removeItem(KEY);
    return text;
  } catch {
    return ''; // storage is refused
  }
}
