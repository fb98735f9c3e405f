/** How a word sounds, whichever way it is spelt. */

/**
 * Words that sound alike get the same key: `graf` and `graph`.
 *
 * @example sound('graph') // 'graf'
 */
export function sound(word: string): string {
  return word
    .replaceAll('ph', 'f')
    .replaceAll(/ck|c(?![eiyh])|q/g, 'k')
    .replaceAll(/z|c(?=[eiy])/g, 's')
    .replaceAll('y', 'i')
    .replaceAll(/([a-z])\1/g, '$1');
}
