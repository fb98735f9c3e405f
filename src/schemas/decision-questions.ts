/** The file of questions: wording, conditions, who can answer, and the screen of duties. */
import { z } from 'astro/zod';
import { answers, when } from './decision-parts.ts';
import { id, prose, record } from './shared.ts';

export const questionsFile = z.strictObject({
  groups: z.array(z.string()).describe('Headings under which questions are listed.'),
  opening: z
    .array(id)
    .default([])
    .describe('Questions that open every talk, in this order, `musts` among them: the others hang on them.'),
  musts: z
    .strictObject({
      title: z.string().min(8).describe('The question over the ticks.'),
      why: prose.describe('Why it is asked.'),
      answerable: z.number().min(0).max(1).default(1).describe('Share of people who can answer it.'),
      said: z.number().min(0).max(1).optional().describe('Share of people who say one of them unasked.'),
      answerableWhy: record.optional().describe('Why that share.'),
      ticks: z
        .array(z.strictObject({ id, label: z.string().min(2), help: record.optional(), sets: answers }))
        .min(1)
        .describe('What can be ticked, and the answers that a tick gives.'),
      together: z
        .array(z.strictObject({ of: z.array(id).min(2), sets: answers }))
        .default([])
        .describe('Ticks that together give another answer than each by itself.'),
      otherwise: answers.default({}).describe('The answers where nothing was ticked that gives another.'),
    })
    .optional()
    .describe('Duties on one screen of ticks, asked as one question.'),
  questions: z
    .array(
      z.strictObject({
        id: id.describe('Key of the answer in a link; never reused.'),
        title: z.string().min(8).describe('The question as it is asked.'),
        short: z.string().max(24).describe('For tables and charts.'),
        group: z.string().describe('Heading under which it is listed.'),
        why: prose.describe('Why it is asked.'),
        help: record.optional().describe('More about the question, shown on demand.'),
        answerable: z
          .number()
          .min(0)
          .max(1)
          .default(1)
          .describe('Share of people who can answer when they are asked; what most people say unasked is its floor.'),
        said: z
          .number()
          .min(0)
          .max(1)
          .optional()
          .describe(
            'Share of people who say it unasked, as counted; where it was not counted, the share who can answer stands for it.',
          ),
        answerableWhy: record.optional().describe('Why that share.'),
        only: when.default({}).describe('Answers without which it is not asked.'),
        options: z
          .record(
            id,
            z.strictObject({
              label: z.string().min(2).describe('The answer as it is offered.'),
              help: record.optional().describe('More about the answer.'),
            }),
          )
          .describe('Option id to option; every question also has `not-sure`.'),
      }),
    )
    .describe('In the order in which they are listed.'),
});
