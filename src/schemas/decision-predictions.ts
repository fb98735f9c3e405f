/** `predictions.yaml`: what models said of cases that they had not seen. */
import { z } from 'astro/zod';
import { thousandths } from './decision-parts.ts';
import { approachId, id } from './shared.ts';

/** One case answered by a model that never saw a case of its source; written by `npm run fit`, not by hand. */
export const prediction = z.strictObject({
  case: id.describe('Id of the case.'),
  as: z
    .enum(['stated', 'no-gap', 'stated-only'])
    .describe('With all its answers, without what is wrong today, or only with those that its source states.'),
  fold: z.number().int().min(0).describe('Part of the cases that was left out with it.'),
  known: z.number().int().min(0).describe('Answers given.'),
  chances: z.record(approachId, thousandths).describe('Raw chance of each approach, thousandths.'),
  said: thousandths.describe("The winner's chance as the calibration of the same fold says it, thousandths."),
  clear: z.boolean().describe('Whether the result would be called clear.'),
});
export type Prediction = z.infer<typeof prediction>;
