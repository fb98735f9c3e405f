/** `importances.yaml`: what each row of the matrix weighs, and what answers do to it. */
import { z } from 'astro/zod';
import { id, prose } from './shared.ts';

export const importances = z.strictObject({
  criteria: z
    .record(
      id,
      z.strictObject({
        base: z.number().int().min(0).describe('Before any answer.'),
        reason: prose.describe('Why it weighs what it weighs: editorial judgement.'),
        moves: z
          .record(id, z.record(id, z.number().int()))
          .default({})
          .describe('Question → option → by how much the answer moves it.'),
      }),
    )
    .describe('Row of the matrix → its weight.'),
});
