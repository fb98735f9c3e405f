/** The letters of a word as the bits of a number, by which most words are told apart at once. */

/**
 * One bit a letter; other characters share the last ones.
 *
 * @example lettersOf('abba') // 3
 */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << Math.min(31, Math.max(0, word.charCodeAt(at) - 97));
  return letters;
}

/**
 * How many bits are set, summed in pairs, fours and eights (Warren, Hacker's Delight, 5-1).
 *
 * @example bitsOf(7) // 3
 */
export function bitsOf(value: number): number {
  const pairs = value - ((value >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
