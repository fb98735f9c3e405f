/**
 * Phrases as contributors write them, made into patterns. Pure.
 *
 * A phrase is words in a row. `*` at the end of a word is any ending, `|` separates other words in the same place, `..` stands for
 * up to four words in between, `#` for a number, `<name>` for any word of that class in `words.yaml`, `_` for a blank inside one
 * of several alternatives. `~` between two parts: both stand in the same sentence, in any order. Case, hyphens and apostrophes do
 * not matter.
 */

/** Classes of words: name → words of the same standing. */
export type Words = Readonly<Record<string, readonly string[]>>;

/** A word of a sentence that a part needs: beginnings or whole words, one of which must be there. */
export type Slot = readonly { readonly start: string; readonly whole: boolean }[];

/** One part of a phrase. */
export interface Part {
  readonly pattern: RegExp;
  /** What a sentence must hold before it is worth looking: the same list for the same words, so that it can be kept. */
  readonly slots: readonly Slot[];
}

/** Parts that must all stand in a sentence. */
export type Phrase = readonly Part[];

/** Between two words: blanks, and marks that do not end a sentence. */
const GAP = String.raw`[\s,:()"'/-]+`;
/**
 * Letters and digits of English and its neighbours, of text in small letters. Unicode classes with the case ignored take a browser
 * a hundred times as long to compile.
 */
const LETTER = 'a-z0-9\\u00df-\\u024f';
const WORD = `[${LETTER}][${LETTER}'.+-]*`;

/**
 * Makes patterns of a phrase.
 *
 * @throws Error that names a phrase without words, or a class that does not exist
 * @example
 * findPhrase(phrase('fine tun* .. <papers>', { papers: ['pdf*'] }), 'fine-tuning it on my pdfs'); // { from: 0, to: 25 }
 */
export function phrase(text: string, words: Words = {}): Phrase {
  return text
    .toLowerCase()
    .split('~')
    .map((part) => onePart(part, text, words));
}

function onePart(part: string, whole: string, classes: Words): Part {
  const words = part.trim().split(/\s+/).filter(Boolean);
  if (!words.some((word) => /[\p{L}\p{N}#]/u.test(word))) throw new Error(`"${whole}" has no words to look for.`);
  let source = '';
  let gap = '';
  const slots: Slot[] = [];
  for (const word of words) {
    if (word === '..') {
      gap = `(?:${GAP}${WORD}){0,4}?${GAP}`;
      continue;
    }
    const all = alternatives(word, whole, classes);
    source += (source === '' ? '' : gap || GAP) + sourceOf(all);
    const slot = slotOf(all);
    if (slot) slots.push(slot);
    gap = '';
  }
  return { pattern: new RegExp(`(?<![${LETTER}])${source}(?![${LETTER}])`, 'g'), slots };
}

function alternatives(word: string, whole: string, classes: Words): string[] {
  return word.split('|').flatMap((one) => {
    const name = /^<(.+)>$/.exec(one)?.[1];
    if (name === undefined) return [one];
    const members = classes[name];
    if (!members) throw new Error(`"${whole}" names the class <${name}>, which words.yaml does not have.`);
    return members.map((member) => member.replaceAll(' ', '_'));
  });
}

const ENDING = `[${LETTER}'-]*`;
const sourceOf = (all: readonly string[]) =>
  `(?:${all.map((one) => (one === '#' ? String.raw`\d[\d.,]*k?` : one.split('*').map(escaped).join(ENDING))).join('|')})`;

/** The first letters of every alternative; undefined where one may begin with anything. */
function slotOf(all: readonly string[]): Slot | undefined {
  const starts = all.map((one) => /^(?<start>[\p{L}\p{N}]+)(?<open>\*?)/u.exec(one.toLowerCase())?.groups);
  if (starts.some((one) => one === undefined)) return undefined;
  return starts.map((one) => ({ start: one!.start!, whole: one!.open === '' }));
}

const escaped = (text: string) => text.replaceAll(/[.+?^${}()[\]\\]/g, String.raw`\$&`).replaceAll('_', GAP);

/** Where a phrase stands in a text of small letters: from the first of its parts to the end of the last; undefined where one is missing. */
export function findPhrase(parts: Phrase, text: string): { from: number; to: number } | undefined {
  let from = Infinity;
  let to = 0;
  for (const { pattern } of parts) {
    pattern.lastIndex = 0;
    const match = pattern.exec(text);
    if (!match) return undefined;
    from = Math.min(from, match.index);
    to = Math.max(to, match.index + match[0].length);
  }
  return { from, to };
}
