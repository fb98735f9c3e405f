/**
 * Finds what a whole question is about. Every page, term and question has names: its title, what else it is called, its
 * headings. A question is held against all of them at once; its rare words count, the field's common ones hardly.
 */
import type { Entry, Vocabulary } from '../vocabulary.ts';
import { conceptOf, stem } from './concepts.ts';
import { AROUND as WORDS_AROUND, isStopWord, rephrase } from './phrases.ts';
import { fold, partsOf, tokensOf } from './words.ts';

/** How well a name answers the question. */
export interface Intent {
  /** From 0 to 1: how much of the name stands in the question, and of the question in the name. */
  score: number;
  /** The name that matched best. */
  name: string;
  /** Whether it is the title, another name, a way to ask for it, or a heading within the page. */
  from: 'title' | 'alias' | 'asked' | 'heading';
  /** Share of the question that the name covers, weighted by rarity. */
  covers: number;
  /** Share of the name that the question holds. */
  held: number;
}

interface Name {
  id: string;
  text: string;
  from: Intent['from'];
  weight: number;
  /** Notions of the name with the stem that stands for them. */
  terms: Map<string, string>;
  /** Sum of the rarity of its notions, and of what its words of asking count. */
  total: number;
  /** Its words of asking. */
  asking: Set<string>;
}

/** A notion met by another word of the same meaning counts a little less than the word itself. */
const OTHER_WORD = 0.85;
/** Knobs of the matching, set by measuring. Headings say what a part is about, not the page. */
const MATCHING = {
  /** What a word of asking counts (`when to use`), which tells names of the same subject apart. */
  asking: 0.4,
  weight: { title: 1, alias: 1, asked: 1, heading: 0.8 },
  /** How much it matters that the whole question is covered, as an exponent: long questions carry ballast. */
  covering: 0.5,
  /** The same for the name. */
  holding: 1,
  /** How much more a rare word of a name counts than a common one. */
  rarity: 0.85,
  /** What a word for something built around the subject counts. */
  around: 0.4,
};

/** Stop words that only join others. */
const JOINING = new Set('the and for from with are our you your this that these those can does its has have'.split(' '));
const AROUND = new Set(WORDS_AROUND.map(conceptOf));

export class Intents {
  private readonly names: Name[] = [];
  private readonly byTerm = new Map<string, number[]>();
  private readonly compounds: ReadonlyMap<string, number>;

  constructor({ entries, words }: Pick<Vocabulary, 'entries' | 'words'>) {
    this.compounds = words;
    for (const [id, entry] of entries) {
      // Titles of sources are names of authors; a source says less about a subject than a page.
      if (entry.path.startsWith('evidence/#source-')) continue;
      this.add(id, entry.title, 'title');
      for (const alias of entry.aliases) this.add(id, alias, 'alias');
      for (const asked of entry.asked) this.add(id, asked, 'asked');
      // The headings of the cases are fields, not subjects.
      if (entry.kind !== 'Cases') for (const heading of entry.headings) this.add(id, heading, 'heading');
    }
    for (const name of this.names) {
      for (const term of name.terms.keys()) name.total += this.rarity(term);
      name.total += name.asking.size * MATCHING.asking;
    }
  }

  /**
   * The pages and parts that some of the words speak of, with how well.
   *
   * @param words the question's words, set right
   * @param said every word of the question, also those of asking
   */
  match(words: readonly string[], said: readonly string[] = []): Map<string, Intent> {
    const asking = askingOf(said);
    const asked = this.termsOf(words);
    let whole = 0;
    for (const term of asked.keys()) whole += this.rarity(term);
    // What is asked of the subject counts for the place in the list; an answer is sure by its subject alone.
    const all = whole + asking.size * MATCHING.asking;
    const met = new Map<number, number>();
    for (const [term, own] of asked) {
      for (const at of this.byTerm.get(term) ?? []) {
        const same = this.names[at]!.terms.get(term) === own;
        met.set(at, (met.get(at) ?? 0) + this.rarity(term) * (same ? 1 : OTHER_WORD));
      }
    }
    const best = new Map<string, Intent>();
    for (const [at, sum] of met) {
      const { id, text, from, total, weight, asking: own } = this.names[at]!;
      const heard = [...own].filter((word) => asking.has(word)).length * MATCHING.asking;
      const [held, covers] = [(sum + heard) / total, sum / whole];
      const score = weight * held ** MATCHING.holding * ((sum + heard) / all) ** MATCHING.covering;
      if (score > (best.get(id)?.score ?? 0)) best.set(id, { score, name: text, from, covers, held });
    }
    return best;
  }

  /** How much a form of a subject says, from the rarest of its words. */
  rarityOf(form: string): number {
    return Math.max(...[...this.termsOf(partsOf(form)).keys()].map((term) => this.rarity(term)), 0.5);
  }

  private add(id: string, text: string, from: Intent['from']): void {
    // Read like a question: `make things up` is hallucination on both sides.
    const words = tokensOf(rephrase(fold(text))).flatMap(partsOf);
    const terms = this.termsOf(words);
    if (terms.size === 0) return;
    const at = this.names.push({ id, text, from, weight: MATCHING.weight[from], terms, asking: askingOf(words), total: 0 }) - 1;
    for (const term of terms.keys()) {
      const list = this.byTerm.get(term);
      if (list) list.push(at);
      else this.byTerm.set(term, [at]);
    }
  }

  /** The notions of some words; two words that the site writes as one are one. */
  private termsOf(words: readonly string[]): Map<string, string> {
    const terms = new Map<string, string>();
    for (let at = 0; at < words.length; at++) {
      const [first, second] = [words[at]!, words[at + 1]];
      const joined = second !== undefined && this.compounds.has(first + second) && !isStopWord(first) && !isStopWord(second);
      if (!joined && isStopWord(first)) continue;
      const word = joined ? first + second! : first;
      if (joined) at++;
      terms.set(conceptOf(word), stem(word));
    }
    return terms;
  }

  /** How much a notion says: the fewer names hold it, the more. One that no name holds counts as a rare one. */
  private rarity(term: string): number {
    const count = this.byTerm.get(term)?.length ?? 4;
    return (AROUND.has(term) ? MATCHING.around : 1) * Math.log(1 + this.names.length / (count + 1)) ** MATCHING.rarity;
  }
}

/**
 * What a result is called besides its title, where that is a name and not a way to ask.
 *
 * @example otherName({ title: 'Retrieval-augmented generation' }, { from: 'alias', name: 'RAG' }) // 'RAG'
 */
export function otherName({ title }: Entry, intent: Intent | undefined): string | undefined {
  if (intent?.from !== 'alias' || title.includes(intent.name)) return undefined;
  return tokensOf(intent.name).some((word) => word.length > 2 && isStopWord(word)) ? undefined : intent.name;
}

/** Stop words that say how something is asked; the shortest only join others. */
function askingOf(words: readonly string[]): Set<string> {
  return new Set(words.filter((word) => word.length > 2 && isStopWord(word) && !JOINING.has(word)));
}
