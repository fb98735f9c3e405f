/** Front matter of the pages with a body (`.mdx`), one schema a kind. */
import { z } from 'astro/zod';
import { withRole } from './roles.ts';
import { approachId, id, pageFields, prose, questionRef, stakeholder, THEMES, variantId } from './shared.ts';

/** The two levers of the decision model; an approach is one cell, or several, of their plane. */
export const knowledgeLever = z.enum(['none', 'whole-context', 'retrieval']);
export const weightsLever = z.enum(['untouched', 'tuned']);

/** `content/approaches/<approach>.mdx` */
export const approachPage = z.strictObject({
  kind: z.literal('approach').describe('Which kind of page it is.'),
  ...pageFields,
  name: z.string().max(16).describe('Short name for chips, columns and buttons.'),
  cells: z
    .array(
      z.strictObject({
        knowledge: knowledgeLever.describe('What the model knows at run time.'),
        weights: weightsLever.describe('Whether its weights are as they came.'),
      }),
    )
    .min(1)
    .describe('The cells of the plane of the two levers that this approach is.'),
  answer: prose.describe('The answer in two sentences: what it is and when it is the right choice.'),
  variants: z
    .array(
      z.strictObject({
        id: variantId.describe('Id from the list of variants.'),
        name: z.string().describe('Its usual name.'),
        summary: prose.describe('What it is, in one sentence.'),
      }),
    )
    .describe('Its concrete forms, in the order in which to consider them.'),
});

/** `content/approaches/<variant>.mdx`, for variants with at least two findings of their own. */
export const variantPage = z.strictObject({
  kind: z.literal('variant').describe('Which kind of page it is.'),
  ...pageFields,
  approach: approachId.describe('The approach it is a form of.'),
  answer: prose.describe('The answer in two sentences: what it is and when it is the right choice.'),
});

/** A rating of one approach on one row of the comparison matrix. */
export const rating = z.strictObject({
  grade: z
    .number()
    .int()
    .min(-2)
    .max(2)
    .describe('−2 poor, −1 weak, 0 depends, 1 good, 2 strong: how well the approach serves a reader who cares about this row.'),
  line: prose.describe('One line that says why, with citations where it states a fact.'),
});

export const matrixRow = z.strictObject({
  id: id.describe('Also the id by which the decision model weighs it.'),
  name: z.string().max(40).describe('Heading of the row.'),
  question: z.string().describe("The reader's question that the row answers."),
  ratings: z
    .strictObject({
      prompting: rating,
      'long-context': rating,
      rag: rating,
      'fine-tuning': rating,
      hybrid: rating,
    })
    .describe('One rating for each approach.'),
});

/** `content/dimensions/<id>.mdx` */
export const dimensionPage = z.strictObject({
  kind: z.literal('dimension').describe('Which kind of page it is.'),
  ...pageFields,
  answer: prose.describe('The answer in two sentences.'),
  theme: z.enum(THEMES).describe('What its rows are about: the part of the matrix in which they stand.'),
  stakeholders: z.array(stakeholder).min(1).describe('Readers for whom it matters most.'),
  feeds: z.array(questionRef).default([]).describe('Questions of the advisor that this page feeds.'),
  guides: prose.describe('What the five vendor guides say, and where they disagree; the page shows it folded.'),
  rows: z.array(matrixRow).min(1).describe('The rows of the comparison matrix that the page explains.'),
});

/** `content/use-cases/<id>.mdx` */
export const useCasePage = z.strictObject({
  kind: z.literal('use-case').describe('Which kind of page it is.'),
  ...pageFields,
  also: z.array(z.string()).default([]).describe('Other names under which people look for this.'),
  answers: withRole('answers', z.record(id, id)).describe(
    "The situation as answers to the advisor's questions: question id to option id.",
  ),
  verdict: z
    .strictObject({
      approach: approachId.describe('The approach that serves this use best.'),
      variant: variantId.optional().describe('The form of it to consider first.'),
      contested: z.boolean().default(false).describe('True where sources disagree about this use; the page then says how.'),
      alsoDefensible: z.array(approachId).default([]).describe('Other approaches that the evidence supports about as well.'),
      contradicts: prose
        .optional()
        .describe('Why the page stands by its verdict where the advisor says something else for its answers; shown on the page.'),
    })
    .describe('What the page concludes, written by hand; a test holds it against the advisor.'),
  answer: prose.describe('The verdict in two sentences, with citations.'),
});

/** `content/guides/<id>.mdx` */
export const guidePage = z.strictObject({
  kind: z.literal('guide').describe('Which kind of page it is.'),
  ...pageFields,
  answer: prose.describe('What the guide comes down to, in two sentences.'),
  stakeholders: z.array(stakeholder).default([]).describe('Readers for whom it is written; none means everyone.'),
});

/** `content/comparisons/<a>-vs-<b>.mdx`, shown under /compare/ */
export const comparisonPage = z.strictObject({
  kind: z.literal('comparison').describe('Which kind of page it is.'),
  ...pageFields,
  answer: prose.describe('The answer in two sentences.'),
  approaches: z
    .tuple([approachId, approachId])
    .describe('The two approaches set against each other; their rows come from the matrix.'),
});

export const page = z.discriminatedUnion('kind', [
  approachPage,
  variantPage,
  dimensionPage,
  useCasePage,
  guidePage,
  comparisonPage,
]);
export type Page = z.infer<typeof page>;
