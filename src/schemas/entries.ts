/** Entries without a page of their own: glossary terms, questions and answers, contested claims, reading paths. */
import { z } from 'astro/zod';
import { pageRef, pastDay, prose, stakeholder, termRef } from './shared.ts';

/** `content/glossary/<id>.yaml` */
export const term = z.strictObject({
  /** The usual name, as a heading. */
  term: z.string().min(2),
  /** Its acronym, if it has one. */
  acronym: z.string().optional(),
  /** What it means, in one or two sentences of our own. */
  definition: prose,
  /** Other names for the same thing. */
  aliases: z.array(z.string()).default([]),
  /** Other spellings: hyphenation, plural, British or American. */
  spellings: z.array(z.string()).default([]),
  /** Common misspellings, for the search box only. */
  misspellings: z.array(z.string()).default([]),
  /** Neighbouring terms it is mistaken for, and the difference in a few words. */
  notToBeConfusedWith: z
    .array(
      z.strictObject({
        /** Id of the neighbouring term. */
        term: termRef,
        /** What sets the two apart. */
        difference: prose,
      }),
    )
    .default([]),
  /** Pages that explain it further. */
  see: z.array(pageRef).default([]),
});

/** `content/faq/<id>.yaml` */
export const question = z.strictObject({
  /** As people ask it. */
  question: z.string().min(8),
  /** Two sentences or so, with citations where they state a fact. */
  answer: prose,
  /** The page that says more. */
  more: pageRef,
  /** Other ways to ask it, for the search box. */
  aliases: z.array(z.string()).default([]),
  /** Position in the list. */
  order: z.number().int(),
});

/** `content/contested/<id>.yaml` */
export const contested = z.strictObject({
  /** The claim as it is usually made. */
  claim: z.string().min(8),
  /** Who makes it, or how the guides differ, with citations. */
  heard: prose,
  /** What speaks for it, with citations. */
  supporting: prose,
  /** What speaks against it, with citations. */
  against: prose,
  /** What this site says, and why. */
  verdict: prose,
  /** Where the site acts on the verdict. */
  pages: z.array(pageRef).min(1),
  /** Position in the list. */
  order: z.number().int(),
  /** The day someone last weighed both sides. */
  reviewed: pastDay,
});

/** `content/paths/<id>.yaml` */
export const readingPath = z.strictObject({
  /** The path’s name. */
  title: z.string(),
  /** For whom, and what they will know afterwards. */
  description: prose,
  /** Whom it is for, if it is for one kind of reader. */
  reader: stakeholder.optional(),
  /** Pages in order, each with the reason to read it. */
  steps: z
    .array(z.strictObject({ page: pageRef, why: prose }))
    .min(1)
    .max(5),
  /** Position in the list. */
  order: z.number().int(),
});

/** `content/highlights/<id>.yaml`: a measurement that the home page shows. */
export const highlight = z.strictObject({
  /** One or two sentences with their citation. */
  line: prose,
  /** Position in the list. */
  order: z.number().int(),
});

export type Term = z.infer<typeof term>;
export type Question = z.infer<typeof question>;
export type Contested = z.infer<typeof contested>;
export type ReadingPath = z.infer<typeof readingPath>;
