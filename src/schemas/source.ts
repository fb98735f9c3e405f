/** A source and the findings taken from it: `content/sources/<id>.yaml`. */
import { z } from 'astro/zod';
import { approachId, day, id, prose, roughDate, rowRef } from './shared.ts';

/** Kinds of source, from most to least able to settle a question of fact. */
export const SOURCE_KINDS = [
  'peer-reviewed',
  'preprint',
  'practitioner-case',
  'vendor-documentation',
  'vendor-opinion',
  'law',
] as const;

/** How closely we read it: the full text, only its abstract or opening, or somebody else's report of it. */
export const READ_LEVELS = ['read', 'abstract', 'second-hand'] as const;

export const figure = z.strictObject({
  /** The figure exactly as the source gives it. */
  value: z.number(),
  /** Unit of the value, such as "%", "points", "ms", "USD per month"; "" for a bare score. */
  unit: z.string(),
  /** What was measured, in a few words. */
  of: z.string().min(3),
});

export const finding = z.strictObject({
  /** Cited as `[@id]`; unique over all sources and never reused. */
  id,
  /** What was found, in our words, with its figures. */
  text: prose,
  /** Models, data and conditions under which it holds. */
  setting: z.string().default(''),
  /** The figures it states, each on its own. */
  figures: z.array(figure).default([]),
  /** Approaches it speaks about. */
  approaches: z.array(approachId).min(1),
  /** Rows of the comparison matrix it bears on. */
  dimensions: z.array(rowRef).default([]),
  /** How big the reported effect is; `mixed` where the source itself sees both directions. */
  effect: z.enum(['large', 'moderate', 'small', 'none', 'mixed']),
  /** Whether it measured the choice a reader faces, or something it has to be inferred from. */
  directness: z.enum(['direct', 'indirect']),
  /** How closely this finding was read, where that differs from the source as a whole. */
  checked: z.enum(READ_LEVELS).optional(),
});

export const source = z.strictObject({
  /** As published. */
  title: z.string().min(3),
  /** As cited: "Ovadia et al." or an organisation. */
  authors: z.string().min(2),
  /** Publication date as precisely as known: 2024, 2024-03 or 2024-03-12. */
  date: roughDate,
  /** Journal, conference, site or regulator. */
  venue: z.string().min(2),
  /** What sort of publication it is, which decides how much it can settle. */
  kind: z.enum(SOURCE_KINDS),
  /** Where to read it; left out where we could not confirm an address. */
  url: z.url({ protocol: /^https$/ }).optional(),
  /** Its number on arXiv. */
  arxiv: z
    .string()
    .regex(/^\d{4}\.\d{5}$/)
    .optional(),
  /** How closely we read it. */
  checked: z.enum(READ_LEVELS),
  /** Something the author sells or gains that bears on the finding. */
  interest: z.string().optional(),
  /** When a statement of this source must be looked at again, where it ages. */
  reviewBy: day.optional(),
  /** What we took from it. */
  findings: z.array(finding).min(1),
});

export type Source = z.infer<typeof source>;
export type Finding = z.infer<typeof finding>;
