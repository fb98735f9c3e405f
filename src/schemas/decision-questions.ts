/** The file of questions: wording, conditions, who can answer, and the screen of duties. */
import { z } from 'astro/zod';
import { answers, when } from './decision-parts.ts';
import { id, prose } from './shared.ts';

export const questionsFile = z.strictObject({
  /** Headings under which questions are listed. */
  groups: z.array(z.string()),
  /** Questions that open every talk, in this order, `musts` among them: the others hang on them. */
  opening: z.array(id).default([]),
  /** Duties on one screen of ticks, asked as one question. */
  musts: z
    .strictObject({
      /** The question over the ticks. */
      title: z.string().min(8),
      /** Why it is asked. */
      why: prose,
      /** Share of people who can answer it. */
      answerable: z.number().min(0).max(1).default(1),
      /** Share of people who say one of them unasked. */
      said: z.number().min(0).max(1).optional(),
      /** Why that share. */
      answerableWhy: prose.optional(),
      /** What can be ticked, and the answers that a tick gives. */
      ticks: z.array(z.strictObject({ id, label: z.string().min(2), help: prose.optional(), sets: answers })).min(1),
      /** Ticks that together give another answer than each by itself. */
      together: z.array(z.strictObject({ of: z.array(id).min(2), sets: answers })).default([]),
      /** The answers where nothing was ticked that gives another. */
      otherwise: answers.default({}),
    })
    .optional(),
  /** In the order in which they are listed. */
  questions: z.array(
    z.strictObject({
      /** Key of the answer in a link; never reused. */
      id,
      /** The question as it is asked. */
      title: z.string().min(8),
      /** For tables and charts. */
      short: z.string().max(24),
      /** Heading under which it is listed. */
      group: z.string(),
      /** Why it is asked. */
      why: prose,
      /** More about the question, shown on demand. */
      help: prose.optional(),
      /** Share of people who can answer when they are asked; what most people say unasked is its floor. */
      answerable: z.number().min(0).max(1).default(1),
      /** Share of people who say it unasked, as counted; where it was not counted, the share who can answer stands for it. */
      said: z.number().min(0).max(1).optional(),
      /** Why that share. */
      answerableWhy: prose.optional(),
      /** Answers without which it is not asked. */
      only: when.default({}),
      /** Option id to option; every question also has `not-sure`. */
      options: z.record(
        id,
        z.strictObject({
          /** The answer as it is offered. */
          label: z.string().min(2),
          /** More about the answer. */
          help: prose.optional(),
        }),
      ),
    }),
  ),
});
