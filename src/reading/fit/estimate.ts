/** Estimates how far each sign speaks for each option of a question: a regression that begins at what we think. Pure. */
import type { Fitted, Sign } from '../data.ts';
import { PLAIN } from '../evidence.ts';
import { BASE, BASE_STEP, STEP, UNSAID } from '../read.ts';

/** A text's signs and the answers it holds. */
export interface Row {
  readonly signs: readonly string[];
  readonly answers: Readonly<Record<string, string>>;
}

/** How strongly a weight is held at what we think: a normal prior with this precision. From 2 to 5 it makes little difference out of fold, from 9 on it is worse. */
const HOLD = 4;
/** A plain word is held more strongly at nothing. */
const HOLD_PLAIN = 8;
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
/** A sign in fewer texts than this keeps the weight we think of. */
const FEWEST = 5;

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
  const thought = (sign: string, option: string) =>
    signs.find((one) => one.sign === sign)?.tells[question]?.[option] ?? (sign.endsWith(` ${question} ${option}`) ? GIVEN : 0);
  const others = new Set([...count.keys(), ...signs.map(({ sign }) => sign)]);
  others.delete(OURS);
  const names = [BASE, OURS, ...[...others].sort()];
  const at = new Map(names.map((name, index) => [name, index]));
  const features = rows.map((row) => [0, ...row.signs.filter((sign) => count.get(sign)! >= FEWEST).map((sign) => at.get(sign)!)]);
  const right = rows.map(({ answers }) => Math.max(0, options.indexOf(answers[question] ?? UNSAID)));
  const prior = Float64Array.from(options.flatMap((option) => names.map((name) => thought(name, option))));
  const hold = names.map((name) =>
    name === BASE ? HOLD_BASE : name === OURS ? HOLD_OURS : name.startsWith(PLAIN) ? HOLD_PLAIN : HOLD,
  );
  const size = { options: options.length, width: names.length };
  const found = descend({ prior, hold, features, right, ...size });
  const weights = names.map((_, column) => inSteps(options.map((_, row) => found[row * names.length + column]!)));
  // Rounding moves all chances a little; the base, in finer steps, makes up for that.
  const rest = features.map((list) => list.slice(1).filter((column) => names[column] !== OURS));
  const given = rest.map((list) => options.map((_, row) => STEP * list.reduce((sum, column) => sum + weights[column]![row]!, 0)));
  const base = descend({
    prior: new Float64Array(options.length * 2),
    hold: [HOLD_BASE, HOLD_OURS],
    features: rows.map((row) => (row.signs.includes(OURS) ? [0, 1] : [0])),
    right,
    options: options.length,
    width: 2,
    given,
  });
  weights[0] = options.map((_, row) => Math.round(base[row * 2]! / BASE_STEP));
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
 * The weights of a sign for every option in whole steps. To add the same to all of them changes no chance: of the sums that do, the one
 * that leaves most at nothing is taken, for each that is not is a byte to load.
 */
function inSteps(exact: readonly number[]): number[] {
  let best: number[] = [];
  let kept = Infinity;
  for (const away of [0, ...exact]) {
    const rounded = exact.map((weight) => wholeSteps((weight - away) / STEP));
    const count = rounded.filter((weight) => weight !== 0).length;
    if (count < kept) [best, kept] = [rounded, count];
  }
  return best;
}

interface Problem {
  readonly prior: Float64Array;
  /** How strongly each column is held. */
  readonly hold: readonly number[];
  readonly features: readonly (readonly number[])[];
  readonly right: readonly number[];
  readonly options: number;
  readonly width: number;
  /** What speaks for each option of each row besides. */
  readonly given?: readonly (readonly number[])[];
}

/**
 * How far each column may go along its slope. The curvature of the likelihood in a column is at most half the sum, over the rows that
 * have it, of how many columns they have (Böhning 1992, with the bound of a matrix by the sums of its rows); a rare sign may go further.
 */
function steps({ features, hold }: Problem): Float64Array {
  const bound = Float64Array.from(hold);
  for (const list of features) for (const at of list) bound[at]! += list.length / 2;
  return bound.map((one) => 1 / one);
}

/** Accelerated gradient descent on the penalised likelihood; the problem is convex and the steps safely short. */
function descend(problem: Problem): Float64Array {
  const { prior, hold, features, right, options, width, given } = problem;
  const step = steps(problem);
  let now = prior.slice();
  let ahead = prior.slice();
  const slope = new Float64Array(prior.length);
  const grown = new Float64Array(options);
  for (let round = 1; round <= ROUNDS; round++) {
    for (let index = 0; index < slope.length; index++) slope[index] = hold[index % width]! * (ahead[index]! - prior[index]!);
    for (const [number, list] of features.entries()) {
      let all = 0;
      for (let option = 0; option < options; option++) {
        let score = given?.[number]![option] ?? 0;
        for (const at of list) score += ahead[option * width + at]!;
        all += grown[option] = Math.exp(score);
      }
      for (let option = 0; option < options; option++) {
        const error = grown[option]! / all - Number(option === right[number]);
        for (const at of list) slope[option * width + at]! += error;
      }
    }
    const next = ahead.map((weight, index) => weight - step[index % width]! * slope[index]!);
    ahead = next.map((weight, index) => weight + (round / (round + 3)) * (weight - now[index]!));
    now = next;
  }
  return now;
}

/** From this part of a step on it is taken. A little more than half: it costs next to no answer and leaves out a tenth of the bytes. */
const TAKEN_FROM = 0.58;
const wholeSteps = (steps: number) => Math.sign(steps) * Math.floor(Math.abs(steps) + 1 - TAKEN_FROM) || 0;
