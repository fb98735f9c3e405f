/** `quality.yaml`: how good the model has to stay. */
import { z } from 'astro/zod';
import { version } from './decision-parts.ts';

/** The figures on which there are budgets; `budgeted` in src/decision/budgets.ts works them out. */
export const BUDGETED = [
  'right',
  'right-published',
  'right-people',
  'right-no-gap',
  'clear-and-right',
  'clear',
  'calibration-error',
  'log-loss',
] as const;

/** How good the model has to stay; the test fails when one of these is broken, and for no other reason. */
export const quality = z.strictObject({
  version: version.describe('Version of the model at which the figures were recorded.'),
  budgets: z
    .array(
      z.strictObject({
        figure: z.enum(BUDGETED).describe('Name of the figure in the report.'),
        recorded: z.number().min(0).max(100).describe('What was found when the budget was set.'),
        better: z.enum(['higher', 'lower']).describe('Whether more is better.'),
        slack: z.number().min(0).describe('By how much it may be worse.'),
      }),
    )
    .describe('What was found then, out of fold, and by how much it may worsen; shares in percent.'),
});
export type Quality = z.infer<typeof quality>;
