/**
 * Finds phrases in a text, all in one pass over its words. Pure.
 *
 * A phrase, as contributors write it, is words in a row. `*` at the end of a word is any ending, `|` separates other words in the
 * same place, `..` stands for up to four words in between, `#` for a number, `_` for a blank inside one of several alternatives;
 * `<name>`, any word of that class in `words.yaml`, is spelled out before (`phrases.ts`). Case, hyphens, most marks and the s of a plural do not matter.
 */

/** A word of a text with its place. */
export interface Token {
  readonly word: string;
  readonly from: number;
  readonly to: number;
  /** Number of its sentence. */
  readonly sentence: number;
}

/** Where a phrase stands: numbers of its first word and of the one after its last. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** A sentence without any mark, as of a log, is cut after so many words, so that it costs no more than others. */
const LONGEST = 80;
/** How many words `..` may stand for. */
const GAP = 4;
const TOKEN = /[a-z0-9\u00df-\u024f#]+(?:(?:['.+]|,(?=\d{3}))[a-z0-9\u00df-\u024f]+)*\+*#?|[.!?;…。！？]+(?=[\s"')\]]|$)|\n+/g;

/** A text in small letters, as long as before: few letters change their length with their case, and where one does, places would be wrong. */
export function inSmall(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** Words of a text, in small letters; numbers stay as they are. */
export function tokensOf(text: string): Token[] {
  const small = inSmall(text).replaceAll('’', "'");
  const found: Token[] = [];
  let sentence = 0;
  let length = 0;
  // In place of a loop over all matches, each of which would be an array: what is thrown away costs a slow processor as much as what is kept.
  small.replaceAll(TOKEN, (word, index: number) => {
    const isWord = /[a-z0-9\u00df-\u024f]/.test(word);
    if (isWord) found.push({ word, from: index, to: index + word.length, sentence });
    length = isWord ? length + 1 : 0;
    if (length % LONGEST === 0) sentence += 1;
    return '';
  });
  return found;
}

/** A word without the s of a plural. */
const stemOf = (word: string) => (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word);

/** Before the number of a word that is a sign by itself. */
export const PLAIN = '~';
/** How many different numbers stand for words. */
const NUMBERS = 1 << 15;
/** Words that begin alike are mostly of one meaning: translate, translation. */
const BEGINNING = 6;

/**
 * The sign that a word is by itself, whatever its ending: a number, because a word to load is five bytes and its number less than one. Some
 * words share one, and their weights are estimated together. The digest is FNV-1a (Fowler, Noll, Vo), folded.
 *
 * @returns `PLAIN` and a number from 0 to 32767
 * @example
 * signOf('invoices') === signOf('invoicing'); // true
 */
export function signOf(word: string): string {
  let digest = 0x811c9dc5;
  for (const letter of stemOf(word).slice(0, BEGINNING)) digest = Math.imul(digest ^ letter.codePointAt(0)!, 0x01000193);
  return PLAIN + ((digest ^ (digest >>> 15)) & (NUMBERS - 1));
}

/** One word of a phrase. */
type Piece = readonly [start: string, open: boolean];
/** The place of a word in a phrase: alternatives, each of one or more pieces; `gap` where others may stand before. */
interface Slot {
  readonly gap: boolean;
  readonly all: readonly (readonly Piece[])[];
  /** Word → the alternatives that may begin with it, kept for the words met. */
  readonly kept: Map<string, readonly (readonly Piece[])[]>;
}

/** Phrases with a meaning each, indexed by how they begin. */
export class Phrases<Meaning> {
  /** The first letters of a phrase → all that begin so. */
  readonly #index = new Map<string, { readonly begin: Piece; readonly phrase: Phrase<Meaning> }[]>();
  /** Phrases that may begin with a word, kept for the words met. */
  readonly #kept = new Map<string, readonly Phrase<Meaning>[]>();

  add(text: string, meaning: Meaning): void {
    const phrase: Phrase<Meaning> = { text: text.trim().toLowerCase(), meaning };
    for (const one of phrase.text.split(' ', 1)[0]!.split('|')) {
      const begin = pieceOf(one.split(/[_-]/, 1)[0]!);
      const key = keyOf(begin[0]);
      this.#index.set(key, [...(this.#index.get(key) ?? []), { begin, phrase }]);
    }
  }

  /** Every place of every phrase that begins in a row of words, but for meanings that are to be skipped by then. */
  *in(
    tokens: readonly Token[],
    { from = 0, to = tokens.length, skip = () => false }: { from?: number; to?: number; skip?: (meaning: Meaning) => boolean } = {},
  ): Generator<Place & { meaning: Meaning }> {
    for (let at = from; at < to; at++) {
      for (const phrase of this.#beginning(tokens[at]!.word)) {
        if (skip(phrase.meaning)) continue;
        const end = rest((phrase.slots ??= slotsOf(phrase.text)), 0, tokens, at);
        if (end > 0) yield { from: at, to: end, meaning: phrase.meaning };
      }
    }
  }

  #beginning(word: string): readonly Phrase<Meaning>[] {
    const kept = this.#kept.get(word);
    if (kept) return kept;
    const found = new Set<Phrase<Meaning>>();
    for (const key of [keyOf(word), ...(isNumber(word) ? ['#'] : [])])
      for (const { begin, phrase } of this.#index.get(key) ?? []) if (fits(begin, word)) found.add(phrase);
    const list = [...found];
    this.#kept.set(word, list);
    return list;
  }
}

interface Phrase<Meaning> {
  readonly text: string;
  readonly meaning: Meaning;
  /** Its places, worked out when a text first holds a word that it begins with. */
  slots?: readonly Slot[];
}

function slotsOf(text: string): Slot[] {
  const slots: Slot[] = [];
  let gap = false;
  for (const word of text.split(/\s+/)) {
    if (word === '..') gap = true;
    else {
      slots.push({ gap, all: word.split('|').map((one) => one.split(/[_-]/).map(pieceOf)), kept: new Map() });
      gap = false;
    }
  }
  return slots;
}

/** Two letters: with one a list would be long, and hardly any phrase begins with a shorter word. */
const keyOf = (word: string) => word.slice(0, 2);
const pieceOf = (one: string): Piece => (one.endsWith('*') ? [one.slice(0, -1), true] : [one, false]);
const isNumber = (word: string) => word.charCodeAt(0) < 58 && /^\d/.test(word);

/** The number of the word after the rest of a phrase, where it stands here; otherwise 0. */
function rest(slots: readonly Slot[], number: number, tokens: readonly Token[], at: number): number {
  const slot = slots[number];
  if (!slot) return at;
  const sentence = tokens[number === 0 ? at : at - 1]?.sentence;
  for (let skipped = 0; skipped <= (slot.gap ? GAP : 0); skipped++) {
    if (tokens[at + skipped]?.sentence !== sentence) return 0;
    const length = slotLength(slot, tokens, at + skipped);
    if (length > 0) {
      const end = rest(slots, number + 1, tokens, at + skipped + length);
      if (end > 0) return end;
    }
  }
  return 0;
}

/** How many words of the text the longest alternative takes; 0 where none fits. */
function slotLength({ all, kept }: Slot, tokens: readonly Token[], at: number): number {
  const { word, sentence } = tokens[at]!;
  let begin = kept.get(word);
  if (!begin) kept.set(word, (begin = all.filter(([first]) => fits(first!, word))));
  let longest = 0;
  for (const pieces of begin) {
    if (pieces.length <= longest) continue;
    let length = 1;
    while (length < pieces.length) {
      const next = tokens[at + length];
      if (next?.sentence !== sentence || !fits(pieces[length]!, next.word)) break;
      length += 1;
    }
    if (length === pieces.length) longest = length;
  }
  return longest;
}

function fits([start, open]: Piece, word: string): boolean {
  if (start === '#') return isNumber(word);
  return open ? word.startsWith(start) : word === start || word === `${start}s`;
}
