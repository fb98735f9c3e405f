import { describe, expect, test } from 'vitest';
import { bestArm, gapOf, inWords, sharesOfBest, tally, type Arm, type Compared } from '../../../src/charts/compared.ts';
import type { ApproachId } from '../../../src/schemas/shared.ts';

const arm = (approach: ApproachId, value: number, to?: number): Arm => ({ approach, value, to, name: approach, finding: 'one' });
const experiment = (source: string, better: 'higher' | 'lower', ...arms: Arm[]): Compared => ({
  id: source,
  finding: 'one',
  task: 'A task',
  missing: 'facts',
  kind: 'facts',
  model: 'A model',
  measure: 'right',
  better,
  unit: '%',
  year: 2024,
  strength: 'preprint',
  source,
  authors: 'Somebody',
  arms,
});

describe('share of the best', () => {
  test('where more is better it is the figure over the greatest', () => {
    const of = { better: 'higher' as const, arms: [arm('prompting', 21.5), arm('rag', 86)] };
    expect(sharesOfBest(of)).toEqual([
      [0.25, 0.25],
      [1, 1],
    ]);
    expect(gapOf(of)).toBe(0.75);
  });
  test('where less is better it is the least over the figure', () => {
    const of = { better: 'lower' as const, arms: [arm('prompting', 15), arm('fine-tuning', 0.5)] };
    expect(sharesOfBest(of)[0]![0]).toBeCloseTo(1 / 30, 10);
    expect(sharesOfBest(of)[1]).toEqual([1, 1]);
  });
  test('a range keeps its ends, the lower one first on either scale', () => {
    expect(sharesOfBest({ better: 'higher', arms: [arm('rag', 30, 45), arm('long-context', 70, 90)] })).toEqual([
      [30 / 90, 0.5],
      [70 / 90, 1],
    ]);
    expect(sharesOfBest({ better: 'lower', arms: [arm('fine-tuning', 1, 2), arm('prompting', 4, 8)] })).toEqual([
      [0.5, 1],
      [0.125, 0.25],
    ]);
  });
  test('nothing but noughts is level, and nothing divides by nought', () => {
    expect(sharesOfBest({ better: 'higher', arms: [arm('rag', 0), arm('prompting', 0)] })).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });
});

test('the best arm is judged by the middle of its range, and of equals the first is taken', () => {
  expect(bestArm({ better: 'higher', arms: [arm('rag', 30, 45), arm('prompting', 38)] })!.approach).toBe('prompting');
  expect(bestArm({ better: 'lower', arms: [arm('rag', 5), arm('prompting', 5)] })!.approach).toBe('rag');
  expect(bestArm({ better: 'higher', arms: [arm('rag', 5)] }, 'hybrid')).toBeUndefined();
});

test('a tally counts experiments in which both were tried, each at its best, and the studies they come from', () => {
  const counted = tally(
    [
      experiment('a', 'higher', arm('rag', 80), arm('fine-tuning', 30), arm('fine-tuning', 60)),
      experiment('a', 'lower', arm('rag', 5), arm('fine-tuning', 9)),
      experiment('b', 'higher', arm('rag', 30), arm('fine-tuning', 30)),
      experiment('c', 'higher', arm('rag', 30), arm('fine-tuning', 31)),
      experiment('d', 'higher', arm('rag', 30), arm('prompting', 1)),
    ],
    'rag',
    'fine-tuning',
  );
  expect(counted).toMatchObject({ ahead: 2, level: 1, of: 4, studies: 3 });
  // Wilson, 1927: two of four.
  expect(counted.interval[0]).toBeCloseTo(0.15, 2);
  expect(counted.interval[1]).toBeCloseTo(0.85, 2);
});

test('figures in words keep the unit, the range and how they have to be read', () => {
  expect(inWords({ value: 30, bound: 'about' }, '%')).toBe('about 30%');
  expect(inWords({ value: 1, to: 2 }, 's')).toBe('1–2 s');
  expect(inWords({ value: 26031 }, 'tokens')).toBe('26,031 tokens');
  expect(inWords({ value: 0.0043 }, '')).toBe('0.0043');
  expect(inWords({ value: 91.22 }, '% F1')).toBe('91.22% F1');
  // A unit that names the measure cannot be counted: nobody says “74 score”.
  expect(inWords({ value: 74 }, 'score')).toBe('score 74');
  expect(inWords({ value: 82, bound: 'about' }, 'accuracy')).toBe('accuracy about 82');
});
