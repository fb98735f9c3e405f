/** Answers a query from an index: several passes, one ranking. The index is Pagefind's, but nothing here knows. */
import type { Entry, Vocabulary } from '../vocabulary.ts';
import { Corrector } from './correct.ts';
import { Intents, type Intent } from './intents.ts';
import { fold } from './words.ts';
import { understand, type Options, type Understanding } from './understand.ts';

/** A result of one pass. */
export interface Hit {
  id: string;
  score: number;
  /** Places of the matched words in the result's text, counted in words. */
  places: readonly number[];
}

export interface Index {
  /** Results that hold every word of the text, or words that start so. */
  search(text: string): Promise<readonly Hit[]>;
  /** How many results hold exactly this word, ignoring its ending. */
  holds(word: string): Promise<number>;
}

export interface Found {
  id: string;
  entry: Entry;
  score: number;
  places: readonly number[];
  /** The name of the result that the question matches, if it matches one. */
  intent?: Intent;
}

export interface Answer extends Understanding {
  results: Found[];
  /** The result that answers the question by itself, where the search is sure of it. */
  sure?: Found;
  /** Whether parts of the index could not be read, so that results may be missing. */
  incomplete: boolean;
  /** Words to try instead, where nothing was found. */
  nearest: string[];
}

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

/** A question about so many things is long. */
const LONG = 3;

/** Passes kept: while somebody types, only the last word's are new. */
const KEPT = 60;

export class Search {
  readonly corrector: Corrector;
  private readonly vocabulary: Vocabulary;
  private readonly index: Index;
  private readonly intents: Intents;
  private readonly held = new Map<string, Promise<number>>();
  private readonly passes = new Map<string, Promise<readonly Hit[]>>();
  /** Passes that failed since the answer in the making was asked for. */
  private failed = 0;

  constructor(vocabulary: Vocabulary, index: Index) {
    this.vocabulary = vocabulary;
    this.index = index;
    this.corrector = new Corrector(vocabulary);
    this.intents = new Intents(vocabulary);
  }

  /**
   * Answers a query. @throws when the index cannot be read at all
   *
   * @example const { results, sure } = await search.answer('what does reranking cost');
   */
  async answer(text: string, options: Options = {}): Promise<Answer> {
    const before = this.failed;
    const understanding = await understand(text, this.vocabulary, this.corrector, (word) => this.holds(word), options);
    const results = understanding.subjects.length > 0 ? await this.rank(understanding) : [];
    const incomplete = this.failed > before;
    if (incomplete && results.length === 0) throw new Error('The index could not be read.');
    const nearest =
      results.length > 0 || understanding.text !== undefined
        ? []
        : [...new Set(understanding.unknown.flatMap((word) => this.corrector.nearest(word, 3)))].slice(0, 4);
    const sure = options.literal === true ? undefined : sureOf(understanding, results);
    if (sure) results.sort((a, b) => Number(b === sure) - Number(a === sure));
    return { ...understanding, results, nearest, incomplete, ...(sure && { sure }) };
  }

  private holds(word: string): Promise<number> {
    const cached = this.held.get(word) ?? this.index.holds(word);
    this.held.set(word, cached);
    return cached.catch(() => {
      this.held.delete(word);
      this.failed++;
      return 0;
    });
  }

  private pass(form: string): Promise<readonly Hit[]> {
    const kept = this.passes.get(form) ?? this.index.search(form);
    this.passes.delete(form);
    this.passes.set(form, kept);
    const [oldest] = this.passes.keys();
    if (this.passes.size > KEPT && oldest !== undefined) this.passes.delete(oldest);
    // What failed is not kept: asking again asks anew.
    return kept.catch(() => {
      this.passes.delete(form);
      this.failed++;
      return [];
    });
  }

