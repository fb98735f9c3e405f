/** A calculator: `content/calculators/<id>.yaml`. What it says, which figures its defaults come from, what it is held against. */
import { z } from 'astro/zod';
import { approachId, findingRef, priceRef, prose } from './shared.ts';

/** A number that follows from a finding: `minus − (figure − less) ÷ per × times`, rounded to whole multiples of `round`. */
const derived = z.strictObject({
  finding: findingRef.describe('The finding that holds the figure.'),
  figure: z.string().min(2).describe('Which of its figures: `of`, word for word.'),
  less: z.string().min(2).optional().describe('The figure of the same finding that is taken from it, in the same way.'),
  per: z.string().min(2).optional().describe('The figure of the same finding that it is divided by, in the same way.'),
  times: z.number().optional().describe('Factor, such as a change of unit.'),
  minus: z.number().optional().describe('What the figure is taken from, such as 100 for the rest of a percentage.'),
  round: z.number().positive().optional().describe('The result is a multiple of this.'),
  how: z.string().min(5).describe('How the default follows from the figure, in one sentence.'),
});

/** What goes into a worked case: a figure, a price, or a number of ours. */
const input = z.union([
  z.number(),
  z.strictObject({ price: priceRef.describe('A price of content/prices.yaml.'), times: z.number().optional() }),
  z.strictObject({
    figure: z.string().min(2).describe('A figure: `of`, word for word.'),
    finding: findingRef.optional().describe('Its finding, where it is another one than that of the case.'),
    times: z.number().optional().describe('Factor, such as a change of unit.'),
  }),
]);

const publishedCase = z.strictObject({
  finding: findingRef.describe('The finding that prints the total.'),
  figure: z.string().min(2).describe('Which of its figures: `of`, word for word.'),
  name: z.string().min(5).describe('What was paid for, in a few words.'),
  formula: z
    .enum(['tokens', 'training', 'first-year', 'notes', 'saving', 'hours', 'ratio', 'store', 'month-of-hours'])
    .optional()
    .describe('Which of our formulas works it out; left out where the inputs are not printed.'),
  inputs: z.record(z.string(), input).default({}).describe('What goes into the formula, by name.'),
  tolerance: z
    .number()
    .positive()
    .max(0.05)
    .optional()
    .describe('Largest difference, as a share of what was printed, that counts as the same; left out where it is not reproduced.'),
  how: z.string().min(5).describe('What went in, or why it cannot be reproduced.'),
});

const publishedTime = z.strictObject({
  finding: findingRef.describe('The finding that holds both times.'),
  approach: approachId.describe('Whose colour and mark the time has.'),
  name: z.string().min(5).describe('What was timed, in a few words.'),
  from: z.string().min(2).describe('The figure before: `of`, word for word.'),
  to: z.string().min(2).describe('The figure after, in the same way.'),
});

/** Inputs whose default a calculator's file gives, by calculator; a test holds them against the fields. */
export const SOURCED_INPUTS: Readonly<Record<string, readonly string[]>> = {
  cost: ['retrievedTokens', 'windowTokens', 'examples', 'epochs', 'promptKept', 'build:fine-tuning'],
  latency: ['embed', 'search', 'rerank', 'readBase', 'cacheSaving'],
  freshness: ['tunedLag', 'absorbed'],
  quality: ['recall', 'withPassage', 'tunedWithPassage', 'closedBook', 'tunedClosedBook', 'kept'],
};

/** Prices that inputs begin with; a test holds them against the fields. Those of a size come from the model that stands for it. */
export const PRICED_INPUTS = [
  ...['frontier-in', 'frontier-out', 'frontier-cache', 'frontier-write', 'frontier-batch', 'frontier-step'],
  ...['frontier-step-in', 'frontier-step-out', 'tuned-by-token', 'training-now-small'],
  ...['embedding', 'notes', 'store', 'search', 'gpu', 'endpoint', 'own-gpu', 'work'],
];

export const calculator = z.strictObject({
  title: z.string().min(5).describe('Heading of the page.'),
  question: z.string().min(10).describe('What it answers.'),
  prose: z.array(prose).min(1).describe('What a reader has to know of the model behind it, paragraph by paragraph.'),
  defaults: z.record(z.string(), derived).default({}).describe('Default values that a finding gives, by the name of the input.'),
  times: z.array(publishedTime).default([]).describe('Published times to set beside the result.'),
  cases: z.array(publishedCase).default([]).describe('Published totals, to be worked through our formulas.'),
});
export type Calculator = z.infer<typeof calculator>;
export type DerivedFigure = z.infer<typeof derived>;
export type PublishedCase = z.infer<typeof publishedCase>;
