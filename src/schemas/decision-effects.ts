/** `effects.yaml` and `interactions.yaml`: what answers do for levers, approaches and variants. */
import { z } from 'astro/zod';
import { findings, oneOrMore, when } from './decision-parts.ts';
import { id, prose } from './shared.ts';

/** One effect: an answer's bearing on a lever value, approach or variant, on one row of the matrix. */
export const effect = z.strictObject({
  on: oneOrMore.describe('Lever value, approach or variant, or several of them.'),
  row: id.describe('Row of the comparison matrix.'),
  grade: z
    .number()
    .int()
    .min(-3)
    .max(3)
    .refine((grade) => grade !== 0, 'must not be 0: leave the effect out')
    .describe('−3 … +3, never 0; must be what the rubric makes of the findings.'),
  findings: findings.describe('Findings that speak for it. None makes it a judgement.'),
  against: findings.describe('Findings that speak against it.'),
  bearing: z
    .enum(['same', 'near', 'far'])
    .default('same')
    .describe('How closely the findings fit the option, the lever and the row.'),
  reason: prose.describe('One sentence. Citations are added from the findings where it has none.'),
});

/** A term of two levers, or of two answers, at once. */
export const interaction = effect.extend({
  id: id.describe('Names the interaction for good.'),
  when: when.default({}).describe('Answers with which it holds; none means always.'),
});

export const effects = z
  .strictObject({
    always: z
      .array(effect)
      .describe('Effects that hold whatever is answered; the other keys are questions, and theirs are options.'),
  })
  .catchall(z.record(id, z.array(effect)));

export type EffectEntry = z.infer<typeof effect>;
export type InteractionEntry = z.infer<typeof interaction>;
