/**
 * What the arithmetic of cost starts from.
 *
 * Units: money in USD, text in tokens, time in months unless a name says otherwise, shares from 0 to 1.
 * Token prices are USD per million tokens, search prices USD per thousand calls.
 */
import type { Approach } from './approaches.ts';

/** Where a model runs: on a provider's API, on rented GPUs, on one's own, on an endpoint that a host keeps for us alone. */
export const HOSTING = { api: 0, rented: 1, own: 2, dedicated: 3 } as const;

/** Hours to build an approach, and hours of its upkeep per month. */
type Work = { [Name in `${'build' | 'upkeep'}:${Approach}`]: number };

export interface CostInputs extends Work {
  /** Questions per month. */
  questions: number;
  /** Tokens per question: instructions and examples, the question itself, the answer. */
  promptTokens: number;
  questionTokens: number;
  answerTokens: number;
  /** Share of calls that find their unchanged start in the cache; what a hit saves; what a write adds. */
  cacheHits: number;
  cacheDiscount: number;
  cacheSurcharge: number;
  /** Tokens of prompt above which the untouched model's whole call costs more; 0 for none. Factors on input with cache, and output. */
  stepAbove: number;
  stepIn: number;
  stepOut: number;
  /** Share of questions that can wait for a batch, and what a batch saves. */
  batchShare: number;
  batchDiscount: number;
  /** Tokens of the collection, and of the longest prompt one would send. */
  corpusTokens: number;
  windowTokens: number;
  /** Tokens of passages per question. */
  retrievedTokens: number;
  /** Share of the collection that changes per month and has to be indexed again. */
  churn: number;
  /** GB of store per million tokens of text. */
  storeSize: number;
  /** Training examples, tokens per example, passes over them. */
  examples: number;
  exampleTokens: number;
  epochs: number;
  /** Minutes of a person's time per example. */
  labelMinutes: number;
  /** Trainings per month after the first, and the share of examples made anew each time. */
  retunings: number;
  renewed: number;
  /** Share of the instructions still needed once the model is tuned. */
  promptKept: number;
  /** Where the untouched and the tuned model run: a value of `HOSTING`. */
  hostBase: number;
  hostTuned: number;
  /** Tokens that one GPU takes in and gives out per second; hours a day that it is kept running, busy or idle. */
  gpuSpeed: number;
  hoursOn: number;
  /** USD per million tokens. */
  priceIn: number;
  priceOut: number;
  tunedIn: number;
  tunedOut: number;
  priceTraining: number;
  priceEmbedding: number;
  priceNotes: number;
  /** USD per GB and day; per thousand searches; per GPU-hour rented and owned; per hour of work. */
  priceStore: number;
  priceSearch: number;
  priceGpu: number;
  priceOwnGpu: number;
  /** USD per hour of a host's endpoint for one GPU's worth of load. */
  priceEndpoint: number;
  priceWork: number;
  /** Factor on all hours of people's time: 1 as estimated. */
  people: number;
}
