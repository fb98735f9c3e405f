/** Entries without a page of their own: glossary terms, questions and answers, contested claims, reading paths. */
import { z } from 'astro/zod';
import { pageRef, pastDay, prose, stakeholder, termRef } from './shared.ts';

/** `content/glossary/<id>.yaml` */
export const term = z.strictObject({
  term: z.string().min(2).describe('The usual name, as a heading.'),
  acronym: z.string().optional().describe('Its acronym, if it has one.'),
  definition: prose.describe('What it means, in one or two sentences of our own.'),
  aliases: z.array(z.string()).default([]).describe('Other names for the same thing.'),
  asked: z
    .array(z.string().min(2))
    .default([])
    .describe('What readers who look for it type, where that is no name of it; for the search box only.'),
  spellings: z.array(z.string()).default([]).describe('Other spellings: hyphenation, plural, British or American.'),
  misspellings: z.array(z.string()).default([]).describe('Common misspellings, for the search box only.'),
  notToBeConfusedWith: z
    .array(
      z.strictObject({
        term: termRef.describe('Id of the neighbouring term.'),
        difference: prose.describe('What sets the two apart.'),
      }),
    )
    .default([])
    .describe('Neighbouring terms it is mistaken for, and the difference in a few words.'),
  see: z.array(pageRef).default([]).describe('Pages that explain it further.'),
});

/** `content/faq/<id>.yaml` */
export const question = z.strictObject({
  question: z.string().min(8).describe('As people ask it.'),
  answer: prose.describe('Two sentences or so, with citations where they state a fact.'),
  more: pageRef.describe('The page that says more.'),
  aliases: z.array(z.string()).default([]).describe('Other ways to ask it, for the search box.'),
  order: z.number().int().min(0).describe('Position in the list.'),
});

/** `content/contested/<id>.yaml` */
export const contested = z.strictObject({
  claim: z.string().min(8).describe('The claim as it is usually made.'),
  heard: prose.describe('Who makes it, or how the guides differ, with citations.'),
  supporting: prose.describe('What speaks for it, with citations.'),
  against: prose.describe('What speaks against it, with citations.'),
  verdict: prose.describe('What this site says, and why.'),
  pages: z.array(pageRef).min(1).describe('Where the site acts on the verdict.'),
  order: z.number().int().min(0).describe('Position in the list.'),
  reviewed: pastDay.describe('The day someone last weighed both sides.'),
});

/** `content/paths/<id>.yaml` */
export const readingPath = z.strictObject({
  title: z.string().describe('The path’s name.'),
  description: prose.describe('For whom, and what they will know afterwards.'),
  reader: stakeholder.optional().describe('Whom it is for, if it is for one kind of reader.'),
  steps: z
    .array(z.strictObject({ page: pageRef, why: prose }))
    .min(1)
    .max(5)
    .describe('Pages in order, each with the reason to read it.'),
  order: z.number().int().min(0).describe('Position in the list.'),
});

/** `content/highlights/<id>.yaml`: a measurement that the home page shows. */
export const highlight = z.strictObject({
  line: prose.describe('One or two sentences with their citation.'),
  order: z.number().int().min(0).describe('Position in the list.'),
});

export type Term = z.infer<typeof term>;
export type Question = z.infer<typeof question>;
export type Contested = z.infer<typeof contested>;
export type ReadingPath = z.infer<typeof readingPath>;