  /**
   * Each subject by itself, and all together: a page about everything asked wins, one about a part of it still counts.
   * Then what the names say: a page that is called what was asked for comes before one that mentions it often.
   */
  private async rank({ subjects, words, said }: Understanding): Promise<Found[]> {
    const scores = new Map<string, { score: number; places: Set<number> }>();
    const add = (hits: Iterable<Hit>, factor: number) => {
      for (const { id, score, places } of hits) {
        const sum = scores.get(id) ?? { score: 0, places: new Set() };
        sum.score += score * factor;
        for (const place of places) sum.places.add(place);
        scores.set(id, sum);
      }
    };
    const passes = await Promise.all(subjects.map(({ forms }) => this.best(forms)));
    const shares = subjects.map(({ forms }) => this.intents.rarityOf(forms[0] ?? '') ** RANKING.rarity);
    const whole = shares.reduce((sum, share) => sum + share, 0);
    passes.forEach((pass, at) => add(pass.values(), shares[at]! / whole));
    if (subjects.length > 1) add((await this.best(combinations(subjects.map(({ forms }) => forms)))).values(), RANKING.together);
    const long = subjects.length >= LONG;
    const named = this.intents.match(words, said);
    let best = 0;
    for (const [id, sum] of scores) {
      const entry = this.vocabulary.entries.get(id);
      if (!entry) continue;
      sum.score *= factorOf(entry, long);
      best = Math.max(best, sum.score);
    }
    for (const [id, { score }] of named)
      if (score >= RANKING.byName && !scores.has(id)) scores.set(id, { score: 0, places: new Set() });
    const found: Found[] = [];
    for (const [id, { score, places }] of scores) {
      const entry = this.vocabulary.entries.get(id);
      if (!entry) continue;
      const intent = named.get(id);
      const total = (best > 0 ? (score / best) ** RANKING.flat : 0) + RANKING.intent * (intent?.score ?? 0);
      found.push({ id, entry, score: total, places: [...places].sort((a, b) => a - b), ...(intent && { intent }) });
    }
    found.sort((a, b) => b.score - a.score || (a.entry.path < b.entry.path ? -1 : 1));
    const top = found[0]?.score ?? 0;
    return found.filter(({ score }) => score >= top * RANKING.least);
  }

  /** The results of a subject: those of whichever of its forms serves each page best. */
  private async best(forms: readonly string[]): Promise<Map<string, Hit>> {
    const best = new Map<string, Hit>();
    const passes = await Promise.all(forms.map((form) => this.pass(form)));
    passes.forEach((hits, index) => {
      for (const hit of hits) {
        const score = hit.score * (index === 0 ? 1 : RANKING.otherForm);
        const before = best.get(hit.id);
        const places = before ? [...before.places, ...hit.places] : hit.places;
        best.set(hit.id, { id: hit.id, score: Math.max(score, before?.score ?? 0), places });
      }
    });
    return best;
  }
}

/** How much the text of a result counts, by its kind. @param long whether the question is about several things */
function factorOf({ path, kind }: Entry, long: boolean): number {
  if (path.includes('#')) return (long ? RANKING.longer[kind] : undefined) ?? RANKING.parts[kind] ?? 1;
  if (LISTS.has(kind)) return RANKING.lists;
  return long && kind === 'Use cases' ? RANKING.useCases : 1;
}

/** The first few ways to say several things together. */
function combinations(forms: readonly (readonly string[])[]): string[] {
  const most = forms.length > 3 ? 1 : 2;
  return forms
    .reduce<string[]>((starts, ways) => starts.flatMap((start) => ways.slice(0, most).map((way) => `${start} ${way}`.trim())), [''])
    .slice(0, 4);
}

/** The first results are looked through for one that is called what was asked. */
const LOOKED_THROUGH = 3;

/** Questions that want more than what a word means. */
const ASKS = /^(how|why|when|should|can|could|do|does|is|are|which|will|where)\b/;

/** The result whose name is the question, if there is one. */
function sureOf({ text, typed, words, advice, numbers }: Understanding, results: readonly Found[]): Found | undefined {
  if (text === 'message' || text === 'symbols') return undefined;
  const asks = ASKS.test(fold(typed));
  const least = advice || numbers ? RANKING.surer : RANKING.sure;
  const [best] = results
    .slice(0, LOOKED_THROUGH)
    .filter(({ intent }) => intent !== undefined && intent.from !== 'heading')
    // A tool's page asks before it answers; and one word of another meaning than the typed one is no name of it.
    .filter(({ entry, intent }) => entry.kind !== 'Tool' && !(intent!.from === 'asked' && intent!.held < 0.9 && words.length === 1))
    // A page about the site itself answers no question of the field, and a definition no "how" or "why".
    .filter(({ entry }) => entry.path.replace(/\/$/, '').includes('/') && !(asks && entry.kind === 'Glossary'))
    .filter(({ intent }) => intent!.covers >= least.covers && intent!.held >= least.held)
    .sort((a, b) => b.intent!.score - a.intent!.score);
  return best;
}
