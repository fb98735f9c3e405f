/** The data behind the decision model: cases, what was fitted on them, how it did, and how good it has to stay. */
import { z } from 'astro/zod';
import { answers, thousandths, version } from './decision-parts.ts';
import { approachId, day, id, prose, variantId } from './shared.ts';

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
    /** Names the case for good. */
    id,
    /** Something that was built and measured, or a question that somebody asked in public. */
    set: z.enum(['published', 'people']),
    /** The case in a few words. */
    title: z.string().min(8),
    /** The field in which it lies. */
    domain: z.enum(DOMAINS),
    /** Finding on which it rests. */
    source: id.optional(),
    /** Where it comes from, for a case whose source is not in the ledger. */
    reference: z.string().min(5).optional(),
    /** Address of that source. */
    url: z.url().optional(),
    /** Version of the model when the case was first scored. */
    model: version.optional(),
    /** The question in our words. */
    text: prose.optional(),
    /** What they had, in one sentence, as far as the source says. */
    had: prose.optional(),
    /** What they did. */
    did: prose.optional(),
    /** What came of it. */
    got: prose.optional(),
    /** Question → the option that a reader would choose. */
    answers,
    /** Questions whose answer is our ordinary reading, not stated by the source. */
    assumed: z.array(id).default([]),
    /** Approaches that the outcome, or the answers given, support. */
    accepted: z.array(approachId).min(1),
    /** Approaches found worse. */
    rejected: z.array(approachId).default([]),
    /** The form that was used, where it is one of ours. */
    variant: variantId.optional(),
    /** Why these are accepted. */
    why: prose,
    /** Words by which cases are grouped. */
    tags: z.array(z.string()).default([]),
    /** How well the source supports it. */
    strength: z.string().optional(),
  })
  .refine(({ source, reference }) => (source === undefined) !== (reference === undefined), {
    message: 'needs either `source`, a finding, or `reference`, where it comes from',
  });
export const cases = z.array(decisionCase);

/** How good the model has to stay; the test fails when one of these is broken, and for no other reason. */
export const quality = z.strictObject({
  /** Version of the model at which the figures were recorded. */
  version,
  /** What was found then, out of fold, and by how much it may worsen; shares in percent. */
  budgets: z.array(
    z.strictObject({
      /** Name of the figure in the report. */
      figure: z.string(),
      /** What was found when the budget was set. */
      recorded: z.number(),
      /** Whether more is better. */
      better: z.enum(['higher', 'lower']),
      /** By how much it may be worse. */
      slack: z.number().min(0),
    }),
  ),
});

/** What the fit on the cases made of the rubric's grades; written by `npm run fit`, not by hand. */
export const fitted = z.strictObject({
  /** Version of the model that was fitted. */
  version,
  /** Day of the fit. */
  date: day,
  /** Seed of everything random in it. */
  seed: z.number().int(),
  /** Scale of the conditional logit: P(candidate) is proportional to exp(tau × score), a score being importance × grade. */
  tau: z.number().positive(),
  /** How much the rubric's grades weigh against the cases. */
  priorWeight: z.number().positive(),
  /** Standard deviation of the prior around the rubric's grade, by certainty. */
  spread: z.strictObject({ high: z.number(), moderate: z.number(), low: z.number(), 'very-low': z.number() }),
  /** Cases it was fitted on. */
  cases: z.number().int().min(0),
  /** Sources that these come from. */
  sources: z.number().int().min(0),
  /** Key of an effect → the rubric's grade when it was fitted, and the fitted grade in hundredths. */
  grades: z.record(z.string(), z.strictObject({ grade: z.number().int(), fitted: z.number().int() })),
  /** From the raw chance of a winner to the one that is said, learnt out of fold; in thousandths, straight between the knots. */
  calibration: z.strictObject({
    /** By how many answers are known, rising; the first from 0. */
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
      }),
  }),
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
  /** Id of the case. */
  case: id,
  /** With all its answers, without what is wrong today, or only with those that its source states. */
  as: z.enum(['stated', 'no-gap', 'stated-only']),
  /** Part of the cases that was left out with it. */
  fold: z.number().int().min(0),
  /** Answers given. */
  known: z.number().int().min(0),
  /** Raw chance of each approach, thousandths. */
  chances: z.record(approachId, thousandths),
  /** The winner's chance as the calibration of the same fold says it, thousandths. */
  said: thousandths,
  /** Whether the result would be called clear. */
  clear: z.boolean(),
});

export type DecisionCase = z.infer<typeof decisionCase>;
export type Fitted = z.infer<typeof fitted>;
export type Prediction = z.infer<typeof prediction>;
export type Quality = z.infer<typeof quality>;
