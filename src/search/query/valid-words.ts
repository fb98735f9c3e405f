/**
 * A set of words in a few bits each (a Bloom filter): it never denies a word that was put in, and takes a few others for one.
 * A word stands for its other forms as well.
 */
import { stem } from './concepts.ts';

/** Bits a word and hash functions; about two in a hundred other words pass for one of the set. */
const BITS_A_WORD = 8;
const HASHES = 5;

/** Sizes that are tried, a byte apart. */
const SIZES = 40;

export class WordSet {
  private readonly bits: Uint8Array;

  /** @param bits as `encode` made them */
  constructor(bits: Uint8Array) {
    this.bits = bits;
  }

  /**
   * The set of these words.
   *
   * @param apart words that had better not be taken for one of the set: of a few sizes, the one that takes the fewest is used
   */
  static of(words: readonly string[], apart: readonly string[] = []): WordSet {
    const stems = new Set(words.map(stem));
    let best: WordSet | undefined;
    let fewest = Infinity;
    for (let more = 0; more < SIZES && fewest > 0; more++) {
      const set = WordSet.sized(stems, Math.ceil((stems.size * BITS_A_WORD) / 8) + more);
      const taken = apart.filter((word) => set.has(word)).length;
      if (taken < fewest) [best, fewest] = [set, taken];
    }
    return best!;
  }

  private static sized(stems: ReadonlySet<string>, bytes: number): WordSet {
    const bits = new Uint8Array(bytes);
    const size = bits.length * 8;
    for (const word of stems) for (const place of placesOf(word, size)) bits[place >> 3]! |= 1 << (place & 7);
    return new WordSet(bits);
  }

  has(word: string): boolean {
    const size = this.bits.length * 8;
    return size > 0 && placesOf(stem(word), size).every((place) => (this.bits[place >> 3]! & (1 << (place & 7))) !== 0);
  }

  /** The set as text. */
  encode(): string {
    return btoa(String.fromCharCode(...this.bits));
  }

  static decode(text: string): WordSet {
    return new WordSet(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
  }
}

/** Two hashes give all places, by double hashing. Kirsch and Mitzenmacher, 2008, "Less hashing, same performance". */
function placesOf(word: string, size: number): number[] {
  const [first, second] = [hash(word, 0x811c9dc5), hash(word, 0x9e3779b9) | 1];
  return Array.from({ length: HASHES }, (_, at) => ((first + Math.imul(at, second)) >>> 0) % size);
}

/** FNV-1a with a last mix of its bits. */
function hash(word: string, seed: number): number {
  let value = seed;
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  return (value ^ (value >>> 12)) >>> 0;
}
