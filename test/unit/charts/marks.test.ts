import { expect, test } from 'vitest';
import { lanes, MARKS } from '../../../src/charts/marks.ts';
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
