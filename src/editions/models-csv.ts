/** The catalogue of models and hosts as a table for spreadsheets: one line for each thing that is priced (RFC 4180). Pure. */
import { csvRows } from '../costs/index.ts';
import type { Host } from '../schemas/models.ts';

/** Column → what it holds; the data page prints the same list. */
export const MODELS_COLUMNS = {
  host: 'Id of the provider or host.',
  kind: 'model, tuning, search, embedding or gpu.',
  id: 'Id of the entry, the same from version to version.',
  name: 'As the provider calls it.',
  tier: 'Place of a model in the provider’s own line.',
  window: 'Longest input, tokens.',
  longestOutput: 'Longest answer, tokens.',
  input: 'USD per million tokens of input.',
  output: 'USD per million tokens of output.',
  cachedRead: 'USD per million tokens of input read from the cache.',
  cacheWrite: 'USD per million tokens written to the cache, for the shortest life that is sold.',
  cacheMinutes: 'That life, minutes.',
  batch: 'Per cent off for jobs that can wait.',
  stepAbove: 'Tokens of input above which the whole request costs more.',
  stepInput: 'Factor on input and cache above that.',
  stepOutput: 'Factor on output above that.',
  methods: 'Ways of tuning on offer.',
  training: 'USD per million training tokens.',
  hosting: 'How a tuned model is served: dedicated, per-token or take-away.',
  hourly: 'USD per hour: of the smallest endpoint, or of the GPU.',
  store: 'USD per GB and day in a hosted search.',
  calls: 'USD per 1,000 calls of a hosted search.',
  price: 'USD per million tokens of an embedding.',
  finding: 'Id of the finding that holds the figures.',
  url: 'The page they were read on, where no finding holds them.',
  checked: 'How closely that was read.',
  date: 'The day of the price list.',
  reviewBy: 'When the figures have to be looked up again.',
} as const;

type Line = Partial<Record<keyof typeof MODELS_COLUMNS, string | number | undefined>>;

/** @param hosts providers and hosts with their ids; what nobody could see is an empty cell, never 0 */
export function modelsCsv(hosts: readonly (Host & { id: string })[]): string {
  const columns = Object.keys(MODELS_COLUMNS) as (keyof typeof MODELS_COLUMNS)[];
  return csvRows([columns, ...hosts.flatMap(linesOf).map((line) => columns.map((column) => line[column]))]);
}

function linesOf({ id: host, models, tuning, searches, embeddings, gpus }: Host & { id: string }): Line[] {
  return [
    ...models.map(({ read, step, cacheWrites, ...model }): Line => {
      const [write] = [...cacheWrites].sort((a, b) => a.minutes - b.minutes);
      return {
        ...model,
        ...read,
        cacheWrite: write?.price,
        cacheMinutes: write?.minutes,
        stepAbove: step?.above,
        stepInput: step?.input,
        stepOutput: step?.output,
        host,
        kind: 'model',
      };
    }),
    ...tuning.map(({ read, methods, ...offer }): Line => ({
      ...offer,
      ...read,
      methods: methods.join(' '),
      host,
      kind: 'tuning',
    })),
    ...searches.map(({ read, ...search }): Line => ({ ...search, ...read, host, kind: 'search' })),
    ...embeddings.map(({ read, id, name, price }): Line => ({ ...read, id, name, price, host, kind: 'embedding' })),
    ...gpus.map(({ read, id, name, price }): Line => ({ ...read, id, name, hourly: price, host, kind: 'gpu' })),
  ];
}
