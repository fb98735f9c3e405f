/** Text to words, the same way for what readers type and for what the site says. */

/** A query longer than this is cut: no reader means the rest, and nothing a page can send should cost time. */
export const LONGEST_QUERY = 160;

/** Controls, marks of writing direction, zero-width and other characters that nobody sees. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]+/gu;

/** A run of letters and digits, with hyphens, dots and the like between them; `c++` and `c#` keep their signs. */
const TOKEN = /(?<![\p{L}\p{N}])c(?:\+\+|#)(?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:[-‐‑–./_+&@][\p{L}\p{N}]+)*/gu;

/** Where one script ends and another begins within a run: `lora微调`. */
const SCRIPTS =
  /(?<=[\p{Script=Latin}\p{N}])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}])|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}])(?=[\p{Script=Latin}\p{N}])/u;

/**
 * One line of visible text, as typed, fit to be shown back to the reader.
 *
 * @example visible('  what\u200b is\n RAG ') // 'what is RAG'
 */
export function visible(text: string): string {
  return [
    ...text
      .slice(0, LONGEST_QUERY * 4)
      .replaceAll(/[\s\p{Z}]+/gu, ' ')
      .replaceAll(INVISIBLE, ''),
  ]
    .slice(0, LONGEST_QUERY)
    .join('')
    .trim();
}

/**
 * Lower case without accents and apostrophes; compatibility forms (ﬁ, ①, full width) as the letters they stand for.
 *
 * @example fold('Modèle ﬁne') // 'modele fine'
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/['’ʼ`´]/g, '')
    .toLowerCase();
}

/**
 * The tokens of a text; hyphens and the like stay inside.
 *
 * @example tokensOf('Fine-tuning, or C++?') // ['fine-tuning', 'or', 'c++']
 */
export function tokensOf(text: string): string[] {
  return (fold(text).match(TOKEN) ?? []).flatMap((token) => token.split(SCRIPTS));
}

/**
 * The parts of a token: `fine-tuning` is `fine` and `tuning`.
 *
 * @example partsOf('fine-tuning') // ['fine', 'tuning']
 */
export function partsOf(token: string): string[] {
  return token.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
}

/**
 * Every word of a text, hyphenated ones as their parts and, if these are two, as one word.
 *
 * @example wordsOf('Fine-tuning') // ['fine', 'tuning', 'finetuning']
 */
export function wordsOf(text: string): string[] {
  return tokensOf(text).flatMap((token) => {
    const parts = partsOf(token);
    return parts.length === 2 ? [...parts, parts.join('')] : parts;
  });
}

/**
 * A word without its common endings, so that `forgetting` also marks `forget`. Coarser than the index, for marking only.
 *
 * @example stemOf('forgetting') // 'forget'
 */
export function stemOf(word: string): string {
  if (word.length <= 6) return word.replace(/s$/, '');
  return word.replace(/(ations?|ings?|ions?|ed|es|al|s)$/, '').replace(/([bdgmnprt])\1$/, '$1');
}
