/** Right words that the search would take for slips: they are listed at build, so that it leaves them alone. */
import { Corrector } from '../search/query/correct.ts';
import { stem } from '../search/query/concepts.ts';
import { splitCompound } from '../search/query/compounds.ts';
import { fold } from '../search/query/words.ts';
import type { Vocabulary } from '../search/vocabulary.ts';
import { codeDigest, digestOf } from './digest.ts';
import { BuildCache } from './build-cache.ts';
import { commonWords, english } from './dictionaries.ts';

/** Languages whose commonest words readers type on an English site, and how many of them. */
const LANGUAGES = ['german', 'french', 'spanish', 'italian', 'dutch', 'portuguese'];
const COMMON = 3000;

const WORD = /^[a-z]{3,20}$/;

/** Right words that a correction or a split would change, from the last build where the vocabulary is the same. */
export function cachedNeighbours(root: string, vocabulary: Vocabulary): Promise<readonly string[]> {
  const names = [...vocabulary.entries.values()].map(({ title, aliases }) => [title, aliases]);
  const digest = digestOf(codeDigest(root), JSON.stringify([[...vocabulary.words], [...vocabulary.acronyms], names]));
  return new BuildCache<readonly string[]>(root, 'valid-words').of(digest, () => validNeighbours(vocabulary));
}

function validNeighbours(vocabulary: Vocabulary): string[] {
  const corrector = new Corrector(vocabulary);
  const found = new Set<string>();
  const look = (text: string) => {
    const word = fold(text);
    if (found.has(word) || !WORD.test(word) || vocabulary.acronyms.has(word)) return;
    const right = corrector.correct(word);
    // Another form of the same word is what the index would find anyway.
    if (right === undefined ? splitCompound(word, vocabulary.words) !== undefined : stem(right) !== stem(word)) found.add(word);
  };
  // Names of people and places, which it writes with a capital, are no words that a reader would miss.
  for (const word of english()) if (WORD.test(word)) look(word);
  for (const language of LANGUAGES) commonWords(language).slice(0, COMMON).forEach(look);
  // Every second of the commonest names and abbreviations; the others are left for measuring.
  commonWords('english').forEach((word, rank) => {
    if (rank % 2 === 0) look(word);
  });
  return [...found];
}
