/**
 * What was typed on one page and is read on the next: the home page's field and the search hand it to the advisor's page. It
 * stays in this tab for one navigation and is deleted when it is read.
 */
const KEY = 'typed-words';

/** @returns whether the browser keeps it for the next page */
export function handOver(text: string): boolean {
  try {
    sessionStorage.setItem(KEY, text);
    return true;
  } catch {
    return false; // storage is refused or full
  }
}

/** What the page before handed over; empty where it was nothing. */
export function takeTyped(): string {
  try {
    const text = sessionStorage.getItem(KEY) ?? '';
    sessionStorage.removeItem(KEY);
    return text;
  } catch {
    return '';
  }
}
