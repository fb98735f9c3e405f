/** Whether a text is English, as far as it can be told without a dictionary. Pure. */

/** Frequent English words that other languages of the same letters do not share. */
const ENGLISH = new Set(
  'the and is are was to of that this it with for my our we i you have has can how what when which do does be as on in not from but or an if would should there they them their your use using need want into about'.split(
    ' ',
  ),
);

export type Kind = 'english' | 'other' | 'too-short' | 'no-text';

/**
 * @returns `no-text` for nothing but marks, numbers or markup; `too-short` for fewer than three words; `other` where the letters or
 * the words are those of another language
 * @example
 * kindOf('Können wir das Modell mit unseren Dokumenten trainieren?'); // 'other'
 */
export function kindOf(text: string): Kind {
  const sample = text.slice(0, 5000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return 'no-text';
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin < letters * 0.6) return 'other';
  const words = sample.toLowerCase().match(/[\p{L}']+/gu) ?? [];
  if (words.length < 3) return 'too-short';
  const known = words.filter((word) => ENGLISH.has(word)).length;
  // A list of requirements or a log has few small words; another language has next to none.
  return known / words.length < (words.length < 12 ? 0.08 : 0.1) ? 'other' : 'english';
}
