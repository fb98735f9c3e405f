/** What a "not" takes back. Pure. */
import type { Token } from './match.ts';

const NOT = /^(?:not|no|never|without|neither|nor|cannot|[a-z]+n't)$/;
/** How many words before a phrase a "not" may stand. */
const REACH = 4;
/** After a "not", what follows these is not wished for. */
const WISH = new Set(['want', 'need', 'looking', 'about']);
/** So many words are not wished for at most, and none beyond a mark or one of these. */
const LONGEST = 6;
const TURN = new Set(['but', 'only', 'just', 'so', 'because', 'since', 'as', 'and', 'instead', 'rather']);

/** Whether a "not" stands shortly before a word, in its sentence. */
export function negated(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - REACH); before--) {
    if (tokens[before]!.sentence !== tokens[at]!.sentence) return false;
    if (NOT.test(tokens[before]!.word)) return true;
  }
  return false;
}

/**
 * The words that name what somebody does not want: "we do not want a classifier". A "not" before any other verb tells as much by what follows
 * it as without: "it does not find the clause".
 *
 * @returns numbers of tokens
 */
export function unwanted(text: string, tokens: readonly Token[]): Set<number> {
  const found = new Set<number>();
  for (let at = 0; at + 1 < tokens.length; at++) {
    if (!WISH.has(tokens[at + 1]!.word) || !NOT.test(tokens[at]!.word)) continue;
    for (let next = at + 2; next < at + 2 + LONGEST; next++) {
      const token = tokens[next];
      if (token?.sentence !== tokens[at]!.sentence || TURN.has(token.word)) break;
      if (/[^\s"'“]/.test(text.slice(tokens[next - 1]!.to, token.from))) break;
      found.add(next);
    }
  }
  return found;
}
