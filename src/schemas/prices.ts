/** Default prices of the cost model: `content/prices.yaml`. */
import { z } from 'astro/zod';
import { day, findingRef, id, roughDate } from './shared.ts';

const amount = z.number().min(0);

export const priced = {
  /** Named by fields of the cost model; never reused. */
  id,
  /** What is paid for, in a few words. */
  name: z.string().min(3),
  /** The default, in `unit`. */
  value: amount,
  /** The end of the range at which the total is lowest. */
  cheap: amount.optional(),
  /** The end of the range at which the total is highest. */
  dear: amount.optional(),
  /** What the value counts. */
  unit: z.enum([
    'USD per million tokens',
    'USD per million training tokens',
    'USD per million document tokens',
    'USD per GB and day',
    'USD per 1,000 calls',
    'USD per hour',
    '%',
  ]),
  /** Which product it is, or what the range means. */
  note: z.string().optional(),
};

/** A price that a source gives. */
export const sourcedPrice = z.strictObject({
  ...priced,
  /** The finding that holds it. */
  finding: findingRef,
  /** How it follows from the finding's figures, where it is not one of them. */
  derivation: z.string().optional(),
  /** When the source gave it, as precisely as known. */
  date: roughDate,
  /** When it has to be looked up again. */
  reviewBy: day,
});

/** A price that no source of ours gives; the reader is asked for it. */
export const assumedPrice = z.strictObject({
  ...priced,
  /** Why this value, since no source gives it. */
  assumption: z.string().min(10),
});

/** A price of another day that only a published case needs; it is not offered as a default and does not age. */
export const pastPrice = z.strictObject({
  ...priced,
  /** The finding that holds it. */
  finding: findingRef,
  /** How it follows from the finding’s figures, where it is not one of them. */
  derivation: z.string().optional(),
  /** When the source gave it, as precisely as known. */
  date: roughDate,
  /** Which case it is needed for. */
  past: z.string().min(5),
});

export const price = z.union([sourcedPrice, assumedPrice, pastPrice]);
export const prices = z.array(price).min(1);
export type Price = z.infer<typeof price>;
