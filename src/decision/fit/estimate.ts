/** Maximum a posteriori grades: the cases' likelihood, held to the rubric by a normal prior on each grade. Pure. */
import { softmax, type Problem, type Row } from './problem.ts';

export interface EstimateOptions {
  /** Score to log-odds: P(candidate) ∝ exp(tau · score). */
  readonly tau: number;
  /** How much the prior weighs against the cases; 1 is Bayes' rule with the spreads as they are. */
  readonly priorWeight: number;
  readonly iterations?: number;
}

/** Smallest chance that is counted, so that one ruled-out case cannot decide everything. */
const FLOOR = 1e-4;

/**
 * Finds the grades that make the accepted approaches most probable without straying from the rubric's.
 *
 * Minimises −Σ weight · log P(accepted) + priorWeight/2 · Σ ((grade − rubric)/spread)², by limited-memory BFGS in units of
 * the spreads. Rows whose accepted approaches are all ruled out say nothing about grades and are passed over.
 *
 * @returns one grade for each unknown, in the problem's order
 */
export function estimate(problem: Problem, rows: readonly Row[], options: EstimateOptions): Float64Array {
  const { tau, priorWeight, iterations = 80 } = options;
  const { unknowns } = problem;
  const size = unknowns.length;
  const grades = new Float64Array(size);
  const objective = (z: Float64Array, gradient: Float64Array): number => {
    let loss = 0;
    for (let k = 0; k < size; k++) {
      grades[k] = unknowns[k]!.grade + unknowns[k]!.spread * z[k]!;
      loss += (priorWeight / 2) * z[k]! * z[k]!;
      gradient[k] = priorWeight * z[k]!;
    }
    for (const row of rows) {
      const share = softmax(row, grades, tau);
      let accepted = 0;
      for (let at = 0; at < share.length; at++) if (row.right[at]) accepted += share[at]!;
      if (accepted === 0) continue;
      const kept = accepted + FLOOR;
      loss -= row.weight * Math.log(kept);
      for (let at = 0; at < share.length; at++) {
        const pull = row.weight * tau * share[at]! * ((row.right[at] ? -1 / kept : 0) + accepted / kept);
        if (pull === 0) continue;
        for (let term = row.start[at]!; term < row.start[at + 1]!; term++) {
          const k = row.effect[term]!;
          gradient[k]! += pull * row.importance[term]! * unknowns[k]!.spread;
        }
      }
    }
    return loss;
  };
  const z = minimise(objective, size, iterations);
  return Float64Array.from(unknowns, ({ grade, spread }, k) => grade + spread * z[k]!);
}

/** Limited-memory BFGS (Nocedal & Wright, Numerical Optimization, algorithm 7.5) from zero, with halving steps. */
export function minimise(
  objective: (x: Float64Array, gradient: Float64Array) => number,
  size: number,
  iterations: number,
  memory = 8,
): Float64Array {
  let x = new Float64Array(size);
  let gradient = new Float64Array(size);
  let value = objective(x, gradient);
  const steps: { s: Float64Array; y: Float64Array; rho: number }[] = [];
  for (let round = 0; round < iterations; round++) {
    const direction = gradient.slice();
    const alpha: number[] = [];
    for (let at = steps.length - 1; at >= 0; at--) {
      const { s, y, rho } = steps[at]!;
      alpha[at] = rho * dot(s, direction);
      for (let k = 0; k < size; k++) direction[k]! -= alpha[at]! * y[k]!;
    }
    const last = steps.at(-1);
    const scale = last ? dot(last.s, last.y) / dot(last.y, last.y) : 1 / Math.max(1, Math.sqrt(dot(gradient, gradient)));
    for (let k = 0; k < size; k++) direction[k]! *= scale;
    steps.forEach(({ s, y, rho }, at) => {
      const beta = rho * dot(y, direction);
      for (let k = 0; k < size; k++) direction[k]! += s[k]! * (alpha[at]! - beta);
    });
    const slope = -dot(gradient, direction);
    if (slope > -1e-9) break;
    let step = 1;
    let next = x;
    let nextGradient = gradient;
    let nextValue = value;
    for (let halving = 0; halving < 30; halving++, step /= 2) {
      next = x.map((one, k) => one - step * direction[k]!);
      nextGradient = new Float64Array(size);
      nextValue = objective(next, nextGradient);
      if (nextValue <= value + 1e-4 * step * slope) break;
    }
    if (nextValue >= value) break;
    const s = next.map((one, k) => one - x[k]!);
    const y = nextGradient.map((one, k) => one - gradient[k]!);
    const curvature = dot(s, y);
    if (curvature > 1e-12) {
      steps.push({ s, y, rho: 1 / curvature });
      if (steps.length > memory) steps.shift();
    }
    const gain = value - nextValue;
    x = next;
    gradient = nextGradient;
    value = nextValue;
    if (gain < 1e-6 * Math.abs(value)) break;
  }
  return x;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}
