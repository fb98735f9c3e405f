/**
 * Dimension checks. A formula is dimensionally sound exactly when changing a unit (cents for dollars, pages for tokens)
 * changes its result by the unit's own factor and by nothing else.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  APPROACHES,
  CALENDAR,
  costOf,
  gpusFor,
  latencyOf,
  meanAge,
  MONTHLY,
  notesCost,
  ONCE,
  recallNeeded,
  stale,
  staleTuned,
  stillTrue,
  tokenCost,
  trainingCost,
  withRetrieval,
  type Calendar,
  type CostInputs,
  type LatencyInputs,
} from '../../../src/costs/index.ts';
import { LATENCY_EXAMPLE, someInputs } from './inputs.ts';

interface Units {
  usd: number;
  token: number;
  month: number;
  hour: number;
  day: number;
  second: number;
  minute: number;
}
const factor = fc.double({ min: 0.05, max: 20, noNaN: true });
const units: fc.Arbitrary<Units> = fc.record({
  usd: factor,
  token: factor,
  month: factor,
  hour: factor,
  day: factor,
  second: factor,
  minute: factor,
});

const work = (i: CostInputs, kind: 'build' | 'upkeep', by: number) =>
  Object.fromEntries(APPROACHES.map((id) => [`${kind}:${id}`, i[`${kind}:${id}`] * by]));

/** The same situation, written in other units. Questions, examples, GB and shares are counts and stay. */
function rewrite(i: CostInputs, u: Units): CostInputs {
  const perToken = u.usd / u.token;
  return {
    ...i,
    questions: i.questions / u.month,
    churn: i.churn / u.month,
    retunings: i.retunings / u.month,
    promptTokens: i.promptTokens * u.token,
    questionTokens: i.questionTokens * u.token,
    answerTokens: i.answerTokens * u.token,
    corpusTokens: i.corpusTokens * u.token,
    windowTokens: i.windowTokens * u.token,
    retrievedTokens: i.retrievedTokens * u.token,
    exampleTokens: i.exampleTokens * u.token,
    storeSize: i.storeSize / u.token,
    labelMinutes: i.labelMinutes * u.minute,
    gpuSpeed: (i.gpuSpeed * u.token) / u.second,
    priceIn: i.priceIn * perToken,
    priceOut: i.priceOut * perToken,
    tunedIn: i.tunedIn * perToken,
    tunedOut: i.tunedOut * perToken,
    priceTraining: i.priceTraining * perToken,
    priceEmbedding: i.priceEmbedding * perToken,
    priceNotes: i.priceNotes * perToken,
    priceStore: (i.priceStore * u.usd) / u.day,
    priceSearch: i.priceSearch * u.usd,
    priceGpu: (i.priceGpu * u.usd) / u.hour,
    priceOwnGpu: (i.priceOwnGpu * u.usd) / u.hour,
    priceEndpoint: (i.priceEndpoint * u.usd) / u.hour,
    stepAbove: i.stepAbove * u.token,
    priceWork: (i.priceWork * u.usd) / u.hour,
    ...work(i, 'build', u.hour),
    ...work(i, 'upkeep', u.hour / u.month),
  };
}
const calendarIn = (u: Units): Calendar => ({
  hours: (CALENDAR.hours * u.hour) / u.month,
  days: (CALENDAR.days * u.day) / u.month,
  seconds: (CALENDAR.seconds * u.second) / u.hour,
  minutes: (CALENDAR.minutes * u.minute) / u.hour,
});
const near = (actual: number, expected: number) => {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(Math.abs(actual), Math.abs(expected), 1e-300));
};

