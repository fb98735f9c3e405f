/**
 * What an approach costs.
 *
 * Units: money in USD, text in tokens, time in months unless a name says otherwise, shares from 0 to 1.
 * Token prices are USD per million tokens, search prices USD per thousand calls.
 */
import { retrieves, tunes, type Approach } from './approaches.ts';

/** Lengths of a mean month, the only conversions between units of time. */
export interface Calendar {
  /** Hours in a month (365.25 days / 12). */
  hours: number;
  /** Days in a month. */
  days: number;
  /** Seconds in an hour. */
  seconds: number;
  /** Minutes in an hour. */
  minutes: number;
}
export const CALENDAR: Calendar = { hours: 730.5, days: 30.4375, seconds: 3600, minutes: 60 };

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

/** Money spent once. */
export const ONCE = ['build', 'labels', 'training', 'index'] as const;
/** Money spent every month. */
export const MONTHLY = ['upkeep', 'retuning', 'reindexing', 'store', 'search', 'hosting', 'input', 'output'] as const;
export type OncePart = (typeof ONCE)[number];
export type MonthlyPart = (typeof MONTHLY)[number];

export interface Cost {
  /** USD, once. */
  once: Record<OncePart, number>;
  /** USD per month. */
  monthly: Record<MonthlyPart, number>;
  /** USD in the first month: everything paid once, and one month of running. */
  firstMonth: number;
  /** USD in twelve months. */
  year: number;
  /** False where the prompt would be longer than the window. */
  fits: boolean;
}

/** Hours that a GPU which is never switched off runs a day. */
const DAY = 24;
const MILLION = 1e6;
const THOUSAND = 1e3;
const sum = (parts: Record<string, number>): number => Object.values(parts).reduce((total, part) => total + part, 0);

/**
 * What a token of the repeated start of a prompt costs, as a share of the full price:
 * hits × (1 − discount) + (1 − hits) × (1 + surcharge).
 *
 * @example cacheFactor({ cacheHits: 0.5, cacheDiscount: 0.9, cacheSurcharge: 0.25 }) // 0.675
 */
export function cacheFactor({
  cacheHits,
  cacheDiscount,
  cacheSurcharge,
}: Pick<CostInputs, 'cacheHits' | 'cacheDiscount' | 'cacheSurcharge'>): number {
  return cacheHits * (1 - cacheDiscount) + (1 - cacheHits) * (1 + cacheSurcharge);
}

/**
 * Tokens of one call: the unchanged start (which a cache can keep), what is new each time, and the answer.
 *
 * @example tokensOf('rag', inputs).fresh
 */
export function tokensOf(approach: Approach, i: CostInputs): { start: number; fresh: number; answer: number } {
  const instructions = tunes(approach) ? i.promptTokens * i.promptKept : i.promptTokens;
  return {
    start: instructions + (approach === 'long-context' ? i.corpusTokens : 0),
    fresh: i.questionTokens + (retrieves(approach) ? i.retrievedTokens : 0),
    answer: i.answerTokens,
  };
}

/**
 * Money for tokens: tokens / 10⁶ × USD per million tokens.
 *
 * @example tokenCost(250_000, 2) // 0.5
 */
export const tokenCost = (tokens: number, price: number): number => (tokens / MILLION) * price;

/**
 * One training: examples × tokens × epochs, at the price of training tokens. USD.
 *
 * @example trainingCost({ examples: 1000, exampleTokens: 500, epochs: 3, priceTraining: 2 }) // 3
 */
export function trainingCost(i: Pick<CostInputs, 'examples' | 'exampleTokens' | 'epochs' | 'priceTraining'>): number {
  return tokenCost(i.examples * i.exampleTokens * i.epochs, i.priceTraining);
}

/**
 * GPUs kept running for a load in tokens per month: whole ones, and at least one.
 *
 * @example gpusFor(8e9, 2000) // 2
 * @param hoursOn hours a day that they run; the load has to fit into them
 */
export function gpusFor(tokensPerMonth: number, gpuSpeed: number, calendar: Calendar = CALENDAR, hoursOn = 24): number {
  return Math.max(1, Math.ceil(tokensPerMonth / gpuTokens(gpuSpeed, calendar, hoursOn)));
}
/** Tokens that one GPU takes in and gives out in a month. */
const gpuTokens = (gpuSpeed: number, calendar: Calendar, hoursOn: number): number =>
  gpuSpeed * calendar.seconds * calendar.hours * (hoursOn / DAY);

