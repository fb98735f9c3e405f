/** The fit on problems small enough to be worked out by hand. */
import { describe, expect, it } from 'vitest';
import { calibrate, tabulate } from '../../../src/decision/fit/calibrate.ts';
import { estimate, minimise } from '../../../src/decision/fit/estimate.ts';
import { foldOf, put, random } from '../../../src/decision/fit/folds.ts';
import { chances, type Problem, type Row } from '../../../src/decision/fit/problem.ts';

/** Two approaches of one candidate each; one unknown grade acts on the second, with importance 10. */
const problem = (grade: number, spread: number): Problem => ({
  unknowns: [{ key: 'only', grade, spread }],
  approach: [0, 1],
  approaches: 2,
});
const row = (accepted: 0 | 1, weight = 1): Row => ({
  weight,
  candidates: Int32Array.of(0, 1),
  start: Int32Array.of(0, 0, 1),
  effect: Int32Array.of(0),
  importance: Float64Array.of(10),
  right: Uint8Array.of(accepted === 0 ? 1 : 0, accepted === 1 ? 1 : 0),
});

describe('chances', () => {
  it('are a logit of the scores', () => {
    const [first, second] = chances(problem(1, 1), row(1), Float64Array.of(2), 0.1);
    expect(second).toBeCloseTo(1 / (1 + Math.exp(-2)), 10);
    expect(first! + second!).toBeCloseTo(1, 10);
  });
});

describe('estimate', () => {
  const rows = [row(1, 3), row(0, 1)];

  it('finds the share of the cases where the prior is weak', () => {
    const [grade] = estimate(problem(0, 1), rows, { tau: 0.1, priorWeight: 1e-6 });
    // Three of four accepted: log-odds of 3, at 0.1 × 10 = 1 for each grade.
    expect(grade).toBeCloseTo(Math.log(3), 2);
  });

  it('keeps the rubric where the prior is strong, and more so where the evidence is certain', () => {
    expect(estimate(problem(2, 1), rows, { tau: 0.1, priorWeight: 1e6 })[0]).toBeCloseTo(2, 3);
    const moved = (spread: number) => Math.abs(estimate(problem(2, spread), rows, { tau: 0.1, priorWeight: 1 })[0]! - 2);
    expect(moved(0.25)).toBeLessThan(moved(1.2));
    expect(moved(0.25)).toBeGreaterThan(0);
  });

  it('passes over a case whose accepted approaches are all ruled out', () => {
    const hopeless: Row = { ...row(0), right: Uint8Array.of(0, 0) };
    expect(estimate(problem(1, 1), [hopeless], { tau: 0.1, priorWeight: 1 })[0]).toBe(1);
  });
});

describe('minimise', () => {
  it('finds the bottom of a bent valley', () => {
    // Rosenbrock's function, with its least value at (1, 1).
    const found = minimise(
      (x, gradient) => {
        const [a, b] = [1 - x[0]!, x[1]! - x[0]! ** 2];
        gradient[0] = -2 * a - 400 * x[0]! * b;
        gradient[1] = 200 * b;
        return a * a + 100 * b * b;
      },
      2,
      500,
    );
    expect(found[0]).toBeCloseTo(1, 1);
    expect(found[1]).toBeCloseTo(1, 1);
  });
});

describe('calibration', () => {
  /** Of 100 results said at 0.9, so many were right. */
  const outcomes = (right: number) =>
    Array.from({ length: 100 }, (_, at) => ({ raw: 0.9, known: 9, right: at < right, weight: 1 }));
  const saidAt = (right: number) =>
    tabulate(calibrate(outcomes(right)))
      .findLast(({ atLeast }) => atLeast <= 9)!
      .knots.find(({ raw }) => raw === 0.9)!.said;

  it('lowers what was said too boldly and raises what was said too modestly', () => {
    expect(saidAt(70)).toBeLessThan(0.8);
    expect(saidAt(98)).toBeGreaterThan(0.93);
  });

  it('rises in both columns, from 0 to 1, in every band', () => {
    for (const { knots } of tabulate(calibrate(outcomes(80)))) {
      expect(knots[0]!.raw).toBe(0);
      expect(knots.at(-1)!.raw).toBe(1);
      for (let at = 1; at < knots.length; at++) {
        expect(knots[at]!.raw).toBeGreaterThan(knots[at - 1]!.raw);
        expect(knots[at]!.said).toBeGreaterThan(knots[at - 1]!.said);
      }
    }
  });
});

describe('folds', () => {
  const answers = { gap: 'facts', output: 'answers', arrival: 'collection', known: 'absent', corpus: 'large', team: 'ml' };

  it('deal a source to one fold for good, and sources over all folds', () => {
    const dealt = Array.from({ length: 200 }, (_, at) => foldOf(`source ${at}`, 10, 1));
    expect(new Set(dealt).size).toBe(10);
    expect(foldOf('source 7', 10, 1)).toBe(dealt[7]);
  });

  it('put a case in several ways, each the same every time', () => {
    expect(put(answers, ['team'], 'stated', 'x')).toEqual(answers);
    expect(put(answers, ['team'], 'no-gap', 'x')).not.toHaveProperty('gap');
    expect(put(answers, ['team'], 'stated-only', 'x')).not.toHaveProperty('team');
    const half = put(answers, [], 'half', 'x');
    expect(Object.keys(half)).toHaveLength(3);
    expect(put(answers, [], 'half', 'x')).toEqual(half);
  });

  it('draw numbers evenly from 0 to 1', () => {
    const next = random(1);
    const drawn = Array.from({ length: 2000 }, next);
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn)).toBeLessThan(1);
    expect(drawn.reduce((sum, one) => sum + one, 0) / 2000).toBeCloseTo(0.5, 1);
  });
});
