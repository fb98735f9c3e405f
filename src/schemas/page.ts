/** Front matter of the pages with a body (`.mdx`), one schema a kind. */
import { z } from 'astro/zod';
import { approachId, id, pageFields, prose, stakeholder, variantId } from './shared.ts';

/** The two levers of the decision model; an approach is one cell, or several, of their plane. */
export const knowledgeLever = z.enum(['none', 'whole-context', 'retrieval']);
export const weightsLever = z.enum(['untouched', 'tuned']);

/** `content/approaches/<approach>.mdx` */
export const approachPage = z.strictObject({
  /** Which kind of page it is. */
  kind: z.literal('approach'),
  ...pageFields,
  /** Short name for chips, columns and buttons. */
  name: z.string().max(16),
  /** The cells of the plane of the two levers that this approach is. */
  cells: z
    .array(
      z.strictObject({
        /** What the model knows at run time. */
        knowledge: knowledgeLever,
        /** Whether its weights are as they came. */
        weights: weightsLever,
      }),
    )
    .min(1),
  /** The answer in two sentences: what it is and when it is the right choice. */
  answer: prose,
  /** Its concrete forms, in the order in which to consider them. */
  variants: z.array(
    z.strictObject({
      /** Id from the list of variants. */
      id: variantId,
      /** Its usual name. */
      name: z.string(),
      /** What it is, in one sentence. */
      summary: prose,
    }),
  ),
});

/** `content/approaches/<variant>.mdx`, for variants with at least two findings of their own. */
export const variantPage = z.strictObject({
  /** Which kind of page it is. */
  kind: z.literal('variant'),
  ...pageFields,
  /** The approach it is a form of. */
  approach: approachId,
  /** The answer in two sentences: what it is and when it is the right choice. */
  answer: prose,
});

/** A rating of one approach on one row of the comparison matrix. */
export const rating = z.strictObject({
  /** −2 poor, −1 weak, 0 depends, 1 good, 2 strong: how well the approach serves a reader who cares about this row. */
  grade: z.number().int().min(-2).max(2),
  /** One line that says why, with citations where it states a fact. */
  line: prose,
});

export const matrixRow = z.strictObject({
  /** Also the id by which the decision model weighs it. */
  id,
  /** Heading of the row. */
  name: z.string().max(40),
  /** The reader's question that the row answers. */
  question: z.string(),
  /** One rating for each approach. */
  ratings: z.strictObject({
    prompting: rating,
    'long-context': rating,
    rag: rating,
    'fine-tuning': rating,
    hybrid: rating,
  }),
});

/** `content/dimensions/<id>.mdx` */
export const dimensionPage = z.strictObject({
  /** Which kind of page it is. */
  kind: z.literal('dimension'),
  ...pageFields,
  /** The answer in two sentences. */
  answer: prose,
  /** Readers for whom it matters most. */
  stakeholders: z.array(stakeholder).min(1),
  /** Questions of the advisor that this page feeds. */
  feeds: z.array(id).default([]),
  /** What the vendor guides say, and where they disagree with each other. */
  guides: prose,
  /** The rows of the comparison matrix that the page explains. */
  rows: z.array(matrixRow).min(1),
});

/** `content/use-cases/<id>.mdx` */
export const useCasePage = z.strictObject({
  /** Which kind of page it is. */
  kind: z.literal('use-case'),
  ...pageFields,
  /** Other names under which people look for this. */
  also: z.array(z.string()).default([]),
  /** The situation as answers to the advisor's questions: question id to option id. */
  answers: z.record(id, id),
  /** What the page concludes, written by hand; a test holds it against the advisor. */
  verdict: z.strictObject({
    /** The approach that serves this use best. */
    approach: approachId,
    /** The form of it to consider first. */
    variant: variantId.optional(),
    /** True where sources disagree about this use; the page then says how. */
    contested: z.boolean().default(false),
    /** Other approaches that the evidence supports about as well. */
    alsoDefensible: z.array(approachId).default([]),
    /** Why the page stands by its verdict where the advisor says something else for its answers; shown on the page. */
    contradicts: prose.optional(),
  }),
  /** The verdict in two sentences, with citations. */
  answer: prose,
});

/** `content/guides/<id>.mdx` */
export const guidePage = z.strictObject({
  /** Which kind of page it is. */
  kind: z.literal('guide'),
  ...pageFields,
  /** What the guide comes down to, in two sentences. */
  answer: prose,
  /** Readers for whom it is written; none means everyone. */
  stakeholders: z.array(stakeholder).default([]),
});

/** `content/comparisons/<a>-vs-<b>.mdx`, shown under /compare/ */
export const comparisonPage = z.strictObject({
  /** Which kind of page it is. */
  kind: z.literal('comparison'),
  ...pageFields,
  /** The answer in two sentences. */
  answer: prose,
  /** The two approaches set against each other; their rows come from the matrix. */
  approaches: z.tuple([approachId, approachId]),
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
