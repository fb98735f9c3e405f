import { describe, expect, it } from 'vitest';
import { grade, type Evidence, type RubricRules } from '../../../src/decision/grading.ts';

const rules: RubricRules = {
  sizes: { large: 3, moderate: 2, small: 1, mixed: 1, none: 1 },
  deductions: { indirect: 1, 'vendor-opinion': 1, old: 1 },
  oldAfterYears: 5,
  consistent: { sources: 3, score: 2 },
  bearing: { same: 0, near: 1, far: 2 },
  range: [1, 3],
  judgement: 1,
  certainty: {
    kinds: { 'peer-reviewed': 4, preprint: 3, 'vendor-opinion': 1 },
    indirect: 1,
    secondHand: 1,
    corroborated: 1,
    contradicted: 1,
    levels: { high: 4, moderate: 3, low: 2 },
  },
};
const finding = (over: Partial<Evidence> = {}): Evidence => ({
  id: 'x',
  source: 's',
  kind: 'peer-reviewed',
  year: 2025,
  effect: 'large',
  direct: true,
  secondHand: false,
  ...over,
});

describe('the rubric', () => {
  it.each([
    ['a large, direct, reviewed effect', [finding()], [], 'same', 3, 'high'],
    ['inferred', [finding({ direct: false })], [], 'same', 2, 'moderate'],
    ['a seller’s own', [finding({ kind: 'vendor-opinion' })], [], 'same', 2, 'very-low'],
    ['old', [finding({ year: 2020 })], [], 'same', 2, 'high'],
    ['second-hand', [finding({ secondHand: true })], [], 'same', 3, 'moderate'],
    ['two sources', [finding({ kind: 'preprint' }), finding({ kind: 'preprint', source: 't' })], [], 'same', 3, 'high'],
    ['two findings of one source', [finding({ kind: 'preprint' }), finding({ kind: 'preprint' })], [], 'same', 3, 'moderate'],
    [
      'three agreeing moderate ones',
      ['a', 'b', 'c'].map((source) => finding({ source, effect: 'moderate' })),
      [],
      'same',
      3,
      'high',
    ],
    ['contradicted as strongly', [finding()], [finding({ source: 't' })], 'same', 2, 'moderate'],
    ['contradicted weakly', [finding()], [finding({ source: 't', effect: 'small' })], 'same', 3, 'moderate'],
    ['near', [finding()], [], 'near', 2, 'moderate'],
    ['far', [finding()], [], 'far', 1, 'low'],
    ['none found', [finding({ effect: 'none' })], [], 'same', 1, 'high'],
    ['never below one', [finding({ effect: 'small', direct: false })], [finding()], 'far', 1, 'very-low'],
  ] as const)('%s', (_, supporting, against, bearing, size, certainty) => {
    expect(grade(rules, 2026, supporting, against, bearing)).toEqual({ grade: size, certainty, judgement: false });
  });
  it('calls nothing found a judgement', () =>
    expect(grade(rules, 2026, [], [finding()], 'same')).toEqual({ grade: 1, certainty: 'very-low', judgement: true }));
  it('gives unknown kinds the least', () =>
    expect(grade(rules, 2026, [finding({ kind: 'rumour' })], [], 'same').certainty).toBe('very-low'));
});
