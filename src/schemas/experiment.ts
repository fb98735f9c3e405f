/** A comparison that somebody measured: `content/experiments/<id>.yaml`. Its figures stay in the finding and are named here. */
import { z } from 'astro/zod';
import { approachId, findingRef, variantId } from './shared.ts';

/** What the model lacked before anything was done; `cost` where money, time or side effects were measured instead of quality. */
export const MISSING = ['facts', 'behaviour', 'both', 'cost'] as const;

/** What the task was made of. */
export const EXPERIMENT_KINDS = [
  'facts',
  'behaviour',
  'labels',
  'whole-collection',
  'code',
  'searching',
  'memory',
  'personal',
  'tools',
  'cost',
  'time',
  'side-effects',
] as const;

const arm = z.strictObject({
  approach: approachId.describe('The approach that was measured; `prompting` for a model as it came.'),
  variant: variantId.optional().describe('Which form of it, where the source says so.'),
  name: z.string().min(2).describe('What was done, in a few words that fit beside a mark.'),
  finding: findingRef.optional().describe('The finding that holds the figure, where it is another one than the experiment’s.'),
  figure: z.string().min(2).describe('Which figure of the finding: its `of`, word for word.'),
  to: z.string().min(2).optional().describe('The upper end in the same way, where the source gives a range.'),
  bound: z
    .enum(['about', 'at most', 'less than', 'more than'])
    .optional()
    .describe('How the figure has to be read, where it is not exact.'),
});

export const experiment = z.strictObject({
  finding: findingRef.describe('The finding that the figures stand in.'),
  task: z.string().min(3).max(60).describe('What had to be done, in a few words.'),
  missing: z.enum(MISSING).describe('What the model lacked; `cost` where money, time or side effects were measured.'),
  kind: z.enum(EXPERIMENT_KINDS).describe('What the task was made of.'),
  model: z.string().min(2).describe('Model or test, as the finding names it.'),
  size: z.number().positive().optional().describe('Billions of parameters, where one size was measured and the finding gives it.'),
  measure: z.string().min(2).describe('What was measured; its unit is that of the figures.'),
  better: z.enum(['higher', 'lower']).describe('Which end of the scale is the better one.'),
  values: z.array(arm).min(2).describe('What each approach reached, in the order in which it is to be read.'),
});

export type Experiment = z.infer<typeof experiment>;
