/** What comes out without any language model: the commonest label, naive Bayes, the nearest neighbour. */
import { rounded, shuffled, words } from '../text.ts';
import { wilson } from '../wilson.ts';

export interface Labelled {
  input: string;
  output: string;
}

export interface Score {
  right: number;
  of: number;
  accuracy: number;
  /** Wilson's interval at 95 %. */
  interval: [number, number];
}

const score = (right: number, of: number): Score => ({
  right,
  of,
  accuracy: of === 0 ? 0 : rounded(right / of),
  interval: wilson(right, of).map((end) => rounded(end, 3)) as [number, number],
});

type Predict = (text: string) => string | undefined;

const bigrams = (text: string): string[] => {
  const all = words(text);
  return [...all, ...all.slice(1).map((word, index) => `${all[index]!} ${word}`)];
};

/** Multinomial naive Bayes over words and pairs of words, with add-one smoothing. */
export function naiveBayes(training: readonly Labelled[]): Predict {
  const classes = new Map<string, { texts: number; counts: Map<string, number>; total: number }>();
  const vocabulary = new Set<string>();
  for (const { input, output } of training) {
    const known = classes.get(output) ?? { texts: 0, counts: new Map<string, number>(), total: 0 };
    known.texts++;
    for (const word of bigrams(input)) {
      known.counts.set(word, (known.counts.get(word) ?? 0) + 1);
      known.total++;
      vocabulary.add(word);
    }
    classes.set(output, known);
  }
  return (text) => {
    const known = bigrams(text).filter((word) => vocabulary.has(word));
    let best: string | undefined;
    let highest = Number.NEGATIVE_INFINITY;
    for (const [label, { texts, counts, total }] of classes) {
      let sum = Math.log(texts / training.length);
      for (const word of known) sum += Math.log(((counts.get(word) ?? 0) + 1) / (total + vocabulary.size));
      if (sum > highest) [best, highest] = [label, sum];
    }
    return best;
  };
}

const HELD_AT_MOST = 3000;

/** The output of the example with the most similar input, by the cosine of tf-idf weights. */
export function nearest(training: readonly Labelled[]): Predict {
  const postings = new Map<string, number[]>();
  const bags = training.map(({ input }) => new Set(words(input)));
  for (const [index, bag] of bags.entries())
    for (const word of bag) (postings.get(word) ?? postings.set(word, []).get(word)!).push(index);
  const weigh = (word: string) => Math.log(1 + training.length / (postings.get(word)?.length ?? 1));
  const norms = bags.map((bag) => Math.sqrt([...bag].reduce((sum, word) => sum + weigh(word) ** 2, 0)) || 1);
  return (text) => {
    const scores = new Map<number, number>();
    for (const word of new Set(words(text))) {
      const found = postings.get(word);
      // Words that nearly every example holds decide nothing and cost the most.
      if (!found || (found.length > 200 && found.length > training.length / 3)) continue;
      for (const index of found) scores.set(index, (scores.get(index) ?? 0) + weigh(word) ** 2);
    }
    let best = -1;
    let highest = 0;
    for (const [index, sum] of scores) {
      const cosine = sum / norms[index]!;
      if (cosine > highest) [best, highest] = [index, cosine];
    }
    return training[best]?.output;
  };
}

export interface Baseline {
  kind: 'labels' | 'texts';
  /** Whether the held-out part came as a file of its own or was drawn here, a fifth by lot. */
  heldOut: 'given' | 'drawn';
  training: number;
  majority?: Score;
  naiveBayes?: Score;
  /** For texts: right means the same text, blanks aside. */
  nearest: Score;
  /** Of texts: the mean share of words in common (F1) between the nearest example's output and the right one. */
  overlap?: number;
  best: { name: 'majority' | 'naiveBayes' | 'nearest'; accuracy: number };
  /** Accuracy of the better baseline by the number of training examples: does it still rise? */
  curve: { examples: number; accuracy: number }[];
}

/** @param test the part kept apart, if there is one; otherwise a fifth is drawn by a fixed lot; nothing for fewer than 20 examples */
export function baselineOf(examples: readonly Labelled[], test: readonly Labelled[], labels: boolean): Baseline | undefined {
  const given = test.length >= 5;
  const mixed = shuffled(examples, 23);
  const fifth = Math.min(HELD_AT_MOST, Math.floor(mixed.length / 5));
  const held = (given ? test : mixed.slice(0, fifth)).slice(0, HELD_AT_MOST);
  const training = given ? mixed : mixed.slice(fifth);
  if (held.length < 4 || training.length < 16) return undefined;
  const accuracy = (predict: Predict) => held.filter(({ input, output }) => predict(input)?.trim() === output.trim()).length;
  const base = { heldOut: given ? ('given' as const) : ('drawn' as const), training: training.length };
  const neighbour = nearest(training);
  const nearestScore = score(accuracy(neighbour), held.length);
  const sizes = [0.1, 0.25, 0.5, 0.75, 1].map((share) => Math.round(share * training.length)).filter((size) => size >= 5);
  const curveOf = (make: (some: readonly Labelled[]) => Predict) =>
    sizes.map((size) => ({ examples: size, accuracy: rounded(accuracy(make(training.slice(0, size))) / held.length) }));
  if (!labels) {
    const overlap = held.reduce((sum, { input, output }) => sum + f1(neighbour(input) ?? '', output), 0) / held.length;
    return {
      kind: 'texts',
      ...base,
      nearest: nearestScore,
      overlap: rounded(overlap),
      best: { name: 'nearest', accuracy: nearestScore.accuracy },
      curve: curveOf(nearest),
    };
  }
  const counts = new Map<string, number>();
  for (const { output } of training) counts.set(output, (counts.get(output) ?? 0) + 1);
  const [commonest] = [...counts].sort(([, a], [, b]) => b - a)[0]!;
  const scores = {
    majority: score(
      accuracy(() => commonest),
      held.length,
    ),
    naiveBayes: score(accuracy(naiveBayes(training)), held.length),
    nearest: nearestScore,
  };
  const name = (Object.keys(scores) as (keyof typeof scores)[]).reduce((a, b) => (scores[b].accuracy > scores[a].accuracy ? b : a));
  return {
    kind: 'labels',
    ...base,
    ...scores,
    best: { name, accuracy: scores[name].accuracy },
    curve: curveOf(name === 'nearest' ? nearest : naiveBayes),
  };
}

/** Words in common, as the harmonic mean of the shares in both. */
function f1(a: string, b: string): number {
  const [first, second] = [words(a), words(b)];
  const left = new Map<string, number>();
  for (const word of second) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of first) {
    const count = left.get(word) ?? 0;
    if (count > 0) {
      common++;
      left.set(word, count - 1);
    }
  }
  return common === 0 ? 0 : (2 * common) / (first.length + second.length);
}
