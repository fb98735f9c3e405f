/** Estimates how far each sign speaks for each option of a question: a regression, most of whose weights are nothing. Pure. */
import type { Fitted } from '../data.ts';
import { BASE, BASE_STEP, chances, note, STEP, UNSAID } from '../read.ts';

/** A text's signs and the answers it holds. */
export interface Row {
  readonly signs: readonly string[];
  readonly answers: Readonly<Record<string, string>>;
  /** As how many texts it counts. */
  readonly weight?: number;
}

/**
 * A sign is hardly held, but keeps the weight that we think of, mostly none, unless the texts ask for another so strongly: most have none (lasso).
 * Weights drawn strongly and kept in short steps read better than as many bytes of weights drawn weakly and kept in long ones; higher is smaller to
 * load.
 */
const HOLD = 0.25;
const SPARSE = 11;
/** The base is hardly held at all. */
const HOLD_BASE = 0.04;
/**
 * A sign that rows labelled by us carry and no text that is read: who labels more, or leaves out more, must not move what words say.
 * Its weights are estimated with the others and then dropped, so the reader answers as sparingly as those who label elsewhere.
 */
export const OURS = 'labelled by us';
const HOLD_OURS = 1;
/** Stops early: after 400 rounds two in five weights differ by about a step, and what is read out of fold is no better. */
const ROUNDS = 100;
/** What we think of a number or a name that gives an option itself. */
const GIVEN = 4;
/** A sign in fewer rows than this has no weights: a number or a name is an answer by itself then. A text that two labelled is two rows. */
const FEWEST = 12;

/**
 * The weights of these questions, one question after the other: the answers to the earlier ones are signs for the later.
 *
 * @param questions ids, in the order in which they are read
 */
export function estimate(rows: readonly Row[], questions: readonly string[]): Fitted {
  const there = rows.map((row) => new Map(row.signs.map((sign) => [sign, 1])));
  const fitted: Record<string, Fitted[string]> = {};
  for (const question of questions) {
    const options = new Set(rows.flatMap(({ answers }) => answers[question] ?? []));
    const weights = ofQuestion(question, [UNSAID, ...[...options].sort()], rows, there);
    // As the reader will find them: without what only we would say.
    for (const one of there) note(question, chances(weights, one), one);
    fitted[question] = weights;
  }
  return fitted;
}

/** @param there what stands in each row: sign → how far */
function ofQuestion(
  question: string,
  options: readonly string[],
  rows: readonly Row[],
  there: readonly ReadonlyMap<string, number>[],
): Fitted[string] {
  const count = new Map<string, number>();
  for (const one of there) for (const sign of one.keys()) count.set(sign, (count.get(sign) ?? 0) + 1);
  const thought = (sign: string, option: string) => (sign.endsWith(` ${question} ${option}`) ? GIVEN : 0);
  const signs = [...count].flatMap(([name, texts]) => (name !== OURS && texts >= FEWEST ? [name] : [])).sort();
  const names = [BASE, OURS, ...signs];
  const at = new Map(names.map((name, index) => [name, index]));
  const features = there.map((one): Feature[] => [
    [0, 1],
    ...[...one].flatMap(([sign, far]): Feature[] => (at.has(sign) ? [[at.get(sign)!, far]] : [])),
  ]);
  const right = rows.map(({ answers }) => Math.max(0, options.indexOf(answers[question] ?? UNSAID)));
  const prior = options.map((option) => names.map((name) => thought(name, option)));
  const weight = rows.map((row) => row.weight ?? 1);
  const hold = [HOLD_BASE, HOLD_OURS, ...signs.map(() => HOLD)];
  const weights = descend({ prior, hold, features, right, weight }).map((list) =>
    list.map((weight) => Math.round(weight / STEP) || 0),
  );
  const given = features.map((list) => {
    const sum = options.map(() => 0);
    for (const [column, far] of list)
      if (column >= DENSE) for (const [option, weight] of weights[column]!.entries()) sum[option]! += STEP * weight * far;
    return sum;
  });
  // The base makes up for the rounding of the others, in finer steps.
  const [base] = descend({
    prior: options.map(() => [0, 0]),
    hold: [HOLD_BASE, HOLD_OURS],
    features: features.map((list) => list.filter(([column]) => column < DENSE)),
    right,
    weight,
    given,
  });
  weights[0] = base!.map((weight) => Math.round(weight / BASE_STEP));
  return Object.fromEntries(
    options.map((option, row) => [
      option,
      new Map(
        names.flatMap((name, column): [string, number][] =>
          name === OURS || weights[column]![row] === 0 ? [] : [[name, weights[column]![row]!]],
        ),
      ),
    ]),
  );
}

