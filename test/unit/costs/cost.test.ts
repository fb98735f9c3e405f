import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { APPROACHES, cacheFactor, costOf, crossings, HOSTING, type Approach, type CostInputs } from '../../../src/costs/index.ts';
import { EXAMPLE, someInputs } from './inputs.ts';

const approach = fc.constantFrom<Approach>(...APPROACHES);
const year = (id: Approach, i: CostInputs) => costOf(id, i).year;
const PRICES = [
  'priceIn',
  'priceOut',
  'tunedIn',
  'tunedOut',
  'priceTraining',
  'priceEmbedding',
  'priceNotes',
  'priceStore',
  'priceSearch',
  'priceGpu',
  'priceOwnGpu',
  'priceEndpoint',
  'priceWork',
] as const;
const RISING = [
  ...PRICES,
  'questions',
  'promptTokens',
  'questionTokens',
  'answerTokens',
  'corpusTokens',
  'retrievedTokens',
  'churn',
  'storeSize',
  'examples',
  'exampleTokens',
  'epochs',
  'labelMinutes',
  'retunings',
  'renewed',
  'promptKept',
  'cacheSurcharge',
] as const;

describe('cost', () => {
  it('of prompting, by hand', () => {
    const { once, monthly, firstMonth, year: twelve } = costOf('prompting', { ...EXAMPLE, cacheHits: 0, cacheSurcharge: 0 });
    expect(once).toEqual({ build: 3200, labels: 0, training: 0, index: 0 });
    expect(monthly.input).toBeCloseTo(50_000 * 1350 * 2e-6, 9);
    expect(monthly.output).toBeCloseTo(50_000 * 300 * 10e-6, 9);
    expect(firstMonth).toBeCloseTo(3200 + 320 + 135 + 150, 6);
    expect(twelve).toBeCloseTo(3200 + 12 * (320 + 135 + 150), 6);
  });

  it('of tuning, by hand', () => {
    const { once, monthly } = costOf('fine-tuning', EXAMPLE);
    expect(once.training).toBeCloseTo(1.8 * 0.5, 9);
    expect(once.labels).toBeCloseTo((2000 / 60) * 80, 9);
    expect(monthly.retuning).toBeCloseTo((2 / 12) * (0.9 + 0.25 * (2000 / 60) * 80), 9);
    expect(monthly.input).toBeCloseTo(50_000 * (240 * cacheFactor(EXAMPLE) + 150) * 0.2e-6, 9);
  });

  it('of retrieval, by hand', () => {
    const { once, monthly } = costOf('rag', EXAMPLE);
    expect(once.index).toBeCloseTo(0.15 * 1.12, 9);
    expect(monthly.search).toBeCloseTo(125, 9);
    expect(monthly.store).toBeCloseTo(0.15 * 0.012 * 0.1 * 30.4375, 9);
    expect(monthly.reindexing).toBeCloseTo(0.0168, 9);
  });

  it('of a GPU is billed while idle', () => {
    const idle = costOf('fine-tuning', { ...EXAMPLE, hostTuned: HOSTING.rented, questions: 1 });
    expect(idle.monthly).toMatchObject({ hosting: 730.5 * 2.5, input: 0, output: 0 });
    expect(costOf('prompting', { ...EXAMPLE, hostTuned: HOSTING.rented }).monthly.hosting).toBe(0);
    expect(costOf('prompting', { ...EXAMPLE, hostBase: HOSTING.own }).monthly.hosting).toBe(730.5 * 1.5);
  });

  it('of GPUs follows the load: uncached start, fresh text and answers', () => {
    const busy = { ...EXAMPLE, hostBase: HOSTING.rented, questions: 1e7 };
    // 10⁷ × (1,200 × 0.2 + 150 + 300) = 6.9 × 10⁹ tokens; one GPU takes 2,500 × 3,600 × 730.5 = 6.5745 × 10⁹.
    expect(costOf('prompting', busy).monthly.hosting).toBe(2 * 730.5 * 2.5);
    expect(costOf('prompting', { ...busy, questions: 9.5e6 }).monthly.hosting).toBe(730.5 * 2.5);
    expect(costOf('rag', busy).monthly.hosting).toBe(8 * 730.5 * 2.5);
  });

  it('says when a prompt does not fit', () => {
    const big = { ...EXAMPLE, corpusTokens: 1e6 };
    expect(APPROACHES.filter((id) => !costOf(id, big).fits)).toEqual(['long-context']);
    const size = 1200 + 150 + 4000 + 300;
    expect(costOf('rag', { ...EXAMPLE, windowTokens: size }).fits).toBe(true);
    expect(costOf('rag', { ...EXAMPLE, windowTokens: size - 1 }).fits).toBe(false);
  });

  it('never falls when a quantity or a price rises', () => {
    fc.assert(
      fc.property(
        someInputs,
        approach,
        fc.constantFrom(...RISING),
        fc.double({ min: 1, max: 50, noNaN: true }),
        (i, id, key, times) => {
          expect(year(id, { ...i, [key]: i[key] * times })).toBeGreaterThanOrEqual(year(id, i) * (1 - 1e-12));
        },
      ),
    );
  });

  it('never rises with a better cache or a faster GPU', () => {
    fc.assert(
      fc.property(someInputs, approach, (i, id) => {
        expect(year(id, { ...i, cacheDiscount: Math.min(1, i.cacheDiscount * 1.5) })).toBeLessThanOrEqual(
          year(id, i) * (1 + 1e-12),
        );
        expect(year(id, { ...i, cacheHits: Math.min(1, i.cacheHits * 1.5) })).toBeLessThanOrEqual(year(id, i) * (1 + 1e-12));
        expect(year(id, { ...i, gpuSpeed: i.gpuSpeed * 2 })).toBeLessThanOrEqual(year(id, i) * (1 + 1e-12));
      }),
    );
  });

  it('is homogeneous of degree one in all prices together', () => {
    fc.assert(
      fc.property(someInputs, approach, fc.double({ min: 0, max: 1000, noNaN: true }), (i, id, times) => {
        const dearer = { ...i, ...Object.fromEntries(PRICES.map((key) => [key, i[key] * times])) };
        const [a, b] = [year(id, dearer), year(id, i) * times];
        expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(a, b, 1e-9));
      }),
    );
  });

  it('is the sum of its parts', () => {
    fc.assert(
      fc.property(someInputs, approach, (i, id) => {
        const { once, monthly, firstMonth, year: twelve } = costOf(id, i);
        const [first, running] = [once, monthly].map((parts) => Object.values(parts).reduce((a, b) => a + b, 0));
        expect(firstMonth).toBeCloseTo(first! + running!, 4);
        expect(twelve / (first! + 12 * running!)).toBeCloseTo(1, 9);
        expect(twelve).toBeGreaterThanOrEqual(firstMonth);
      }),
    );
  });
});

