import { describe, expect, it } from 'vitest';
import { calibrated, exponential, greatest, rounded, summed } from '../../../src/decision/chances.ts';
import { features, withFit } from '../../../src/decision/features.ts';
import { open } from '../../../src/decision/index.ts';
import { band, tiny } from './tiny.ts';

describe('the exponential', () => {
  it('is that of the library, to eight digits, and nothing far below', () => {
    for (let x = 0; x >= -40; x -= 0.37) expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThan(1e-5);
    expect([exponential(0), exponential(-40.1), exponential(-1e9), exponential(-Infinity)]).toEqual([1, 0, 0, 0]);
    expect(exponential(-40)).toBeGreaterThan(0);
    expect(exponential(-1)).toBeCloseTo(0.3678794, 6);
  });
});

describe('chances', () => {
  it('are summed by a value', () =>
    expect([...summed(Float64Array.from([0.5, 0.25, 0.25]), Uint8Array.from([1, 0, 1]), 3)]).toEqual([0.25, 0.75, 0]));
  it('have a greatest, the first of two, and none where all are 0', () => {
    expect([greatest([0.1, 0.4, 0.4]), greatest([0, 0]), greatest([]), greatest([0.2])]).toEqual([1, -1, -1, 0]);
  });
  it('are printed to thousandths', () => expect([rounded(0.12345), rounded(0.9996)]).toEqual([0.123, 1]));
});

describe('calibration', () => {
  const model = {
    ...tiny,
    calibration: [band(0, [0, 0], [0.5, 0.25], [1, 0.5]), band(3, [0, 0.1], [1, 0.9])],
  };
  it('is straight between the knots of the band', () => {
    expect([0, 0.25, 0.5, 0.75, 1].map((raw) => calibrated(model, 0, raw))).toEqual([0, 0.125, 0.25, 0.375, 0.5]);
    expect([2, 3, 30].map((known) => calibrated(model, known, 0.5))).toEqual([0.25, 0.5, 0.5]);
  });
  it('stays within its ends', () => expect([calibrated(model, 0, 1 + 1e-12), calibrated(model, 3, -1e-12)]).toEqual([0.5, 0.1]));
  it('leaves the chance alone where there is none', () => expect(calibrated(tiny, 5, 0.7)).toBe(0.7));
  it('is what a result says, of the winner and of the levers', () => {
    const { probability, levers, ranking } = open(model).at({ need: 'a', mean: 'yes', text: 'big' }).assessment;
    expect(probability).toBeCloseTo(0.897, 2);
    expect(levers?.weights.probability).toBeCloseTo(0.898, 2);
    expect(ranking.reduce((sum, one) => sum + one.probability, 0)).toBeCloseTo(1, 2);
    // With fewer answers the first band holds: said to be less than an even guess, which a lever never is.
    expect(open(model).at({ need: 'a', mean: 'yes' }).assessment.levers?.weights.probability).toBe(0.5);
  });
});

describe('what a fit is made of', () => {
  it('is every term of every score', () => {
    const list = features(tiny, { need: 'a', mean: 'yes', text: 'none' });
    expect(list.map(({ out }) => out)).toEqual([true, true, true, true, true, true]);
    expect(list[5]).toEqual({
      candidate: tiny.candidates[5],
      out: true,
      terms: [
        { effect: 0, importance: 0 },
        { effect: 1, importance: 0 },
        { effect: 2, importance: 3 },
        { effect: 6, importance: 3 },
      ],
    });
    expect(features(tiny, { need: 'b' }).map(({ out }) => out)).toEqual([false, false, false, true, false, false]);
  });
  it('can be put into a model', () => {
    const fitted = withFit(tiny, { grades: new Map([['together', -50]]), tau: 0.2 });
    expect([fitted.tau, fitted.effects[6]!.fitted, fitted.effects[0]!.fitted, fitted.calibration]).toEqual([0.2, -50, -100, []]);
    expect(withFit(tiny, {})).toEqual(tiny);
    expect(withFit(tiny, { calibration: [{ atLeast: 0, knots: [] }] }).calibration).toHaveLength(1);
  });
});
