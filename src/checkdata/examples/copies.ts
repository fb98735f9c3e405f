/** Examples that collide with others: copies, near copies, leaks into the test part, contradictions. */
import { distance } from 'fastest-levenshtein';
import { candidates, signature } from '../minhash.ts';
import { bare, squeezed, words } from '../text.ts';
import type { Example } from './kinds.ts';

/** Weight that two near duplicates share, as a share of the weight of both. */
const WEIGHED = 0.7;
/** The same without weights, and the share of weight that must not be lost, for texts to which a word was added. */
const PLAIN = 0.8;
const KEPT = 0.95;

type Complete = Example & { input: string; output: string };
const complete = (example: Example): example is Complete =>
  example.input !== undefined && example.output !== undefined && !example.faults.some(({ kind }) => kind === 'empty');
const at = ({ file, line }: Example) => `${file}, line ${line}`;

/** Adds the faults to the examples. @returns whether outputs are labels, which decides what a contradiction is */
export function findCopies(all: readonly Example[]): void {
  const examples = all.filter(complete);
  const byInput = Map.groupBy(examples, ({ input }) => bare(input) || input);
  const done = new Set<Example>();
  for (const group of byInput.values()) {
    if (group.length < 2) continue;
    const firsts = new Map<string, Complete>();
    const trained = group.find(({ part }) => part === 'train');
    for (const example of group) {
      const key = squeezed(example.output);
      const earlier = [...firsts.values()].find((other) => squeezed(other.output) === key && other.part === example.part);
      if (example.part === 'test' && trained) {
        example.faults.push({ kind: 'leaked', other: at(trained) });
        done.add(example);
      } else if (earlier) {
        const same = squeezed(earlier.input) === squeezed(example.input);
        example.faults.push({ kind: same ? 'duplicate' : 'near-duplicate', other: at(earlier) });
        done.add(example);
      } else {
        // The same question with a nearly equal answer is looked at below.
        const [other] = firsts.values();
        if (other && !alike(other.output, example.output)) {
          example.faults.push({ kind: 'contradiction', other: at(other) });
          done.add(example);
        }
        firsts.set(`${example.part}:${key}`, example);
      }
    }
  }
  nearCopies(examples.filter((example) => !done.has(example)));
}

/** Whether two outputs say the same with another word or sign. */
const alike = (a: string, b: string) => {
  if (bare(a) === bare(b)) return true;
  const [first, second] = [new Set(words(a)), new Set(words(b))];
  if (Math.min(first.size, second.size) < 4) return false;
  const common = [...first].filter((word) => second.has(word)).length;
  return common / (first.size + second.size - common) >= WEIGHED;
};

/**
 * Near copies among texts. A word weighs the more, the fewer examples hold it; and two texts that differ in a word count only if
 * much of what they share is theirs alone. In a set made from a template the words of the template are everybody's, and two
 * lines that differ in what was filled in are two examples.
 */
function nearCopies(examples: readonly Complete[]): void {
  const frequency = new Map<string, number>();
  const texts = examples.map(({ input }) => {
    const text = { words: new Set(words(input)), pairs: pairsOf(input) };
    for (const unit of [...text.words, ...text.pairs]) frequency.set(unit, (frequency.get(unit) ?? 0) + 1);
    return text;
  });
  const set: Weights = {
    weigh: (word) => Math.log((examples.length + 1) / (frequency.get(word) ?? 1)) + 0.01,
    few: (pair) => (frequency.get(pair) ?? 0) <= FEW,
  };
  const marked = new Set<number>();
  // Pairs of words, not triples: examples are short.
  const signatures = examples.map(({ input }, index) => signature(input, texts[index]!.words.size < 12 ? 1 : 2));
  for (const [earlier, later] of candidates(signatures)) {
    if (marked.has(later)) continue;
    const [first, second] = [examples[earlier]!, examples[later]!];
    if (!near(texts[earlier]!, texts[later]!, set)) continue;
    if (first.part !== second.part) {
      const [tested, trained] = first.part === 'test' ? [first, second] : [second, first];
      if (!tested.faults.some(({ kind }) => kind === 'leaked'))
        tested.faults.push({ kind: 'leaked', other: at(trained), detail: 'nearly the same' });
    } else if (alike(first.output, second.output)) {
      second.faults.push({ kind: 'near-duplicate', other: at(first) });
      marked.add(later);
    }
  }
}

const LEAST_WORDS = 5;
/** Texts with fewer different words are short. */
const SHORT = 12;
/** A pair of neighbouring words in no more examples than this belongs to a few copies, not to a template. */
const FEW = 3;
/** Share of the pairs of neighbours that texts of the same words must have in common. */
const NEIGHBOURS = 0.7;
/** Share of the pairs of words in common that must be so. */
const OWN = 0.4;

interface Text {
  words: ReadonlySet<string>;
  pairs: ReadonlySet<string>;
}

interface Weights {
  weigh(word: string): number;
  few(pair: string): boolean;
}

const pairsOf = (text: string) => new Set(words(text).map((word, index, all) => `${word} ${all[index + 1] ?? ''}`));

function near(a: Text, b: Text, { weigh, few }: Weights): boolean {
  if (Math.min(a.words.size, b.words.size) < LEAST_WORDS) return false;
  const { lost, added } = differences(a.words, b.words);
  const shared = [...a.pairs].filter((pair) => b.pairs.has(pair));
  // The same words in another order say something else, if most of their neighbours are others.
  if (lost.length + added.length === 0) return shared.length >= NEIGHBOURS * Math.max(a.pairs.size, b.pairs.size);
  // Another number is another case.
  if (/\d/.test([...lost, ...added].join(''))) return false;
  const sum = (list: Iterable<string>) => [...list].reduce((total, word) => total + weigh(word), 0);
  const [lostWeight, addedWeight] = [sum(lost), sum(added)];
  const common = sum(a.words) - lostWeight;
  if (lost.length === 0 || added.length === 0) {
    const plain = (a.words.size - lost.length) / (a.words.size + added.length);
    if (plain >= PLAIN && common / (common + Math.min(lostWeight, addedWeight)) >= KEPT) return true;
  }
  // In a few words, another word is another case.
  else if (Math.min(a.words.size, b.words.size) < SHORT) return false;
  if (common / (common + lostWeight + addedWeight) < WEIGHED) return false;
  return shared.filter(few).length >= OWN * shared.length;
}

/** Words that only one of two texts has. A slip of the pen is no other word; digits that differ are. */
function differences(a: ReadonlySet<string>, b: ReadonlySet<string>): { lost: string[]; added: string[] } {
  const added = [...b].filter((word) => !a.has(word));
  const lost = [...a].filter((word) => {
    if (b.has(word)) return false;
    const other = added.findIndex((one) => slip(word, one));
    if (other >= 0) added.splice(other, 1);
    return other < 0;
  });
  return { lost, added };
}

const slip = (a: string, b: string) =>
  a.length >= 4 && b.length >= 4 && !/\d/.test(a + b) && distance(a, b) <= (Math.min(a.length, b.length) >= 8 ? 2 : 1);
