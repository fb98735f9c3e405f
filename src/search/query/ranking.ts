/** How much each thing counts for a result's place in the list. */
import type { Entry } from '../vocabulary.ts';

/** Knobs of the ranking, set by measuring; see test/search. */
export const RANKING = {
  /** For the index itself. Its fields: a page's own title and aliases, and the names of the terms that lead to it. */
  pagefind: { metaWeights: { title: 5, aliases: 4, terms: 1.5 }, termFrequency: 0.6 },
  /** How much it counts to hold all words of the query. */
  together: 0.15,
  /** How much a form other than the typed one counts. */
  otherForm: 1,
  /** How much parts of pages count beside whole pages, by kind: a single source says less than a page about the subject. */
  /** Pages that list other things hold every word and are about none. */
  lists: 0.5,
  /** A use case tells a whole situation in the words of all of them; in a long question it counts by its names. */
  useCases: 0.5,
  parts: { Evidence: 0.55, Questions: 0.85 } as Readonly<Record<string, number>>,
  /** The same for questions of several subjects: what a term means is seldom what they ask. */
  longer: { Evidence: 0.5, Questions: 1, Glossary: 0.85 } as Readonly<Record<string, number>>,
  /** How much more a rare subject counts than a common one, as an exponent. */
  rarity: 0.5,
  /** How much it counts that a result's name is what the question is about, beside the best score of the texts. */
  intent: 1.4,
  /** How much the texts' scores differ, as an exponent. */
  flat: 0.8,
  /** A result that the index did not give is listed if its name matches so well. */
  byName: 0.35,
  /** A name answers the question if so much of the question is covered, and so much of the name said. */
  sure: { covers: 0.72, held: 0.8 },
  /** The same where a tool of the site answers already. */
  surer: { covers: 0.9, held: 0.9 },
  /** Results with less than this share of the best one's score are noise. */
  least: 0.08,
};

/** Kinds of pages that list other things, or speak of the site itself. */
const LISTS = new Set(['Cases', 'Site', 'Method', 'Evidence', 'Questions']);

/**
 * How much the text of a result counts, by its kind. @param long whether the question is about several things
 *
 * @example factorOf({ path: 'about', kind: 'Site' }, false) // 0.5
 */
export function factorOf({ path, kind }: Entry, long: boolean): number {
  if (path.includes('#')) return (long ? RANKING.longer[kind] : undefined) ?? RANKING.parts[kind] ?? 1;
  if (LISTS.has(kind)) return RANKING.lists;
  return long && kind === 'Use cases' ? RANKING.useCases : 1;
}
