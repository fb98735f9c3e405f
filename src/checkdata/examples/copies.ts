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
 * Near copies among texts. A word weighs the more, the fewer examples hold it: in a set made from a template the words of the
 * template weigh nothing, and two lines that differ in what was filled in are two examples.
 */
function nearCopies(examples: readonly Complete[]): void {
  const frequency = new Map<string, number>();
  const bags = examples.map(({ input }) => {
    const bag = new Set(words(input));
    for (const word of bag) frequency.set(word, (frequency.get(word) ?? 0) + 1);
    return bag;
  });
  const weigh = (word: string) => Math.log((examples.length + 1) / (frequency.get(word) ?? 1)) + 0.01;
  const marked = new Set<number>();
  // Pairs of words, not triples: examples are short.
  for (const [earlier, later] of candidates(examples.map(({ input }) => signature(input, words(input).length < 12 ? 1 : 2)))) {
    if (marked.has(later)) continue;
    const [first, second] = [examples[earlier]!, examples[later]!];
    if (!near(bags[earlier]!, bags[later]!, weigh)) continue;
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

function near(a: ReadonlySet<string>, b: ReadonlySet<string>, weigh: (word: string) => number): boolean {
  if (Math.min(a.size, b.size) < LEAST_WORDS) return false;
  const onlyA = [...a].filter((word) => !b.has(word));
  const onlyB = [...b].filter((word) => !a.has(word));
  // A slip of the pen is no other word; digits that differ are.
  for (const [index, word] of onlyA.entries()) {
    const other = onlyB.findIndex((one) => slip(word, one));
    if (other < 0) continue;
    onlyB.splice(other, 1);
    onlyA[index] = '';
  }
  const lost = onlyA.filter(Boolean);
  const sum = (list: Iterable<string>) => [...list].reduce((total, word) => total + weigh(word), 0);
  const [weightA, weightB, weightLost, weightAdded] = [sum(a), sum(b), sum(lost), sum(onlyB)];
  const common = weightA - weightLost;
  if (common / (common + weightLost + weightAdded) >= WEIGHED) return true;
  const plain = (a.size - lost.length) / (a.size + onlyB.length);
  if (plain < PLAIN || /\d/.test([...lost, ...onlyB].join(''))) return false;
  return common / Math.min(weightA, weightB) >= KEPT;
}

const slip = (a: string, b: string) =>
  a.length >= 4 && b.length >= 4 && !/\d/.test(a + b) && distance(a, b) <= (Math.min(a.length, b.length) >= 8 ? 2 : 1);
