/** How many slips of the finger lie between two words. */
import { distance } from 'fastest-levenshtein';

/**
 * Edit distance in which two letters swapped count as one slip, not two.
 *
 * @example edits('cahce', 'cache') // 1
 */
export function edits(a: string, b: string): number {
  const plain = distance(a, b);
  if (plain < 2 || a.length !== b.length) return plain;
  const start = common(a, b);
  const swapped = a.slice(0, start) + (a[start + 1] ?? '') + a[start]! + a.slice(start + 2);
  return Math.min(plain, distance(swapped, b) + 1);
}

/**
 * How many letters two words have in common at their start.
 *
 * @example common('cache', 'cahce') // 2
 */
export function common(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
