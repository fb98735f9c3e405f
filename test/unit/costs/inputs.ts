/** Inputs for the tests: a plain example, and random ones within the bounds of the page. */
import fc from 'fast-check';
import type { CostInputs, LatencyInputs } from '../../../src/costs/index.ts';

export const EXAMPLE: CostInputs = {
  questions: 50_000,
  promptTokens: 1200,
  questionTokens: 150,
  answerTokens: 300,
  cacheHits: 0.8,
  cacheDiscount: 0.9,
  cacheSurcharge: 0.25,
  stepAbove: 0,
  stepIn: 2,
  stepOut: 1.5,
  batchShare: 0,
  batchDiscount: 0.5,
  corpusTokens: 150_000,
  windowTokens: 200_000,
  retrievedTokens: 4000,
  churn: 0.1,
  storeSize: 0.012,
  examples: 1000,
  exampleTokens: 600,
  epochs: 3,
  labelMinutes: 2,
  retunings: 2 / 12,
  renewed: 0.25,
  promptKept: 0.2,
  hostBase: 0,
  hostTuned: 0,
  gpuSpeed: 2500,
  hoursOn: 24,
  priceIn: 2,
  priceOut: 10,
  tunedIn: 0.2,
  tunedOut: 0.3,
  priceTraining: 0.5,
  priceEmbedding: 0.1,
  priceNotes: 1.02,
  priceStore: 0.1,
  priceSearch: 2.5,
  priceGpu: 2.5,
  priceOwnGpu: 1.5,
  priceEndpoint: 4,
  priceWork: 80,
  people: 1,
  'build:prompting': 40,
  'build:long-context': 40,
  'build:rag': 80,
  'build:fine-tuning': 120,
  'build:hybrid': 160,
  'upkeep:prompting': 4,
  'upkeep:long-context': 4,
  'upkeep:rag': 8,
  'upkeep:fine-tuning': 12,
  'upkeep:hybrid': 16,
};

/** Random positive factors for every numeric input of the example; shares stay shares. */
export const someInputs: fc.Arbitrary<CostInputs> = fc
  .record({
    factors: fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 55, maxLength: 55 }),
    hostBase: fc.constantFrom(0, 1, 2),
    hostTuned: fc.constantFrom(0, 1, 2, 3),
  })
  .map(({ factors, hostBase, hostTuned }) => {
    const shares = new Set(['cacheHits', 'cacheDiscount', 'promptKept', 'renewed', 'churn', 'batchShare', 'batchDiscount']);
    const entries = Object.entries(EXAMPLE).map(([key, value], index) => {
      if (key === 'stepAbove') return [key, 3000 * factors[index]!];
      if (key === 'stepIn' || key === 'stepOut') return [key, Math.max(1, value * factors[index]!)];
      if (key === 'hoursOn') return [key, Math.min(24, value * factors[index]!)];
      return [key, shares.has(key) ? Math.min(1, factors[index]! / 100) : value * factors[index]!];
    });
    return { ...(Object.fromEntries(entries) as unknown as CostInputs), hostBase, hostTuned };
  });

export const LATENCY_EXAMPLE: LatencyInputs = {
  overhead: 200,
  embed: 20,
  search: 100,
  rerank: 350,
  promptTokens: 1200,
  questionTokens: 150,
  answerTokens: 300,
  corpusTokens: 100_000,
  windowTokens: 200_000,
  retrievedTokens: 4000,
  promptKept: 0.2,
  cacheHits: 0.8,
  cacheSaving: 0.79,
  readBase: 8700,
  writeBase: 60,
  readTuned: 20_000,
  writeTuned: 150,
};
