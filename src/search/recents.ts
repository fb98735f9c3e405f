/** The reader's last searches, kept in this browser only. */
import { store } from './dom.ts';

const KEY = 'search-recents';
const MOST = 5;

/** Newest first. */
export function recents(): string[] {
  try {
    const kept: unknown = JSON.parse(store.get(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** More words are no search but somebody's story, and that is not kept. */
const LONGEST = 14;

export function remember(query: string): void {
  if (query === '' || query.split(' ').length > LONGEST) return;
  const others = recents().filter((other) => other.toLowerCase() !== query.toLowerCase());
  store.set(KEY, JSON.stringify([query, ...others].slice(0, MOST)));
}

export function forgetAll(): void {
  store.set(KEY, null);
}
