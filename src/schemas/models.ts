/** What models and hosts offer and ask for: `content/models/<host>.yaml`. A figure that nobody could see is left out, and shown as unknown. */
import { z } from 'astro/zod';
import { READ_LEVELS } from './source.ts';
import { day, findingRef, id, roughDate, webAddress } from './shared.ts';

/** Where figures were read. A provider's own page outranks a tracker; a tracker is `second-hand`. */
const origin = {
  finding: findingRef.optional().describe('The finding that holds the figures.'),
  url: webAddress.optional().describe('The page the figures were read on, where no finding holds them.'),
  checked: z.enum(READ_LEVELS).describe('Read on the provider’s own page, or told by somebody else.'),
  date: roughDate.describe('The day of the price list, as precisely as known.'),
  reviewBy: day.describe('When the figures have to be looked up again.'),
  note: z.string().optional().describe('What a reader has to know of them.'),
};
export const reading = z
  .strictObject(origin)
  .refine(({ finding, url }) => finding !== undefined || url !== undefined, 'needs a finding or a url')
  .describe('Where and when the figures were read.');

const money = z.number().min(0);
const million = (what: string) => money.optional().describe(`USD per million tokens: ${what}.`);
/** The advisor's sizes: what stands for "a small model" when prices are needed. */
const stands = z
  .enum(['small', 'medium', 'frontier'])
  .optional()
  .describe('The size of model that this one stands for by default.');

export const offered = z.strictObject({
  id: id.describe('Named by links; never reused.'),
  name: z.string().min(2).describe('As the provider calls it.'),
  tier: z.enum(['largest', 'strong', 'medium', 'small']).describe('Its place in the provider’s own line.'),
  open: z.boolean().default(false).describe('Whether the weights can be had.'),
  size: stands,
  // Fewer than this are thousands of tokens.
  window: z.number().int().min(1000).optional().describe('Tokens: longest input.'),
  longestOutput: z.number().int().min(1000).optional().describe('Tokens: longest answer.'),
  input: million('input'),
  output: million('output'),
  cachedRead: million('input read from the cache'),
  cacheWrites: z
    .array(z.strictObject({ price: money.describe('USD per million tokens.'), minutes: z.number().positive() }))
    .default([])
    .describe('What writing to the cache costs, by how long the text is kept. Empty where none is charged or none is known.'),
  batch: z.number().min(0).max(100).optional().describe('Per cent off for jobs that can wait.'),
  step: z
    .strictObject({
      above: z.number().int().positive().describe('Tokens of input above which the whole request costs more.'),
      input: z.number().min(1).describe('Factor on input and cache.'),
      output: z.number().min(1).describe('Factor on output.'),
    })
    .optional()
    .describe('The higher price of long prompts; left out where none is listed.'),
  read: reading,
});

export const tuned = z.strictObject({
  id: id.describe('Named by links; never reused.'),
  name: z.string().min(3).describe('Which models, and how they are tuned.'),
  methods: z
    .array(z.enum(['supervised', 'preference', 'reinforcement']))
    .min(1)
    .describe('Ways of tuning on offer.'),
  size: stands,
  training: money.optional().describe('USD per million training tokens.'),
  hosting: z
    .enum(['dedicated', 'per-token', 'take-away'])
    .describe(
      'How the tuned model is served: an endpoint of one’s own, by the token, or not at all (the weights are handed over).',
    ),
  hourly: money.optional().describe('USD per hour of the smallest endpoint, busy or idle.'),
  input: million('input, where it is billed by the token'),
  output: million('output, where it is billed by the token'),
  read: reading,
});

const priced = (unit: string) =>
  z.strictObject({
    id: id.describe('Named by links; never reused.'),
    name: z.string().min(2).describe('As it is sold.'),
    price: money.describe(unit),
    read: reading,
  });
const rented = priced('USD per hour.').extend({ memory: z.number().positive().describe('GB of the GPU.') });

export const searched = z.strictObject({
  id: id.describe('Named by links; never reused.'),
  name: z.string().min(2).describe('As it is sold.'),
  store: money.optional().describe('USD per GB and day that is kept.'),
  calls: money.optional().describe('USD per 1,000 searches.'),
  read: reading,
});

/** The shape of open weights, as their configuration file gives it: what memory depends on. */
export const weights = z.strictObject({
  id: id.describe('Named by check points and links; never reused.'),
  name: z.string().min(2).describe('As its makers call it.'),
  parameters: z.number().positive().describe('In billions, embeddings among them.'),
  layers: z.number().int().positive().describe('Blocks, one upon another.'),
  hidden: z.number().int().positive().describe('Width of the residual stream.'),
  inner: z.number().int().positive().describe('Width inside the feed-forward block.'),
  kvHeads: z.number().int().positive().describe('Heads that keep keys and values.'),
  headWidth: z.number().int().positive().describe('Width of one head.'),
  vocabulary: z.number().int().positive().describe('Tokens that the model knows.'),
  url: webAddress.describe('The configuration file, or the page that prints the shape.'),
});

/** What somebody printed of the memory that such weights took, for our reckoning to be held against. */
export const checkPoint = z.strictObject({
  weights: id.describe('One of `weights`.'),
  mode: z.enum(['weights', 'cache', 'full', 'lora', 'qlora']).describe('Which part or way of tuning was measured.'),
  tokens: z.number().int().min(0).describe('Length of the text.'),
  finding: findingRef.describe('The finding that holds the figure.'),
  figure: z.string().describe('Which of its figures: `of`, word for word.'),
  explained: z.string().optional().describe('Why ours is more than 15% off, where it is.'),
});

/** A provider or host. */
export const host = z.strictObject({
  name: z.string().min(2).describe('As it calls itself.'),
  role: z
    .enum(['maker', 'host', 'rental', 'weights'])
    .describe('Makes models, serves those of others, rents GPUs, or hands out weights.'),
  models: z.array(offered).default([]).describe('Models that are served as they are.'),
  tuning: z.array(tuned).default([]).describe('Tuning on offer, and how the tuned model is served.'),
  embeddings: z.array(priced('USD per million tokens.')).default([]).describe('Models that turn text into vectors.'),
  searches: z.array(searched).default([]).describe('Search over one’s own files that the host keeps.'),
  gpus: z.array(rented).default([]).describe('GPUs for rent.'),
  weights: z.array(weights).default([]).describe('Shapes of open weights.'),
  checkPoints: z.array(checkPoint).default([]).describe('Memory that others measured.'),
});
export type Host = z.infer<typeof host>;
export type Offered = z.infer<typeof offered>;
export type Tuned = z.infer<typeof tuned>;
export type Weights = z.infer<typeof weights>;
export type CheckPoint = z.infer<typeof checkPoint>;
export type Reading = z.infer<typeof reading>;
