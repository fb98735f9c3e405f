/** Estimates how far each sign speaks for each option of a question: a regression that begins at what we think. Pure. */
import type { Fitted, Sign } from '../data.ts';
import { BASE, STEP, UNSAID } from '../read.ts';

/** A text's signs and the answers it holds. */
export interface Row {
  readonly signs: readonly string[];
  readonly answers: Readonly<Record<string, string>>;
}

/**
 * How strongly a weight is held at what we think: a normal prior with this precision. Of 2, 3, 4, 5 and 8 the middle ones did best
 * out of fold.
 */
const HOLD = 4;
/** The base is hardly held at all. */
const HOLD_BASE = 0.04;
/**
 * A sign that rows labelled by us carry and no text that is read: who labels more, or leaves out more, must not move what words say.
 * Its weights are estimated with the others and then dropped, so the reader answers as sparingly as those who label elsewhere.
 */
export const OURS = 'labelled by us';
const HOLD_OURS = 1;
const ROUNDS = 400;
/** Smaller weights are left out: they change hardly anything and each is a byte to load. */
const LEAST = 2;
/** What we think of a number or a name that gives an option itself. */
const GIVEN = 4;
/** A sign in fewer texts than this keeps the weight we think of. */
const FEWEST = 2;

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
  const hold = names.map((name) => (name === BASE ? HOLD_BASE : name === OURS ? HOLD_OURS : HOLD));
  const found = descend({ prior, hold, features, right, options: options.length, width: names.length });
  return Object.fromEntries(
    options.map((option, row) => [
      option,
      Object.fromEntries(
        names.flatMap((name, column) => {
          const weight = Math.max(-30, Math.min(40, Math.round(found[row * names.length + column]! / STEP)));
          return Math.abs(weight) < LEAST || name === OURS ? [] : [[name, weight]];
        }),
      ),
    ]),
  );
}

interface Problem {
  readonly prior: Float64Array;
  /** How strongly each column is held. */
  readonly hold: readonly number[];
  readonly features: readonly (readonly number[])[];
  readonly right: readonly number[];
  readonly options: number;
  readonly width: number;
}

/** Accelerated gradient descent on the penalised likelihood; the problem is convex and the step safely short. */
function descend({ prior, hold, features, right, options, width }: Problem): Float64Array {
  const longest = features.reduce((sum, list) => sum + list.length, 0);
  const step = 1 / (longest / 4 + HOLD);
  let now = prior.slice();
  let ahead = prior.slice();
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = ahead.map((weight, index) => hold[index % width]! * (weight - prior[index]!));
    for (const [number, list] of features.entries()) {
      const scores = Array.from({ length: options }, (_, option) => list.reduce((sum, at) => sum + ahead[option * width + at]!, 0));
      const most = Math.max(...scores);
      const grown = scores.map((score) => Math.exp(score - most));
      const all = grown.reduce((sum, one) => sum + one, 0);
      for (let option = 0; option < options; option++) {
        const error = grown[option]! / all - Number(option === right[number]);
        for (const at of list) slope[option * width + at]! += error;
      }
    }
    const next = ahead.map((weight, index) => weight - step * slope[index]!);
    ahead = next.map((weight, index) => weight + (round / (round + 3)) * (weight - now[index]!));
    now = next;
  }
  return now;
}
