/** Where curves that jump with every further GPU cross: none is missed, however near two of them lie. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { APPROACHES, costOf, crossings, gpuSteps, HOSTING, tunes, type Approach } from '../../../src/costs/index.ts';
import { EXAMPLE, someInputs } from './inputs.ts';

const UP_TO = 1e8;
const year = (id: Approach, i: typeof EXAMPLE) => costOf(id, i).year;

describe('steps of hosting', () => {
  it('are where the bill of hosting jumps, and nowhere else', () => {
    const hosted = { ...EXAMPLE, hostBase: HOSTING.rented };
    const bill = (questions: number) => costOf('rag', { ...hosted, questions }).monthly.hosting;
    const steps = gpuSteps('rag', hosted, UP_TO);
    expect(steps.length).toBeGreaterThan(5);
    for (const [index, step] of steps.entries()) {
      expect(bill(step * (1 + 1e-9))).toBeGreaterThan(bill(step * (1 - 1e-9)));
      expect(bill(step * (1 - 1e-9))).toBe(bill((steps[index - 1] ?? 1) * (1 + 1e-9)));
    }
    expect(gpuSteps('rag', EXAMPLE, UP_TO)).toEqual([]);
    expect(gpuSteps('rag', hosted, UP_TO, 3)).toEqual(steps.slice(0, 3));
  });
});

describe('crossings', () => {
  it('that lie within a step of the grid are found at the knots', () => {
    // Dips below nothing between 1,000 and 1,010 only: a jump down, then back up along a line.
    const gap = (x: number) => (x < 1000 ? 1 : (x - 1010) / 10);
    expect(crossings(gap, 1, 1e9)).toEqual([]);
    expect(crossings(gap, 1, 1e9, [1000]).map(Math.round)).toEqual([1000, 1010]);
  });

  it('of a line and a staircase are those of the closed form', () => {
    fc.assert(
      fc.property(fc.double({ min: 10, max: 1e4, noNaN: true }), fc.double({ min: 0.3, max: 3, noNaN: true }), (step, slope) => {
        // Stairs of height 1 a step against a line that starts three stairs up.
        const line = (x: number) => 3 + (slope * x) / step;
        const stairs = (x: number) => Math.max(1, Math.ceil(x / step));
        const count = 300;
        const knots = Array.from({ length: count }, (_, index) => (index + 1) * step);
        const expected: number[] = [];
        // Within each stair the line crosses its level at most once; between two stairs the level may jump over the line.
        let above = true;
        for (let stair = 1; stair <= count; stair += 1) {
          const [from, to] = [(stair - 1) * step, stair * step];
          if (line(from) > stair !== above && stair > 1) expected.push(from);
          const at = ((stair - 3) * step) / slope;
          if (at > from && at < to) expected.push(at);
          above = line(to) > stair;
        }
        const found = crossings((x) => line(x) - stairs(x), step / 100, count * step, knots);
        // What lies on a knot itself is a matter of the last digit.
        fc.pre(expected.every((x) => Math.abs(x / step - Math.round(x / step)) > 1e-6 || knots.includes(x)));
        expect(found).toHaveLength(expected.length);
        for (const [index, x] of found.entries()) expect(x / expected[index]!).toBeCloseTo(1, 6);
      }),
    );
  });

  it('of any two approaches leave the order alone between one and the next', () => {
    const pair = fc.constantFrom(...APPROACHES.flatMap((a, index) => APPROACHES.slice(index + 1).map((b) => [a, b] as const)));
    fc.assert(
      fc.property(
        someInputs,
        pair,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 300, maxLength: 300 }),
        (i, [a, b], shares) => {
          const gap = (questions: number) => year(a, { ...i, questions }) - year(b, { ...i, questions });
          const knots = [a, b].flatMap((id) => gpuSteps(id, i, UP_TO));
          // With more steps than are listed, the later ones may be passed over.
          const to = [a, b].reduce((least, id) => {
            const steps = gpuSteps(id, i, UP_TO);
            return (tunes(id) ? i.hostTuned : i.hostBase) !== HOSTING.api && steps.length === 400
              ? Math.min(least, steps.at(-1)!)
              : least;
          }, UP_TO);
          fc.pre(to > 100);
          const found = crossings(gap, 1, to, knots);
          const sides = [1, ...found, to].slice(1).map((end, index, ends) => {
            const from = index === 0 ? 1 : ends[index - 1]!;
            const inside = [
              ...shares.map((share) => from * (end / from) ** share),
              ...knots.flatMap((x) => [x * (1 - 1e-8), x * (1 + 1e-8)]),
            ];
            const signs = inside
              .filter((x) => x > from * (1 + 1e-6) && x < end * (1 - 1e-6))
              .map((x) => (Math.abs(gap(x)) < 1e-9 * year(a, { ...i, questions: x }) ? 0 : Math.sign(gap(x))));
            return new Set(signs.filter((sign) => sign !== 0));
          });
          for (const signs of sides) expect(signs.size).toBeLessThanOrEqual(1);
          for (const [index, signs] of sides.entries()) {
            const next = sides[index + 1];
            if (next?.size === 1 && signs.size === 1) expect([...next][0]).toBe(-[...signs][0]!);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