describe('units', () => {
  it('of every part of the cost: USD once, USD per month', () => {
    fc.assert(
      fc.property(someInputs, units, fc.constantFrom(...APPROACHES), (i, u, approach) => {
        const plain = costOf(approach, i);
        // Whole GPUs are left to the exact test below: rounding in the last digit may move their number.
        const other = costOf(approach, rewrite(i, u), calendarIn(u));
        for (const part of ONCE) near(other.once[part], plain.once[part] * u.usd);
        for (const part of MONTHLY) if (part !== 'hosting') near(other.monthly[part], (plain.monthly[part] * u.usd) / u.month);
        expect(other.fits).toBe(plain.fits);
      }),
    );
  });

  it('of hosting: whole GPUs × hours × price', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), units, (gpus, u) => {
        const load = (gpus - 0.5) * 2500 * CALENDAR.seconds * CALENDAR.hours;
        expect(gpusFor(load, 2500)).toBe(gpus);
        expect(gpusFor((load * u.token) / u.month, (2500 * u.token) / u.second, calendarIn(u))).toBe(gpus);
      }),
    );
  });

  it('of training, tokens and notes', () => {
    fc.assert(
      fc.property(someInputs, units, (i, u) => {
        near(trainingCost(rewrite(i, u)), trainingCost(i) * u.usd);
        near(tokenCost(i.corpusTokens * u.token, (i.priceIn * u.usd) / u.token), tokenCost(i.corpusTokens, i.priceIn) * u.usd);
        const notes = {
          chunkTokens: 800,
          documentTokens: 8000,
          instructionTokens: 50,
          noteTokens: 100,
          priceIn: 0.25,
          priceOut: 1.25,
          cacheWrite: 0.3,
          cacheRead: 0.03,
        };
        const per = u.usd / u.token;
        near(
          notesCost({
            chunkTokens: 800 * u.token,
            documentTokens: 8000 * u.token,
            instructionTokens: 50 * u.token,
            noteTokens: 100 * u.token,
            priceIn: 0.25 * per,
            priceOut: 1.25 * per,
            cacheWrite: 0.3 * per,
            cacheRead: 0.03 * per,
          }),
          notesCost(notes) * per,
        );
      }),
    );
  });

  it('of latency: milliseconds', () => {
    fc.assert(
      fc.property(factor, factor, factor, fc.constantFrom(...APPROACHES), (ms, token, second, approach) => {
        const i = LATENCY_EXAMPLE;
        const times = ['overhead', 'embed', 'search', 'rerank'] as const;
        const tokens = [
          'promptTokens',
          'questionTokens',
          'answerTokens',
          'corpusTokens',
          'windowTokens',
          'retrievedTokens',
        ] as const;
        const speeds = ['readBase', 'writeBase', 'readTuned', 'writeTuned'] as const;
        const other: LatencyInputs = { ...i };
        for (const key of times) other[key] = i[key] * ms;
        for (const key of tokens) other[key] = i[key] * token;
        for (const key of speeds) other[key] = (i[key] * token) / second;
        const plain = latencyOf(approach, i);
        const changed = latencyOf(approach, other, (1000 * ms) / second);
        near(changed.firstToken, plain.firstToken * ms);
        near(changed.total, plain.total * ms);
      }),
    );
  });

  it('of freshness: ages in days, shares without unit', () => {
    fc.assert(
      fc.property(factor, factor, factor, factor, factor, (day, every, cadence, lag, base) => {
        const copy = { cadence, lag };
        const older = { cadence: base * 10, lag: base };
        const scaled = (one: typeof copy) => ({ cadence: one.cadence * day, lag: one.lag * day });
        near(meanAge(scaled(copy)), meanAge(copy) * day);
        near(stillTrue(every * day, scaled(copy)), stillTrue(every, copy));
        near(stale(every * day, scaled(copy)) + 1, stale(every, copy) + 1);
        near(staleTuned(every * day, scaled(copy), scaled(older), 0.3) + 1, staleTuned(every, copy, older, 0.3) + 1);
      }),
    );
  });

  it('of answer quality: percentages or shares alike', () => {
    fc.assert(
      fc.property(factor, (scale) => {
        near(withRetrieval(0.9, 0.8 * scale, 0.2 * scale, 0.7), withRetrieval(0.9, 0.8, 0.2, 0.7) * scale);
        near(recallNeeded(0.3 * scale, 0.8 * scale, 0.2 * scale, 0.7)!, recallNeeded(0.3, 0.8, 0.2, 0.7)!);
      }),
    );
  });
});
