/** What is fitted, in plain arrays: effects with prior means and spreads, and one row for each way a case can be put. Pure. */

/** One effect's grade as a number to be found. */
export interface Unknown {
  readonly key: string;
  /** The rubric's grade: the prior mean. */
  readonly grade: number;
  /** Prior standard deviation, in grades. */
  readonly spread: number;
}

export interface Problem {
  readonly unknowns: readonly Unknown[];
  /** Approach of each candidate, by index. */
  readonly approach: readonly number[];
  readonly approaches: number;
}

/** A case as it is put to the model: what can win, what acts on it, what is accepted. */
export interface Row {
  /** Weight in the likelihood. */
  readonly weight: number;
  /** Candidates that no constraint takes out. */
  readonly candidates: Int32Array;
  /** Where each candidate's terms begin; one longer than `candidates`. */
  readonly start: Int32Array;
  /** Index of an unknown, and the importance that it is multiplied by. */
  readonly effect: Int32Array;
  readonly importance: Float64Array;
  /** 1 where the candidate's approach is accepted. */
  readonly right: Uint8Array;
}

/** Chance of each approach under the given grades: P(candidate) ∝ exp(tau · score), summed over the approach. */
export function chances(problem: Problem, row: Row, grades: Float64Array, tau: number): number[] {
  const share = softmax(row, grades, tau);
  const result = new Array<number>(problem.approaches).fill(0);
  row.candidates.forEach((candidate, at) => (result[problem.approach[candidate]!]! += share[at]!));
  return result;
}

/** Share of each candidate of a row. */
export function softmax(row: Row, grades: Float64Array, tau: number): Float64Array {
  const count = row.candidates.length;
  const score = new Float64Array(count);
  let most = -Infinity;
  for (let at = 0; at < count; at++) {
    let sum = 0;
    for (let term = row.start[at]!; term < row.start[at + 1]!; term++) sum += row.importance[term]! * grades[row.effect[term]!]!;
    score[at] = sum * tau;
    if (score[at]! > most) most = score[at]!;
  }
  let total = 0;
  for (let at = 0; at < count; at++) total += score[at] = Math.exp(score[at]! - most);
  for (let at = 0; at < count; at++) score[at]! /= total;
  return score;
}
