/** A picture of figures or of dates: `content/pictures/<id>.yaml`. Its figures stay in the findings and are named here. */
import { z } from 'astro/zod';
import { findingRef, prose } from './shared.ts';

const mark = z.strictObject({
  at: z.string().min(1).describe('Under which condition it was measured, in a few words that fit into a line.'),
  finding: findingRef.describe('The finding that holds the figure.'),
  figure: z.string().min(2).describe('Which figure of the finding: its `of`, word for word.'),
  bound: z
    .enum(['about', 'at most', 'less than', 'more than'])
    .optional()
    .describe('How the figure has to be read, where it is not exact.'),
});

const picture = {
  title: z.string().min(3).max(80).describe('What the picture shows, in a few words.'),
  see: prose.describe('What is to be seen in it, and what it cannot say.'),
};

const drawn = z.strictObject({
  kind: z.literal('figures').describe('Figures as marks on one scale, one row a thing that was measured.'),
  ...picture,
  scale: z.enum(['linear', 'log']).describe('`log` where the figures span several powers of ten.'),
  from: z.number().describe('Left end of the scale.'),
  to: z.number().describe('Right end of the scale.'),
  rows: z
    .array(
      z.strictObject({
        name: z.string().min(2).max(60).describe('What was measured.'),
        about: z.string().min(2).describe('Test and year, or whatever says how far the row may be compared with the others.'),
        marks: z.array(mark).min(1).describe('Its figures in the order in which they are to be read.'),
      }),
    )
    .min(2)
    .describe('One row a thing that was measured, in the order in which they are to be read.'),
});

export const figuresPicture = drawn
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'must lie to the right of "from"' })
  .refine(({ scale, from }) => scale !== 'log' || from > 0, {
    path: ['from'],
    message: 'must be above 0 where the scale is "log"',
  });

export const datesPicture = z.strictObject({
  kind: z.literal('dates').describe('Dates as marks on a line of years, one row an actor.'),
  ...picture,
  rows: z
    .array(
      z.strictObject({
        name: z.string().min(2).max(60).describe('Who opened or closed something.'),
        events: z
          .array(
            z.strictObject({
              date: z
                .string()
                .regex(/^\d{4}-\d{2}(-\d{2})?$/, 'must be a month or a day such as 2024-03 or 2024-03-12')
                .describe('When; it stands in the finding in words.'),
              what: z.string().min(3).describe('What happens then, in a few words.'),
              turn: z.enum(['opens', 'closes']).describe('Whether something can be had from then on or no more.'),
              finding: findingRef.describe('The finding that says so.'),
            }),
          )
          .min(1)
          .describe('In the order of their dates.'),
      }),
    )
    .min(2)
    .describe('One row an actor, in the order of the first date.'),
});

export const pictureSchema = z.discriminatedUnion('kind', [figuresPicture, datesPicture]);
export type Picture = z.infer<typeof pictureSchema>;