/** The columns before this, the base and `OURS`, are not drawn to what we think of. */
const DENSE = 2;

/** Number of a column, and how far its sign is there. */
type Feature = readonly [column: number, far: number];

interface Problem {
  /** What we think, option by option and column by column. */
  readonly prior: readonly (readonly number[])[];
  /** How strongly each column is held at that. */
  readonly hold: readonly number[];
  /** The columns of each row. */
  readonly features: readonly (readonly Feature[])[];
  /** The option of each row, and as how many it counts. */
  readonly right: readonly number[];
  readonly weight: readonly number[];
  /** What speaks for each option of each row besides. */
  readonly given?: readonly (readonly number[])[];
}

/**
 * How far each column may go along its slope. The curvature of the likelihood in a column is at most half the sum, over the rows that
 * have it, of how far their columns are there (Böhning 1992, with the bound of a matrix by the sums of its rows); a rare sign may go further.
 */
function steps({ features, hold, weight }: Problem): Float64Array {
  const bound = Float64Array.from(hold);
  for (const [row, list] of features.entries()) {
    const sum = list.reduce((all, [, far]) => all + far, 0);
    for (const [at, far] of list) bound[at]! += (weight[row]! * far * sum) / 2;
  }
  return bound.map((one) => 1 / one);
}

/**
 * Accelerated gradient descent on the penalised likelihood, with a step towards what we think of, but for the first columns (Beck and Teboulle 2009);
 * the problem is convex and the steps safely short.
 *
 * @returns the weights, column by column
 */
function descend(problem: Problem): number[][] {
  const { hold, right, weight, given } = problem;
  const step = steps(problem);
  const options = problem.prior.length;
  // One after the other in memory, the options of a column together: most of the time goes here.
  const features = problem.features.map((list) => Int32Array.from(list, ([at]) => at * options));
  const far = problem.features.map((list) => Float64Array.from(list, ([, far]) => far));
  const prior = Float64Array.from(hold.flatMap((_, at) => problem.prior.map((list) => list[at]!)));
  const now = prior.slice();
  const ahead = prior.slice();
  const slope = new Float64Array(prior.length);
  const grown = new Float64Array(options);
  for (let round = 1; round <= ROUNDS; round++) {
    for (let index = 0; index < slope.length; index++)
      slope[index] = hold[Math.floor(index / options)]! * (ahead[index]! - prior[index]!);
    for (let number = 0; number < features.length; number++) {
      const list = features[number]!;
      const much = far[number]!;
      for (let option = 0; option < options; option++) grown[option] = given?.[number]![option] ?? 0;
      for (let index = 0; index < list.length; index++)
        for (let option = 0, at = list[index]!; option < options; option++) grown[option]! += much[index]! * ahead[at + option]!;
      let all = 0;
      for (let option = 0; option < options; option++) all += grown[option] = Math.exp(grown[option]!);
      for (let option = 0; option < options; option++)
        grown[option] = weight[number]! * (grown[option]! / all - (option === right[number] ? 1 : 0));
      for (let index = 0; index < list.length; index++)
        for (let option = 0, at = list[index]!; option < options; option++) slope[at + option]! += much[index]! * grown[option]!;
    }
    for (let index = 0; index < slope.length; index++) {
      const column = Math.floor(index / options);
      const to = ahead[index]! - step[column]! * slope[index]!;
      const from = to - prior[index]!;
      const next = column < DENSE ? to : to - Math.sign(from) * Math.min(Math.abs(from), step[column]! * SPARSE);
      ahead[index] = next + (round / (round + 3)) * (next - now[index]!);
      now[index] = next;
    }
  }
  return hold.map((_, at) => [...now.subarray(at * options, (at + 1) * options)]);
}
