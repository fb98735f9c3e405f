/** Estimates how far each sign speaks for each option of a question: a regression that begins at what we think. Pure. */
import type { Fitted, Sign } from '../data.ts';
import { PLAIN } from '../match.ts';
import { BASE, BASE_STEP, COARSE, STEP, UNSAID } from '../read.ts';

/** A text's signs and the answers it holds. */
export interface Row {
  readonly signs: readonly string[];
  readonly answers: Readonly<Record<string, string>>;
  /** As how many texts it counts. */
  readonly weight?: number;
}

/** How strongly a weight is held at what we think: a normal prior with this precision. From 2 to 5 it makes little difference out of fold, from 9 on it is worse. */
const HOLD = 4;
/** A single word is held at nothing, and has no weight at all for an option unless the texts ask for it so strongly: most have none (lasso). */
const HOLD_PLAIN = 2;
const SPARSE = 17;
/** The base is hardly held at all. */
const HOLD_BASE = 0.04;
/**
 * A sign that rows labelled by us carry and no text that is read: who labels more, or leaves out more, must not move what words say.
 * Its weights are estimated with the others and then dropped, so the reader answers as sparingly as those who label elsewhere.
 */
export const OURS = 'labelled by us';
const HOLD_OURS = 1;
/** Short of the end: with 400 two in five weights differ by a step or so. Going further did not help out of fold. */
const ROUNDS = 100;
/** What we think of a number or a name that gives an option itself. */
const GIVEN = 4;
/** A sign in fewer texts than this keeps the weight we think of, a single word has none. */
const FEWEST = 5;
const FEWEST_PLAIN = 8;

/** Every weight of every question that some sign tells of. */
export function estimate(rows: readonly Row[], signs: readonly Sign[]): Fitted {
  const told = new Map<string, Set<string>>();
  for (const { tells } of signs)
    for (const [question, by] of Object.entries(tells)) {
      const options = told.get(question) ?? new Set();
      for (const option of Object.keys(by)) options.add(option);
      told.set(question, options);
    }
  for (const { answers } of rows) for (const [question, option] of Object.entries(answers)) told.get(question)?.add(option);
  return Object.fromEntries(
    [...told].map(([question, options]) => [question, ofQuestion(question, [UNSAID, ...[...options].sort()], rows, signs)]),
  );
}

function ofQuestion(question: string, options: readonly string[], rows: readonly Row[], signs: readonly Sign[]): Fitted[string] {
  const count = new Map<string, number>();
  for (const row of rows) for (const sign of row.signs) count.set(sign, (count.get(sign) ?? 0) + 1);
  const isPlain = (name: string) => name.startsWith(PLAIN);
  const thought = (sign: string, option: string) =>
    signs.find((one) => one.sign === sign)?.tells[question]?.[option] ?? (sign.endsWith(` ${question} ${option}`) ? GIVEN : 0);
  const others = new Set([...count.keys(), ...signs.map(({ sign }) => sign)].filter((name) => name !== OURS && !isPlain(name)));
  const plain = [...count].flatMap(([name, texts]) => (isPlain(name) && texts >= FEWEST_PLAIN ? [name] : [])).sort();
  // First whatever has no single words, so that its weights can be estimated once more without them.
  const names = [BASE, OURS, ...[...others].sort(), ...plain];
  const known = names.length - plain.length;
  const at = new Map(names.map((name, index) => [name, index]));
  const features = rows.map((row) => [
    0,
    ...row.signs.flatMap((sign) => (count.get(sign)! >= FEWEST && at.has(sign) ? [at.get(sign)!] : [])),
  ]);
  const right = rows.map(({ answers }) => Math.max(0, options.indexOf(answers[question] ?? UNSAID)));
  const prior = options.map((option) => names.map((name) => thought(name, option)));
  const weight = rows.map((row) => row.weight ?? 1);
  const hold = names.map((name) => (name === BASE ? HOLD_BASE : name === OURS ? HOLD_OURS : isPlain(name) ? HOLD_PLAIN : HOLD));
  const found = descend({ prior, hold, features, right, weight, sparseFrom: known });
  const nothing = options.map(() => 0);
  const weights = found.map((list, column) => (column < known ? nothing : list.map((weight) => wholeSteps(weight / STEP))));
  const given = (from: number) =>
    features.map((list) => {
      const sum = options.map(() => 0);
      for (const column of list)
        if (column >= from) for (const [option, weight] of weights[column]!.entries()) sum[option]! += STEP * weight;
      return sum;
    });
  // Rounding leaves out much of what single words say: the signs make up for that, and the base, in finer steps, for their rounding.
  const again = descend({
    prior: prior.map((list) => list.slice(0, known)),
    hold: hold.slice(0, known),
    features: features.map((list) => list.filter((column) => column < known)),
    right,
    weight,
    given: given(known),
  });
  for (let column = 2; column < known; column++) weights[column] = inSteps(again[column]!);
  const [base] = descend({
    prior: options.map(() => [0, 0]),
    hold: [HOLD_BASE, HOLD_OURS],
    features: features.map((list) => list.filter((column) => column < 2)),
    right,
    weight,
    given: given(2),
  });
  weights[0] = base!.map((weight) => Math.round(weight / BASE_STEP));
  return Object.fromEntries(
    options.map((option, row) => [
      option,
      Object.fromEntries(
        names.flatMap((name, column) => (name === OURS || weights[column]![row] === 0 ? [] : [[name, weights[column]![row]!]])),
      ),
    ]),
  );
}

