/** `rubric.yaml`: how a grade and its certainty follow from findings. */
import { z } from 'astro/zod';

export const rubric = z.strictObject({
  sizes: z
    .strictObject({
      large: z.number().int(),
      moderate: z.number().int(),
      small: z.number().int(),
      mixed: z.number().int(),
      none: z.number().int(),
    })
    .describe('Points for the size of an effect.'),
  deductions: z
    .strictObject({ indirect: z.number().int(), 'vendor-opinion': z.number().int(), old: z.number().int() })
    .describe('Points taken away for what a finding only implies, what a vendor merely says, and what is old.'),
  oldAfterYears: z.number().int().positive().describe('From which age a finding counts as old.'),
  consistent: z
    .strictObject({ sources: z.number().int().min(2), score: z.number().int() })
    .describe('Points added where this many independent sources agree.'),
  bearing: z
    .strictObject({ same: z.number().int(), near: z.number().int(), far: z.number().int() })
    .describe('Points for how closely the findings fit the answer, the lever and the row.'),
  range: z.tuple([z.number().int(), z.number().int()]).describe('The least and the greatest grade.'),
  judgement: z.number().int().describe('The greatest grade of an effect without findings, either way.'),
  certainty: z
    .strictObject({
      kinds: z.record(z.string(), z.number().int()),
      indirect: z.number().int(),
      secondHand: z.number().int(),
      corroborated: z.number().int(),
      contradicted: z.number().int(),
      levels: z.strictObject({ high: z.number().int(), moderate: z.number().int(), low: z.number().int() }),
    })
    .describe('How sure a grade is, from the kinds of its sources, what is taken away or added, and the levels reached.'),
});
export type Rubric = z.infer<typeof rubric>;
