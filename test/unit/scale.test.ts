import { expect, test } from 'vitest';
import { placeOn, ticksOf, yearsOf } from '../../src/charts/scale.ts';

test('a figure stands between the ends of its scale, and at an end beyond it', () => {
  expect(placeOn({ scale: 'linear', from: 0, to: 20 }, 5)).toBe(0.25);
  expect(placeOn({ scale: 'log', from: 10, to: 1000 }, 100)).toBeCloseTo(0.5);
  expect(placeOn({ scale: 'linear', from: 0, to: 20 }, 50)).toBe(1);
});

test('ticks are quarters of a linear scale and the powers of ten of the other', () => {
  expect(ticksOf({ scale: 'linear', from: 0, to: 100 })).toEqual([0, 25, 50, 75, 100]);
  expect(ticksOf({ scale: 'log', from: 10, to: 10_000 })).toEqual([10, 100, 1000, 10_000]);
});

test('months and days as years', () => {
  expect(yearsOf('2026-07')).toBe(2026.5);
  expect(yearsOf('2026-01-01')).toBe(2026);
  expect(yearsOf('2026-12-31')).toBeLessThan(2027);
});
