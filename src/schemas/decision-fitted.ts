/** `fitted.yaml`: what the fit on the cases made of the rubric's grades. */
import { z } from 'astro/zod';
import { thousandths, version } from './decision-parts.ts';
import { pastDay } from './shared.ts';

/** What the fit on the cases made of the rubric's grades; written by `npm run fit`, not by hand. */
export const fitted = z.strictObject({
  version: version.describe('Version of the model that was fitted.'),
  date: pastDay.describe('Day of the fit.'),
  seed: z.number().int().describe('Seed of everything random in it.'),
  tau: z
    .number()
    .positive()
    .describe(
      'Scale of the conditional logit: P(candidate) is proportional to exp(tau × score), a score being importance × grade.',
    ),
  priorWeight: z.number().positive().describe("How much the rubric's grades weigh against the cases."),
  spread: z
    .strictObject({ high: z.number(), moderate: z.number(), low: z.number(), 'very-low': z.number() })
    .describe("Standard deviation of the prior around the rubric's grade, by certainty."),
  cases: z.number().int().min(0).describe('Cases it was fitted on.'),
  sources: z.number().int().min(0).describe('Sources that these come from.'),
  grades: z
    .record(z.string(), z.strictObject({ grade: z.number().int(), fitted: z.number().int() }))
    .describe("Key of an effect → the rubric's grade when it was fitted, and the fitted grade in hundredths."),
  calibration: z
    .strictObject({
      bands: z
        .array(
          z.strictObject({
            atLeast: z.number().int().min(0),
            knots: z
              .array(z.tuple([thousandths, thousandths]))
              .min(2)
              .refine(rises, 'must rise in both numbers, the first from 0 to 1000'),
          }),
        )
        .refine((bands) => bands.every((band, at) => (at === 0 ? band.atLeast === 0 : band.atLeast > bands[at - 1]!.atLeast)), {
          message: 'must begin at 0 answers and rise',
        })
        .describe('By how many answers are known, rising; the first from 0.'),
    })
    .describe(
      'From the raw chance of a winner to the one that is said, learnt out of fold; in thousandths, straight between the knots.',
    ),
});

function rises(knots: readonly (readonly [number, number])[]): boolean {
  return (
    knots[0]![0] === 0 &&
    knots.at(-1)![0] === 1000 &&
    knots.every(([raw, said], at) => at === 0 || (raw > knots[at - 1]![0] && said >= knots[at - 1]![1]))
  );
}
export type Fitted = z.infer<typeof fitted>;
