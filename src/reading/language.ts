/** Whether a text is English, as far as it can be told without a dictionary. Pure. */

/** Frequent English words. */
const ENGLISH = new Set(
  'the and is are was to of that this it with for my our we i you have has can how what when which do does be as on in not from but or an if would should your use need want'.split(
    ' ',
  ),
);

/** Hardly any text in English has a smaller share of known words; one in another language may have as many, if it is full of terms. */
const KNOWN = 0.52;
/** Such a text hardly ever has as many as this; notes in English do. */
const KNOWN_IN_NOTES = 0.68;
/** The share of small words that only English has, and one that a neighbouring language may have as well. */
const MANY = 0.25;
const SOME = 0.07;

export type Kind = 'english' | 'other' | 'too-short' | 'no-text';

/**
 * @returns `no-text` for nothing but marks, numbers or markup; `too-short` for fewer than three words; `other` where the letters or
 * the words are those of another language
 * @param knows whether a word is one of those that the reader goes by
 * @example
 * kindOf('Können wir das Modell mit unseren Dokumenten trainieren?', () => false); // 'other'
 */
export function kindOf(text: string, knows: (word: string) => boolean): Kind {
  const sample = text.slice(0, 5000);
  const letters = sample.replaceAll(/\P{L}+/gu, '');
  if (letters === '') return 'no-text';
  if (letters.replaceAll(/\P{Script=Latin}+/gu, '').length < letters.length * 0.6) return 'other';
  const words = sample.toLowerCase().match(/[\p{L}']+/gu) ?? [];
  if (words.length < 3) return 'too-short';
  const share = (is: (word: string) => boolean) => words.filter(is).length / words.length;
  const small = share((word) => ENGLISH.has(word));
  const known = share(knows);
  // Notes may have no small words; a neighbouring language shares some of them, but few others.
  return small >= MANY || known >= KNOWN_IN_NOTES || (small >= SOME && known >= KNOWN) ? 'english' : 'other';
}
