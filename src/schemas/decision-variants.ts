/** `variants.yaml`: the forms of approaches and their cells of the plane. */
import { z } from 'astro/zod';
import { approachId, id, prose, variantId } from './shared.ts';
import { knowledgeLever, weightsLever } from './page.ts';

export const variants = z.strictObject({
  levers: z.array(id).describe('Values of the two levers, by which effects are named.'),
  variants: z
    .array(
      z.strictObject({
        id: variantId.describe('Id from the list of variants.'),
        say: prose.optional().describe('Headline of a result that names it: what to do. Its name where it is left out.'),
        approach: approachId.describe('The approach it is a form of.'),
        cells: z
          .array(z.tuple([knowledgeLever, weightsLever]))
          .min(1)
          .describe('Cells of the plane in which it stands.'),
        levers: z.array(id).optional().describe("Levers whose effects it takes, where these are not its cell's own."),
      }),
    )
    .describe('The forms that approaches can take.'),
});
