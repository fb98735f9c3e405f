/** A source and the findings taken from it: `content/sources/<id>.yaml`. */
import { z } from 'astro/zod';
import { approachId, day, id, prose, roughDate, rowRef, webAddress } from './shared.ts';

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
  value: z.number().describe('The figure exactly as the source gives it.'),
  unit: z.string().describe('Unit of the value, such as "%", "points", "ms", "USD per month"; "" for a bare score.'),
  of: z.string().min(3).describe('What was measured, in a few words.'),
});

export const finding = z.strictObject({
  id: id.describe('Cited as `[@id]`; unique over all sources and never reused.'),
  text: prose.describe('What was found, in our words, with its figures.'),
  setting: z.string().default('').describe('Models, data and conditions under which it holds.'),
  figures: z.array(figure).default([]).describe('The figures it states, each on its own.'),
  approaches: z.array(approachId).min(1).describe('Approaches it speaks about.'),
  dimensions: z.array(rowRef).default([]).describe('Rows of the comparison matrix it bears on.'),
  effect: z
    .enum(['large', 'moderate', 'small', 'none', 'mixed'])
    .describe('How big the reported effect is; `mixed` where the source itself sees both directions.'),
  directness: z
    .enum(['direct', 'indirect'])
    .describe('Whether it measured the choice a reader faces, or something it has to be inferred from.'),
  checked: z
    .enum(READ_LEVELS)
    .optional()
    .describe('How closely this finding was read, where that differs from the source as a whole.'),
});

export const source = z.strictObject({
  title: z.string().min(3).describe('As published.'),
  authors: z.string().min(2).describe('As cited: "Ovadia et al." or an organisation.'),
  date: roughDate.describe('Publication date as precisely as known: 2024, 2024-03 or 2024-03-12.'),
  venue: z.string().min(2).describe('Journal, conference, site or regulator.'),
  kind: z.enum(SOURCE_KINDS).describe('What sort of publication it is, which decides how much it can settle.'),
  url: webAddress.optional().describe('Where to read it; left out where we could not confirm an address.'),
  arxiv: z
    .string()
    .regex(/^\d{4}\.\d{5}$/)
    .optional()
    .describe('Its number on arXiv.'),
  checked: z.enum(READ_LEVELS).describe('How closely we read it.'),
  interest: z.string().optional().describe('Something the author sells or gains that bears on the finding.'),
  reviewBy: day.optional().describe('When a statement of this source must be looked at again, where it ages.'),
  findings: z.array(finding).min(1).describe('What we took from it.'),
});

export type Source = z.infer<typeof source>;
export type Finding = z.infer<typeof finding>;
