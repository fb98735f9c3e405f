/** How hard a text is to read: the grade of J. P. Kincaid et al., Derivation of new readability formulas, 1975. */

/** School grade; sentences end at a stop, a question mark, a colon or a semicolon's following capital. */
export function gradeOf(text: string): number {
  const sentences = text.split(/[.?!]+(?=\s|$)/).filter((one) => /[a-z]/i.test(one)).length;
  const words = text.match(/[A-Za-z][A-Za-z'’-]*/g) ?? [];
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

/** Groups of vowels, less a silent e at the end; never none. */
function syllablesIn(word: string): number {
  const bare = word.toLowerCase().replaceAll(/[^a-z]/g, '');
  const groups = bare.replace(/(?:[^laeiouy]es|[^dt]ed|[^laeiouy]e)$/, (end) => end[0]!).match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 0);
}
