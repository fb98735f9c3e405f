/** What came first, in words. Pure. */
import { lower } from '../decision/plain.ts';

/**
 * Who came first how often, for the end of a sentence about `of` experiments.
 *
 * @param firsts who came first and in how many, the most frequent first; at least one, and together `of`
 * @example cameFirst(9, [['RAG', 6], ['Prompting', 3]]) // 'RAG came first in 6 and prompting in 3'
 * @example cameFirst(1, [['RAG', 1]]) // 'RAG came first'
 */
export function cameFirst(of: number, firsts: readonly (readonly [who: string, count: number])[]): string {
  const [[who, count], ...others] = firsts as [readonly [string, number], ...(readonly [string, number])[]];
  if (of === 1) return `${lower(who)} came first`;
  if (count === of) return `${lower(who)} came first in ${of === 2 ? 'both' : 'all'}`;
  const parts = [`${lower(who)} came first in ${count}`, ...others.map(([other, times]) => `${lower(other)} in ${times}`)];
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
