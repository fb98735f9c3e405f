/** Finds the word of the site that a mistyped one was meant to be. */
import type { Vocabulary } from '../vocabulary.ts';
import { partsOf, tokensOf } from './words.ts';
import { lettersOf, bitsOf } from './letters.ts';
import { sound } from './sound.ts';
import { edits, common } from './edits.ts';

interface Candidate {
  word: string;
  cost: number;
  weight: number;
}

interface Word {
  word: string;
  weight: number;
  /** One bit a letter that it holds. */
  letters: number;
}

/** How many edits a word of a length may be away from what was meant. */
function allowance(length: number): number {
  return length < 3 ? 0 : length < 8 ? 1 : 2;
}

/** What a word costs that is spelt as it sounds. */
const SOUND = 0.5;

/** Two slips are only believed in a word that starts like the one meant. */
const SAME_START = 3;

/** Below this length a correction keeps the first letter, and goes to names and titles only. */
const SHORT = 5;

export class Corrector {
  private readonly byLength = new Map<number, Word[]>();
  private readonly bySound = new Map<string, string[]>();
  /** Words that stand side by side in a name: `long context`. */
  private readonly pairs = new Set<string>();
  private readonly vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    for (const { title, aliases } of vocabulary.entries.values()) {
      for (const name of [title, ...aliases]) {
        const words = tokensOf(name).flatMap(partsOf);
        for (let at = 0; at + 1 < words.length; at++) this.pairs.add(`${words[at]!} ${words[at + 1]!}`);
      }
    }
    for (const [word, weight] of vocabulary.words) {
      const same = this.byLength.get(word.length);
      const entry = { word, weight, letters: lettersOf(word) };
      if (same) same.push(entry);
      else this.byLength.set(word.length, [entry]);
      const key = sound(word);
      this.bySound.set(key, [...(this.bySound.get(key) ?? []), word]);
    }
  }

  /** The one best correction of a word that the site does not hold, or none; the words around it settle ties. */
  correct(word: string, before = '', after = ''): string | undefined {
    const fixed = this.vocabulary.fixes.get(word);
    if (fixed !== undefined) return fixed;
    const ranked = this.ranked(word, allowance(word.length));
    const ties = ranked.filter(({ cost }) => Math.floor(cost) === Math.floor(ranked[0]!.cost));
    const fits = ties.find((tie) => this.pairs.has(`${before} ${tie.word}`) || this.pairs.has(`${tie.word} ${after}`));
    return (fits ?? ranked[0])?.word;
  }

  /** A right word's neighbour that stands in one of the site's names beside the words around it: `prompt cashing` is `prompt caching`. */
  inPhrase(word: string, before: string, after: string): string | undefined {
    const spelt = (other: string) => (other === '' || this.vocabulary.words.has(other) ? other : (this.correct(other) ?? other));
    const [left, right] = [spelt(before), spelt(after)];
    return this.ranked(word, 1).find((found) => this.pairs.has(`${left} ${found.word}`) || this.pairs.has(`${found.word} ${right}`))
      ?.word;
  }

  /** Corrects a word that is still being typed: `retrei` to `retrieval`. */
  complete(start: string): string | undefined {
    if (start.length < 4) return undefined;
    let best: Candidate | undefined;
    for (const [length, words] of this.byLength) {
      if (length <= start.length) continue;
      for (const { word, weight } of words) {
        const cost = edits(start, word.slice(0, start.length));
        if (cost > 1 || word[0] !== start[0]) continue;
        const candidate = { word, cost: cost + length / 100, weight };
        if (!best || better(candidate, best, start) < 0) best = candidate;
      }
    }
    return best?.word;
  }

  /** A far more usual word of the site that a rare one may have been meant to be; stricter than a correction. */
  usual(word: string): string | undefined {
    if (word.length < SHORT || this.vocabulary.words.has(word)) return undefined;
    const best = this.ranked(word, 2)[0];
    return best && best.weight > 1 && best.word[0] === word[0] && !best.word.startsWith(word) && !word.startsWith(best.word)
      ? best.word
      : undefined;
  }

  /** Words to offer where nothing was found; looser than a correction, since the reader chooses. */
  nearest(word: string, count: number): string[] {
    const limit = Math.min(3, Math.floor(word.length / 2));
    return this.ranked(word, limit, true)
      .slice(0, count)
      .map(({ word: found }) => found);
  }

  /** Whether some word of the site starts like this. */
  starts(prefix: string): boolean {
    for (const [length, words] of this.byLength) {
      if (length >= prefix.length && words.some(({ word }) => word.startsWith(prefix))) return true;
    }
    return false;
  }

  /** @param offered the reader chooses: words further off, and less central ones, will do */
  private ranked(word: string, limit: number, offered = false): Candidate[] {
    const found: Candidate[] = [];
    const own = lettersOf(word);
    for (let length = word.length - limit; length <= word.length + limit; length++) {
      for (const { word: candidate, weight, letters } of this.byLength.get(length) ?? []) {
        // One edit changes two letters at most; most words are told apart by this alone.
        const apart = bitsOf(own ^ letters);
        if (apart > 2 * limit) continue;
        const twice = offered || (weight > 1 && common(word, candidate) >= SAME_START);
        const reach = twice ? limit : Math.min(limit, 1);
        if (apart > 2 * reach || Math.abs(length - word.length) > reach) continue;
        const cost = edits(word, candidate);
        if (cost > reach || (word.length < SHORT && !shortEnough(word, candidate, weight))) continue;
        if (cost <= 1 && weight < 2 && word.length < 7 && !offered) continue;
        found.push({ word: candidate, cost, weight });
      }
    }
    if (limit > 0 && word.length >= 4) {
      for (const alike of this.bySound.get(sound(word)) ?? []) {
        if (alike !== word) found.push({ word: alike, cost: SOUND, weight: this.vocabulary.words.get(alike) ?? 1 });
      }
    }
    return found.sort((a, b) => better(a, b, word));
  }
}

function shortEnough(word: string, candidate: string, weight: number): boolean {
  const swapped = candidate.length === word.length && [...candidate].sort().join() === [...word].sort().join();
  // Three letters are as often an abbreviation of something else: only swapped ones are a slip.
  if (word.length < 4) return weight > 1 && swapped;
  return weight > 1 && candidate.length >= 3 && (candidate[0] === word[0] || candidate.length > word.length || swapped);
}

/** Fewer edits first, then the same first letter, then the more central word, then the longer common start. */
function better(a: Candidate, b: Candidate, word: string): number {
  return (
    Math.floor(a.cost) - Math.floor(b.cost) ||
    Number(b.word[0] === word[0]) - Number(a.word[0] === word[0]) ||
    b.weight - a.weight ||
    common(b.word, word) - common(a.word, word) ||
    a.cost - b.cost ||
    (a.word < b.word ? -1 : 1)
  );
}
