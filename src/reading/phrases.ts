/** Phrases as contributors write them, checked and made ready for `match.ts`, which travels to browsers and knows no classes. Pure. */

import { tokensOf } from './match.ts';

/** Classes of words: name → phrases of the same standing. */
export type Words = Readonly<Record<string, readonly string[]>>;

const CLASS = /<([^<>\s]*)>/g;

/**
 * The same phrase, of which `faultOf` has found no fault, with the members of its classes in their place.
 *
 * @example
 * spelledOut('my <papers>', { papers: ['pdf', 'text file'] }); // 'my pdf|text_file'
 */
export function spelledOut(text: string, classes: Words): string {
  return text.replaceAll(CLASS, (_, id: string) => classes[id]!.map((member) => member.replaceAll(' ', '_')).join('|'));
}

/** Letters, digits and blanks; `*` at the end of a word is any ending. */
const UNIT = /^[a-z0-9' _-]+\*?$/;

/** What is wrong with a unit, or a word before a number, of `quantities.yaml`; undefined where nothing is. */
export const faultOfUnit = (unit: string): string | undefined =>
  UNIT.test(unit) ? undefined : `holds "${unit}"; a unit is small letters, digits and blanks, and perhaps a * at its end`;

/**
 * What is wrong with a phrase; undefined where nothing is.
 *
 * @example
 * faultOf('my <nonsense>', {}); // 'names the class <nonsense>, …'
 */
export function faultOf(text: string, classes: Words): string | undefined {
  const unknown = [...text.matchAll(CLASS)].find(([, id]) => !classes[id!]);
  if (unknown) return `names the class ${unknown[0]}, which content/reading/words.yaml does not have; add it there`;
  const words = spelledOut(text, classes).trim().toLowerCase().split(/\s+/);
  if (words[0] === '..' || words.at(-1) === '..')
    return `begins or ends with ".." in "${text}"; words must stand on both sides of it`;
  // `match.ts` finds phrases by their first two letters.
  const short = words[0]!.split('|').find((one) => /^.\*/.test(one));
  if (short !== undefined)
    return `begins with "${short}" in "${text}", as hundreds of words do; give two letters at least before the *`;
  for (const piece of words.filter((word) => word !== '..').flatMap((word) => word.split(/[|_-]/))) {
    const plain = piece.replace(/\*$/, '');
    if (plain !== '#' && tokensOf(plain)[0]?.word !== plain)
      return `looks for "${piece}" in "${text}", which no word of a text can be: words are cut at blanks and marks, and an apostrophe is straight`;
  }
  return undefined;
}
