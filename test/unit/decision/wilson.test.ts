import { expect, it } from 'vitest';
import { wilson } from '../../../src/decision/wilson.ts';

const ends = (hits: number, tries: number, z?: number) => wilson(hits, tries, z).map((end) => Number(end.toFixed(4)));

it('gives the interval of a share, as tables have it', () => {
  // Newcombe (1998), table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
  expect(ends(81, 263)).toEqual([0.2553, 0.3662]);
  expect(ends(15, 148)).toEqual([0.0624, 0.1605]);
  expect(ends(0, 20)).toEqual([0, 0.1611]);
  expect(ends(1, 29)).toEqual([0.0061, 0.1718]);
});
it('is the same from the other side, and wider for more certainty', () => {
  expect(ends(182, 263)).toEqual([0.6338, 0.7447]);
  expect(ends(20, 20)).toEqual([0.8389, 1]);
  // Four of eight: half, give or take ½ · z / √(8 + z²).
  expect(ends(4, 8, 1)).toEqual([0.3333, 0.6667]);
});
it('is everything where nothing was tried', () => expect(wilson(0, 0)).toEqual([0, 1]));
