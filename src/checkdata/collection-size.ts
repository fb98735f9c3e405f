/** How large a collection is, in tokens, pages and the advisor's words. */
import type { Document } from './files/source.ts';
import { exactCounter } from './tokens.ts';

/** Tokens on a page, after the advice that 200,000 tokens are about 500 pages (finding 200k-rule). */
const TOKENS_PER_PAGE = 400;

export type SizeClass = 'none' | 'pages' | 'small' | 'medium' | 'large';

/** The advisor's size of a collection, from its tokens. */
export function sizeClass(tokens: number): SizeClass {
  if (tokens === 0) return 'none';
  if (tokens <= 30_000) return 'pages';
  if (tokens <= 200_000) return 'small';
  return tokens <= 1_000_000 ? 'medium' : 'large';
}

/** Pages and size class of a collection, from its tokens. */
export const sized = (tokens: number): { pages: number; sizeClass: SizeClass } => ({
  pages: Math.ceil(tokens / TOKENS_PER_PAGE),
  sizeClass: sizeClass(tokens),
});

/** The tokens of all documents, counted with the tokenizer. @param told is told what share of them is done */
export async function countedTokens(documents: readonly Document[], told: (share: number) => void): Promise<number> {
  const count = await exactCounter();
  let sum = 0;
  for (const [index, { text }] of documents.entries()) {
    told(index / documents.length);
    sum += count(text);
  }
  return sum;
}
