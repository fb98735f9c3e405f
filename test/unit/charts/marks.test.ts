import { expect, test } from 'vitest';
import { lanes, MARKS, ticks } from '../../../src/charts/marks.ts';
import { APPROACHES } from '../../../src/schemas/shared.ts';

test('each approach has a shape of its own', () => {
  expect(new Set(APPROACHES.map((id) => MARKS[id])).size).toBe(APPROACHES.length);
});

test('marks of nearly one place take lanes of their own, and no two of a lane touch', () => {
  expect(
    lanes(
      [
        [0.5, 0.5],
        [0.51, 0.51],
        [0.9, 0.9],
        [0.4, 0.95],
      ],
      0.05,
    ),
  ).toEqual([0, 1, 0, 2]);
});

test('ticks are round, begin at nought and reach the greatest value', () => {
  expect(ticks(87.5)).toEqual([0, 25, 50, 75, 100]);
  expect(ticks(0.875)).toEqual([0, 0.25, 0.5, 0.75, 1]);
  expect(ticks(15)).toEqual([0, 5, 10, 15]);
  expect(ticks(0)).toEqual([0, 1]);
  for (const most of [0.03, 1, 7, 12.5, 101, 17920, 1e6]) {
    const scale = ticks(most);
    expect(scale[0]).toBe(0);
    expect(scale.at(-1)).toBeGreaterThanOrEqual(most);
    expect(scale.at(-2)).toBeLessThan(most);
    expect(scale.length).toBeLessThanOrEqual(7);
  }
});
