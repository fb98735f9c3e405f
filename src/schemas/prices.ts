/** Default prices of the cost model: `content/prices.yaml`. */
import { z } from 'astro/zod';
import { day, findingRef, id, roughDate } from './shared.ts';

const amount = z.number().min(0);

export const priced = {
  id: id.describe('Named by fields of the cost model; never reused.'),
  name: z.string().min(3).describe('What is paid for, in a few words.'),
  value: amount.describe('The default, in `unit`.'),
  cheap: amount.optional().describe('The end of the range at which the total is lowest.'),
  dear: amount.optional().describe('The end of the range at which the total is highest.'),
  unit: z
    .enum([
      'USD per million tokens',
      'USD per million training tokens',
      'USD per million document tokens',
      'USD per GB and day',
      'USD per 1,000 calls',
      'USD per hour',
      '%',
      'tokens',
      'times',
    ])
    .describe('What the value counts.'),
  note: z.string().optional().describe('Which product it is, or what the range means.'),
};

/** A price that a source gives. */
export const sourcedPrice = z.strictObject({
  ...priced,
  finding: findingRef.describe('The finding that holds it.'),
  derivation: z.string().optional().describe("How it follows from the finding's figures, where it is not one of them."),
  date: roughDate.describe('When the source gave it, as precisely as known.'),
  reviewBy: day.describe('When it has to be looked up again.'),
});

/** A price that no source of ours gives; the reader is asked for it. */
export const assumedPrice = z.strictObject({
  ...priced,
  assumption: z.string().min(10).describe('Why this value, since no source gives it.'),
});

/** A price of another day that only a published case needs; it is not offered as a default and does not age. */
export const pastPrice = z.strictObject({
  ...priced,
  finding: findingRef.describe('The finding that holds it.'),
  derivation: z.string().optional().describe('How it follows from the finding’s figures, where it is not one of them.'),
  date: roughDate.describe('When the source gave it, as precisely as known.'),
  past: z.string().min(5).describe('Which case it is needed for.'),
});

export const price = z.union([sourcedPrice, assumedPrice, pastPrice]);
export const prices = z.array(price).min(1);
export type Price = z.infer<typeof price>;
