/** `constraints.yaml`: what answers rule out, require, contradict or wait for. */
import { z } from 'astro/zod';
import { findings, when } from './decision-parts.ts';
import { id, prose } from './shared.ts';

export const constraintFields = {
  id: id.describe('Names the constraint for good.'),
  findings: findings.describe('Findings that it rests on.'),
  reason: prose.describe('One sentence that says why.'),
  cure: prose.describe('What the reader can do about it.'),
  waits: z.boolean().default(true).describe('Whether a result waits for its open questions once the first of `when` is answered.'),
};
export const constraint = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z
      .literal('rules-out')
      .describe(
        'What it does: rule variants out, require one of several answers for them, name answers that contradict each other, or wait for an answer.',
      ),
    ...constraintFields,
    when: when.describe('Answers that bring it into force.'),
    out: z.array(id).min(1).describe('Variants that are out.'),
  }),
  z.strictObject({
    kind: z.literal('requires'),
    ...constraintFields,
    any: when.describe('Answers of which one is needed.'),
    out: z.array(id).min(1),
  }),
  z.strictObject({ kind: z.literal('contradiction'), ...constraintFields, when }),
  z.strictObject({
    kind: z.literal('awaits'),
    ...constraintFields,
    question: id.describe('None of `out` is called clear until this question is answered.'),
    out: z.array(id).min(1),
    unless: when.default({}).describe('Answers of which one makes the question moot.'),
  }),
]);
