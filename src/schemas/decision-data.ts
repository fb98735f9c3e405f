/** The data behind the decision model: cases, what was fitted on them, how it did, and how good it has to stay. */
import { z } from 'astro/zod';
import { answers, thousandths, version } from './decision-parts.ts';
import { approachId, findingRef, id, pastDay, questionRef, variantId, webAddress } from './shared.ts';

/** Plain text: told by its source or by whoever asked, so that no finding has to hold its numbers. */
const sentence = z.string().trim().min(1);

/** The fields in which cases lie. */
export const DOMAINS = [
  'support',
  'legal',
  'medical',
  'finance',
  'code',
  'science',
  'education',
  'retail',
  'public-sector',
  'industry',
  'media',
  'it-operations',
  'personal',
  'general',
] as const;

/** A case: what a reader in this place would have answered, and the approaches that the outcome supports. */
export const decisionCase = z
  .strictObject({
    id: id.describe('Names the case for good.'),
    set: z
      .enum(['published', 'people'])
      .describe('Something that was built and measured, or a question that somebody asked in public.'),
    title: z.string().min(8).describe('The case in a few words.'),
    domain: z.enum(DOMAINS).describe('The field in which it lies.'),
    source: findingRef.optional().describe('Finding on which it rests.'),
    reference: z.string().min(5).optional().describe('Where it comes from, for a case whose source is not in the ledger.'),
    url: webAddress.optional().describe('Address of that source.'),
    model: version.optional().describe('Version of the model when the case was first scored.'),
    text: sentence.optional().describe('The question in our words.'),
    had: sentence.optional().describe('What they had, in one sentence, as far as the source says.'),
    did: sentence.optional().describe('What they did.'),
    got: sentence.optional().describe('What came of it.'),
    answers: answers.describe('Question → the option that a reader would choose.'),
    assumed: z.array(questionRef).default([]).describe('Questions whose answer is our ordinary reading, not stated by the source.'),
    accepted: z.array(approachId).min(1).describe('Approaches that the outcome, or the answers given, support.'),
    rejected: z.array(approachId).default([]).describe('Approaches found worse.'),
    variant: variantId.optional().describe('The form that was used, where it is one of ours.'),
    why: sentence.describe('Why these are accepted.'),
    tags: z.array(z.string()).default([]).describe('Words by which cases are grouped.'),
    strength: z.enum(['strong', 'fair', 'weak']).optional().describe('How well the source supports it.'),
  })
  .refine(({ source, reference }) => (source === undefined) !== (reference === undefined), {
    message: 'needs either `source`, a finding, or `reference`, where it comes from',
  });
export const cases = z.array(decisionCase);

/** The figures on which there are budgets; `budgeted` in src/decision/quality.ts works them out. */
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

export type DecisionCase = z.infer<typeof decisionCase>;
export type Fitted = z.infer<typeof fitted>;
export type Prediction = z.infer<typeof prediction>;
export type Quality = z.infer<typeof quality>;
