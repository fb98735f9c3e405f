/** `plans.yaml` and `duties.yaml`: what to do once a result stands, step by step. */
import { z } from 'astro/zod';
import { when } from './decision-parts.ts';
import { approachId, id, pageRef, prose, variantId } from './shared.ts';

/** Who is needed for a step. */
const hands = z.enum(['anybody', 'expert', 'developer', 'trainer']);

const planStep = z.strictObject({
  do: prose.describe('What to do, in the imperative.'),
  measure: prose.describe('What to count.'),
  moveOn: prose.describe('The number that must be crossed, and what to do where it is not.'),
  who: hands.describe(
    'Who is needed: anybody who can judge answers, an expert of the field, a developer, somebody who trains models.',
  ),
  days: z
    .tuple([z.number().min(0), z.number().positive()])
    .refine(([least, most]) => least <= most, 'the first number must not be above the second')
    .describe('Working days, from and to: our estimate.'),
  when: when.optional().describe('It belongs into the plan only when one of these is answered so.'),
  unless: when.optional().describe('It is left out as soon as one of these is answered so.'),
});

export const duties = z.array(
  planStep.extend({
    id: id.describe('Names the step for good.'),
    for: z
      .array(z.union([approachId, variantId]))
      .default([])
      .describe('Plans that it belongs to; none means all.'),
  }),
);

export const plans = z.partialRecord(
  z.union([approachId, variantId]),
  z.strictObject({
    steps: z.array(planStep).min(1).describe('What to do, what to measure, and when to move on, in order.'),
    least: prose.optional().describe('The least data with which it can begin.'),
    revisit: z.array(prose).min(1).describe('When to ask the question again.'),
    risks: z.array(prose).min(1).describe('What usually goes wrong.'),
    reading: z.array(pageRef).min(1).describe('Pages to read, by path.'),
  }),
);
