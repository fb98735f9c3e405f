/**
 * Phrases as contributors write them, made into patterns. Pure.
 *
 * A phrase is words in a row. `*` at the end of a word is any ending, `|` separates other words in the same place, `..` stands for
 * up to four words in between, `#` for a number. Case, hyphens and apostrophes do not matter.
 */

/** Between two words: blanks, and marks that do not end a sentence. */
const GAP = String.raw`[\s,:()"'/-]+`;
const WORD = String.raw`[\p{L}\p{N}][\p{L}\p{N}'.+-]*`;

/**
 * Makes a pattern of a phrase.
 *
 * @throws Error that names a phrase without words
 * @example
 * phrase('fine tun* .. pdf|pdfs').test('fine-tuning it on my PDFs'); // true
 */
export function phrase(text: string): RegExp {
  const words = text.trim().split(/\s+/).filter(Boolean);
  if (!words.some((word) => /[\p{L}\p{N}#]/u.test(word))) throw new Error(`"${text}" has no words to look for.`);
  let source = '';
  let gap = '';
  for (const word of words) {
    if (word === '..') {
      gap = `(?:${GAP}${WORD}){0,4}${GAP}`;
      continue;
    }
    const alternatives = word.split('|').map((one) => one.split('*').map(escaped).join(String.raw`[\p{L}\p{N}'-]*`));
    const part = word === '#' ? String.raw`\d[\d.,]*k?` : `(?:${alternatives.join('|')})`;
    source += (source === '' ? '' : gap || GAP) + part;
    gap = '';
  }
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${source}(?![\p{L}\p{N}])`, 'giu');
}

const escaped = (text: string) => text.replaceAll(/[.+?^${}()[\]\\]/g, String.raw`\$&`).replaceAll('_', ' ');
