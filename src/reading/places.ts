/** Which sentences hold which words, so that a phrase is only looked for where it can stand. Pure. */
import { findPhrase, type Phrase, type Slot } from './phrases.ts';
import type { Sentence } from './sentences.ts';

/** A match, as typed. */
export interface Place {
  readonly words: string;
  /** What stands before it in the sentence. */
  readonly before: string;
}

/** A text cut into sentences, with an index of its words. */
export class Places {
  readonly sentences: readonly Sentence[];
  /** Word → numbers of the sentences it stands in. */
  readonly #index = new Map<string, number[]>();
  readonly #words: readonly string[];
  readonly #kept = new Map<string, ReadonlySet<number>>();

  constructor(sentences: readonly Sentence[]) {
    this.sentences = sentences;
    for (const [number, { text }] of sentences.entries()) {
      for (const word of new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))) {
        const list = this.#index.get(word);
        if (list) list.push(number);
        else this.#index.set(word, [number]);
      }
    }
    this.#words = [...this.#index.keys()].sort();
  }

  /** Its first match in every sentence that has one. */
  *of(phrase: Phrase): Generator<Place> {
    for (const number of this.#candidates(phrase)) {
      const { text, typed } = this.sentences[number]!;
      const place = findPhrase(phrase, text);
      if (place) yield { words: typed.slice(place.from, place.to), before: text.slice(0, place.from) };
    }
  }

  /** The first match of the first phrase that has one. */
  first(phrases: readonly Phrase[]): string | undefined {
    for (const phrase of phrases) for (const { words } of this.of(phrase)) return words;
    return undefined;
  }

  #candidates(phrase: Phrase): Iterable<number> {
    let sets: ReadonlySet<number>[] = [];
    for (const { slots } of phrase) {
      for (const slot of slots) {
        const set = this.#holding(slot);
        if (set.size === 0) return [];
        sets.push(set);
      }
    }
    if (sets.length === 0) return this.sentences.keys();
    sets = sets.sort((a, b) => a.size - b.size);
    const [smallest, ...others] = sets;
    return [...smallest!].filter((number) => others.every((set) => set.has(number))).sort((a, b) => a - b);
  }

  #holding(slot: Slot): ReadonlySet<number> {
    const key = slot.map(({ start, whole }) => (whole ? start : `${start}*`)).join('|');
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const found = new Set<number>();
    const add = (word: string) => {
      for (const number of this.#index.get(word) ?? []) found.add(number);
    };
    for (const { start, whole } of slot) {
      if (whole) add(start);
      else for (let at = this.#from(start); this.#words[at]?.startsWith(start); at++) add(this.#words[at]!);
    }
    this.#kept.set(key, found);
    return found;
  }

  /** Where in the sorted words those with this beginning start. */
  #from(start: string): number {
    let low = 0;
    let high = this.#words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#words[middle]! < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
