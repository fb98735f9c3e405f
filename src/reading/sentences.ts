/** Cuts a text into sentences that keep their place. Pure. */

export interface Sentence {
  /** As typed. */
  readonly typed: string;
  /** The same in small letters and with plain apostrophes, of the same length. */
  readonly text: string;
  /** Where it begins. */
  readonly at: number;
}

/** What ends a sentence: a mark with a blank after it, or the end of a line. A point inside a number or a name ends none. */
const END = /[.!?;…]+["')\]]*(?=\s|$)|\n+|[。！？]/gu;
/** Longer ones are cut, so that a log without any mark costs no more than a text. */
const LONGEST = 400;

/**
 * @example
 * sentences('It is slow. Why?').map(({ typed }) => typed); // ['It is slow.', 'Why?']
 */
export function sentences(text: string): Sentence[] {
  const found: Sentence[] = [];
  const add = (from: number, to: number) => {
    for (let at = from; at < to; at += LONGEST) {
      const part = text.slice(at, Math.min(to, at + LONGEST));
      const lead = part.length - part.trimStart().length;
      if (part.trim() !== '') found.push({ typed: part.trim(), text: small(part.trim()), at: at + lead });
    }
  };
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(END)) {
    add(from, index + mark.length);
    from = index + mark.length;
  }
  add(from, text.length);
  return found;
}

/** Few letters change their length with their case; where one does, the text stays as it is. */
function small(text: string): string {
  const lower = text.toLowerCase();
  return (lower.length === text.length ? lower : text).replaceAll('’', "'");
}
