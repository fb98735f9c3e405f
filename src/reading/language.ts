/** Whether a text is English, as far as it can be told without a dictionary. Pure. */

/** Frequent English words that other languages of the same letters do not share. */
const ENGLISH = new Set(
  'the and are to that this it with for my our you have has can how what when which does be not from but if would should there they them their your use using need want into about'.split(
    ' ',
  ),
);

/** Of texts in English hardly any has fewer known words than this, of those in other languages hardly any has more. */
const KNOWN = 0.68;

export type Kind = 'english' | 'other' | 'too-short' | 'no-text';

/**
 * @returns `no-text` for nothing but marks, numbers or markup; `too-short` for fewer than three words; `other` where the letters or
 * the words are those of another language
 * @param knows whether a word is one of those that the reader goes by: a list without small words is English where most of them are
 * @example
 * kindOf('Können wir das Modell mit unseren Dokumenten trainieren?'); // 'other'
 */
export function kindOf(text: string, knows: (word: string) => boolean = () => false): Kind {
  const sample = text.slice(0, 5000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return 'no-text';
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin < letters * 0.6) return 'other';
  const words = sample.toLowerCase().match(/[\p{L}']+/gu) ?? [];
  if (words.length < 3) return 'too-short';
  const share = (is: (word: string) => boolean) => words.filter(is).length / words.length;
  // A list in notes may have no small words, but most of its words are known; another language has few of either.
  return share((word) => ENGLISH.has(word)) < 0.08 && share(knows) < KNOWN ? 'other' : 'english';
}