/**
 * The weights of a sign for every option in whole coarse steps. To add the same to all of them changes no chance: of the sums that do, the
 * one that leaves most at nothing is taken, for each that is not is a byte to load.
 */
function inSteps(exact: readonly number[]): number[] {
  let best: number[] = [];
  let kept = Infinity;
  for (const away of [0, ...exact]) {
    const rounded = exact.map((weight) => COARSE * wholeSteps((weight - away) / (COARSE * STEP)));
    const count = rounded.filter((weight) => weight !== 0).length;
    if (count < kept) [best, kept] = [rounded, count];
  }
  return best;
}

interface Problem {
  /** What we think, option by option and column by column. */
  readonly prior: readonly (readonly number[])[];
  /** How strongly each column is held at that. */
  readonly hold: readonly number[];
  /** The columns of each row. */
  readonly features: readonly (readonly number[])[];
  /** The option of each row, and as how many it counts. */
  readonly right: readonly number[];
  readonly weight: readonly number[];
  /** What speaks for each option of each row besides. */
  readonly given?: readonly (readonly number[])[];
  /** From this column on a weight is drawn towards nothing. */
  readonly sparseFrom?: number;
}

/**
 * How far each column may go along its slope. The curvature of the likelihood in a column is at most half the sum, over the rows that
 * have it, of how many columns they have (Böhning 1992, with the bound of a matrix by the sums of its rows); a rare sign may go further.
 */
function steps({ features, hold, weight }: Problem): Float64Array {
  const bound = Float64Array.from(hold);
  for (const [row, list] of features.entries()) for (const at of list) bound[at]! += (weight[row]! * list.length) / 2;
  return bound.map((one) => 1 / one);
}

/**
 * Accelerated gradient descent on the penalised likelihood, with a step towards nothing for the sparse columns (Beck and Teboulle 2009);
 * the problem is convex and the steps safely short.
 *
 * @returns the weights, column by column
 */
function descend(problem: Problem): number[][] {
  const { hold, right, weight, given, sparseFrom = Infinity } = problem;
  const step = steps(problem);
  const options = problem.prior.length;
  // One after the other in memory, the options of a column together: most of the time goes here.
  const features = problem.features.map((list) => Int32Array.from(list, (at) => at * options));
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
      for (let option = 0; option < options; option++) grown[option] = given?.[number]![option] ?? 0;
      for (let index = 0; index < list.length; index++)
        for (let option = 0, at = list[index]!; option < options; option++) grown[option]! += ahead[at + option]!;
      let all = 0;
      for (let option = 0; option < options; option++) all += grown[option] = Math.exp(grown[option]!);
      for (let option = 0; option < options; option++)
        grown[option] = weight[number]! * (grown[option]! / all - (option === right[number] ? 1 : 0));
      for (let index = 0; index < list.length; index++)
        for (let option = 0, at = list[index]!; option < options; option++) slope[at + option]! += grown[option]!;
    }
    for (let index = 0; index < slope.length; index++) {
      const column = Math.floor(index / options);
      const to = ahead[index]! - step[column]! * slope[index]!;
      const next = column < sparseFrom ? to : Math.sign(to) * Math.max(0, Math.abs(to) - step[column]! * SPARSE);
      ahead[index] = next + (round / (round + 3)) * (next - now[index]!);
      now[index] = next;
    }
  }
  return hold.map((_, at) => [...now.subarray(at * options, (at + 1) * options)]);
}

/** From this part of a step on it is taken. A little more than half: it costs next to no answer and leaves out a tenth of the bytes. */
const TAKEN_FROM = 0.58;
const wholeSteps = (steps: number) => Math.sign(steps) * Math.floor(Math.abs(steps) + 1 - TAKEN_FROM) || 0;
