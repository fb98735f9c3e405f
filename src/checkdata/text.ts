/** Words and plain measures of text, the same for every tool. */

const WORD = /[\p{L}\p{N}]+/gu;

/** Words in lower case: runs of letters and digits. No stemming, no stop words, so that others can repeat what is counted. */
export const words = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];

/** Text without differences in blanks at its ends and between words. */
export const squeezed = (text: string): string => text.trim().replaceAll(/\s+/g, ' ');

/** Text as compared for sameness of content: case, blanks and punctuation do not count. */
export const bare = (text: string): string => words(text).join(' ');

/** A hash of 53 bits (cyrb53, by bryc, public domain); two of a million texts collide with a chance of about 1 in 18,000. */
export function hash53(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

/** Numbers between 0 and 1 that are the same at every run (mulberry32, by Tommy Ettinger, public domain). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The items in an order that is the same at every run (Fisher and Yates). */
export function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const next = seeded(seed);
  const result = [...items];
  for (let index = result.length - 1; index > 0; index--) {
    const other = Math.floor(next() * (index + 1));
    [result[index], result[other]] = [result[other]!, result[index]!];
  }
  return result;
}

/** A number rounded to so many places after the point. */
export const rounded = (value: number, places = 4): number => Number(value.toFixed(places));