describe('break-even', () => {
  const other = (id: Approach) => APPROACHES.filter((candidate) => candidate !== id);

  it('lies where the curves cross', () => {
    fc.assert(
      fc.property(someInputs, approach, fc.nat(3), (i, a, pick) => {
        const b = other(a)[pick]!;
        const gap = (questions: number) => year(a, { ...i, questions }) - year(b, { ...i, questions });
        for (const volume of crossings(gap, 1, 1e9)) {
          const [before, after] = [gap(volume * (1 - 1e-6)), gap(volume * (1 + 1e-6))];
          expect(before * after).toBeLessThanOrEqual(1e-9 * Math.abs(year(a, { ...i, questions: volume })) ** 2);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('agrees with the closed form when both curves are straight', () => {
    fc.assert(
      fc.property(someInputs, approach, fc.nat(3), (random, a, pick) => {
        const i = { ...random, hostBase: HOSTING.api, hostTuned: HOSTING.api };
        const b = other(a)[pick]!;
        const line = (id: Approach) => {
          const fixed = year(id, { ...i, questions: 0 });
          return { fixed, slope: year(id, { ...i, questions: 1 }) - fixed };
        };
        const [one, two] = [line(a), line(b)];
        const exact = (two.fixed - one.fixed) / (one.slope - two.slope);
        fc.pre(exact > 10 && exact < 1e8 && Math.abs(one.slope - two.slope) > 1e-6 * (one.slope + two.slope));
        const found = crossings((questions) => year(a, { ...i, questions }) - year(b, { ...i, questions }), 1, 1e9);
        expect(found).toHaveLength(1);
        expect(found[0]! / exact).toBeCloseTo(1, 3);
      }),
      { numRuns: 60 },
    );
  });

  it('finds none where one curve stays below', () => {
    expect(crossings((x) => x + 1, 1, 1e6)).toEqual([]);
    expect(crossings(() => 0, 1, 1e6)).toEqual([]);
  });

  it('counts a jump as a crossing, and finds both of two', () => {
    expect(crossings((x) => (x < 1000 ? -1 : 1), 1, 1e6)[0]).toBeCloseTo(1000, 3);
    expect(crossings((x) => (x - 10) * (x - 1000), 1, 1e6).map(Math.round)).toEqual([10, 1000]);
  });
});
