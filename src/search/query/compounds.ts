/** Words that the site writes as one or as two. */
import { isStopWord } from './phrases.ts';

/**
 * `fine tuning` becomes the `finetuning` of the site, which stands for all its spellings.
 *
 * @example joinCompounds(['fine', 'tuning'], new Map([['finetuning', 3]])) // ['fine-tuning']
 */
export function joinCompounds(tokens: readonly string[], words: ReadonlyMap<string, number>): string[] {
  const joined: string[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const [first, second] = [tokens[index]!, tokens[index + 1]];
    if (second !== undefined && !isStopWord(first) && !isStopWord(second) && words.has(first + second)) {
      joined.push(`${first}-${second}`);
      index++;
    } else joined.push(first);
  }
  return joined;
}

/**
 * `longcontext` is two words of the site; both need some length and to stand in some name, or `ragas` would be `rag as`.
 *
 * @example splitCompound('longcontext', new Map([['long', 3], ['context', 3]])) // 'long context'
 */
export function splitCompound(word: string, words: ReadonlyMap<string, number>): string | undefined {
  for (let at = 3; at <= word.length - 3; at++) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    const weights = [words.get(first) ?? 0, words.get(second) ?? 0];
    const central = Math.min(...weights) > 0 && (Math.min(...weights) > 1 || Math.max(...weights) > 2);
    if (central && Math.max(first.length, second.length) > 3) return `${first} ${second}`;
  }
  return undefined;
}
