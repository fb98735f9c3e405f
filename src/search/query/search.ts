/** Answers a query from an index: several passes, one ranking. The index is Pagefind's, but nothing here knows. */
import type { Vocabulary } from '../vocabulary.ts';
import { Corrector } from './correct.ts';
import { Intents } from './intents.ts';
import { understand, type Options } from './understand.ts';
import type { Understanding } from './understanding.ts';
import type { Index, Hit, Answer, Found } from './answer.ts';
import { sureOf } from './sure.ts';
import { RANKING, factorOf } from './ranking.ts';

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

/** The first few ways to say several things together. */
function combinations(forms: readonly (readonly string[])[]): string[] {
  const most = forms.length > 3 ? 1 : 2;
  return forms
    .reduce<string[]>((starts, ways) => starts.flatMap((start) => ways.slice(0, most).map((way) => `${start} ${way}`.trim())), [''])
    .slice(0, 4);
}
