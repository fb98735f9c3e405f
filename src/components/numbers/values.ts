/** From the form's numbers to what the models take. */
import type { Approach, Bits, CostInputs, LatencyInputs, QualityInputs, Shape } from '../../costs/index.ts';
import type { Standing } from './standing.ts';

/** The form's numbers, by key. */
export type Values = Readonly<Record<string, number>>;

/** Everything the models take, in their own units: shares instead of percentages, months instead of years. */
export interface Inputs extends CostInputs, LatencyInputs, QualityInputs, Shape {
  /** How far hours of work may be off, as a share. */
  spread: number;
  /** Milliseconds within which the first token has to come. */
  target: number;
  /** Days between changes of a fact, between copies, from a copy to its use; the share of changes that tuning teaches. */
  every: number;
  heldCadence: number;
  heldLag: number;
  tunedCadence: number;
  tunedLag: number;
  baseCadence: number;
  baseLag: number;
  absorbed: number;
  /** What is done with open weights: a place in `MODES`. Tokens of a text, texts at once, bits of weights and cache. */
  way: number;
  tokens: number;
  batch: number;
  weightBits: Bits;
  cacheBits: number;
  /** Rank of the adapter; GB of a GPU and of what its driver takes, and how many GPUs there are. */
  rank: number;
  gpuMemory: number;
  gpuOverhead: number;
  cards: number;
}

/** What is known of a field besides its value. */
export interface Limits {
  name: string;
  /** As the form calls it. */
  label: string;
  scale: number;
  min: number;
  max: number;
  initial: number;
  /** Ends of the range. */
  cheap: number;
  dear: number;
}

export const NAMES: Record<Approach, string> = {
  prompting: 'Prompting',
  'long-context': 'Long context',
  rag: 'RAG',
  'fine-tuning': 'Fine-tuning',
  hybrid: 'Hybrid',
};

/**
 * @param end moves every untouched price to that end of its range; a number that the reader put in has no range
 */
export function inputsOf(values: Values, limits: Readonly<Record<string, Limits>>, end?: 'cheap' | 'dear'): Inputs {
  const named = Object.entries(limits).map(([key, limit]) => {
    const value = values[key]!;
    return [limit.name, (end && value === limit.initial ? limit[end] : value) * limit.scale] as const;
  });
  const inputs = { people: 1, ...Object.fromEntries(named) } as unknown as Inputs;
  if (end) inputs.people += end === 'cheap' ? -inputs.spread : inputs.spread;
  return inputs;
}

/** An approach's name inside a sentence. */
export const said = (id: Approach): string => (id === 'rag' ? 'RAG' : id === 'hybrid' ? 'a hybrid' : NAMES[id].toLowerCase());

/** What every result takes: the form's numbers, and what is known of its fields. */
export type Given = readonly [values: Values, limits: Readonly<Record<string, Limits>>, standing?: Standing];