/** Tokens of one question that a GPU has to work on: what its cache holds costs no work. */
const gpuLoad = (approach: Approach, i: CostInputs): number => {
  const { start, fresh, answer } = tokensOf(approach, i);
  return start * (1 - i.cacheHits) + fresh + answer;
};

/**
 * The questions a month at which an approach needs one more GPU, up to some volume; none where it is billed by the token.
 *
 * @example gpuSteps('rag', { ...inputs, hostBase: HOSTING.rented }, 1e8)
 * @param most the first so many: later steps are small beside the load, less than one part in `most` of it
 */
export function gpuSteps(approach: Approach, i: CostInputs, upTo: number, most = 400): number[] {
  const load = gpuLoad(approach, i);
  if ((tunes(approach) ? i.hostTuned : i.hostBase) === HOSTING.api || load <= 0) return [];
  const step = gpuTokens(i.gpuSpeed, CALENDAR, i.hoursOn) / load;
  return Array.from({ length: Math.min(most, Math.floor(upTo / step)) }, (_, index) => (index + 1) * step);
}

/**
 * What the length of a prompt does to the price of its call, as factors on input (cache reads and writes too) and output.
 *
 * The whole call costs more, not the part above the step, as providers bill it.
 *
 * @example stepOf(300_000, { stepAbove: 272_000, stepIn: 2, stepOut: 1.5 }) // { input: 2, output: 1.5 }
 */
export function stepOf(
  prompt: number,
  { stepAbove, stepIn, stepOut }: Pick<CostInputs, 'stepAbove' | 'stepIn' | 'stepOut'>,
): { input: number; output: number } {
  return stepAbove > 0 && prompt > stepAbove ? { input: stepIn, output: stepOut } : { input: 1, output: 1 };
}

/** Serving per month, by call tokens on an API or by GPU-hours elsewhere, busy or idle. USD per month. */
function serving(approach: Approach, i: CostInputs, calendar: Calendar): Pick<Cost['monthly'], 'hosting' | 'input' | 'output'> {
  const { start, fresh, answer } = tokensOf(approach, i);
  const tuned = tunes(approach);
  const mode = tuned ? i.hostTuned : i.hostBase;
  if (mode === HOSTING.api) {
    const step = tuned ? { input: 1, output: 1 } : stepOf(start + fresh, i);
    const batch = 1 - i.batchShare * i.batchDiscount;
    return {
      hosting: 0,
      input: batch * step.input * tokenCost(i.questions * (start * cacheFactor(i) + fresh), tuned ? i.tunedIn : i.priceIn),
      output: batch * step.output * tokenCost(i.questions * answer, tuned ? i.tunedOut : i.priceOut),
    };
  }
  const load = i.questions * gpuLoad(approach, i);
  const price = mode === HOSTING.rented ? i.priceGpu : mode === HOSTING.own ? i.priceOwnGpu : i.priceEndpoint;
  const gpus = gpusFor(load, i.gpuSpeed, calendar, i.hoursOn);
  return { hosting: gpus * calendar.hours * (i.hoursOn / DAY) * price, input: 0, output: 0 };
}

/**
 * What one approach costs, part by part.
 *
 * @example costOf('rag', { ...inputs, questions: 50_000 }).year
 */
export function costOf(approach: Approach, i: CostInputs, calendar: Calendar = CALENDAR): Cost {
  const searched = retrieves(approach) ? 1 : 0;
  const tuned = tunes(approach) ? 1 : 0;
  const training = tuned * trainingCost(i);
  const wage = i.people * i.priceWork;
  const labels = (tuned * i.examples * i.labelMinutes * wage) / calendar.minutes;
  const index = searched * tokenCost(i.corpusTokens, i.priceEmbedding + i.priceNotes);
  const once = { build: i[`build:${approach}`] * wage, labels, training, index };
  const monthly = {
    upkeep: i[`upkeep:${approach}`] * wage,
    retuning: i.retunings * (training + labels * i.renewed),
    reindexing: index * i.churn,
    store: searched * (i.corpusTokens / MILLION) * i.storeSize * i.priceStore * calendar.days,
    search: searched * (i.questions / THOUSAND) * i.priceSearch,
    ...serving(approach, i, calendar),
  };
  const { start, fresh, answer } = tokensOf(approach, i);
  return {
    once,
    monthly,
    firstMonth: sum(once) + sum(monthly),
    year: sum(once) + 12 * sum(monthly),
    fits: start + fresh + answer <= i.windowTokens,
  };
}
