/** What the reader of people's own words knows: `content/reading/`, with a sentence for editors on every field. */
import { z } from 'astro/zod';
import { id } from './shared.ts';

const phrase = z.string().min(1);
const phrases = z.array(phrase).default([]);
const option = z.string().min(1).describe('An option of that question, as in `content/decision/questions.yaml`.');
const answers = z.record(id, option);
const lists = {
  unless: phrases.describe('Phrases that take it back, wherever in the text they stand.'),
  with: phrases.describe('Phrases of which one has to be there as well; none asks for none.'),
};

export const words = z
  .record(id, z.array(phrase).min(1))
  .describe('Classes of words of the same standing; a phrase names one as `<name>`.');

export const cues = z.array(
  z.strictObject({
    question: id.describe('The question that is answered.'),
    option,
    sure: phrases.describe('Phrases that state the answer plainly.'),
    perhaps: phrases.describe('Phrases that only suggest it: offered to the reader, not taken.'),
    unless: lists.unless,
    weight: z.number().positive().default(10).describe('Points of a plain phrase, where phrases of several options meet.'),
    negatable: z.boolean().default(true).describe('Whether "not", "no" or "without" before a phrase silences it.'),
  }),
);

export const rules = z.array(
  z.strictObject({
    when: z
      .record(id, z.array(z.string()).min(1))
      .describe('Question → options, one of which was read; `open` stands for: nothing was read so far.'),
    ...lists,
    sets: answers.default({}).describe('Question → option that follows.'),
    drops: z.array(id).default([]).describe('Questions whose answers are taken back.'),
    over: z.boolean().default(false).describe('Whether it replaces what was read.'),
    sure: z.boolean().default(true).describe('Whether it is taken; otherwise it is only offered.'),
  }),
);

export const models = z.array(
  z.strictObject({
    names: z.array(phrase).min(1).describe('How people write the name.'),
    size: option.optional().describe('Option of `size` that holds of every model of this name.'),
    weights: option.optional().describe('Option of `weights` that holds of every model of this name.'),
    window: option.optional().describe('Option of `window` that holds of every model of this name.'),
  }),
);

export const quantities = z.array(
  z.strictObject({
    question: id.describe('The question that the number answers.'),
    units: z.array(phrase).default([]).describe('Words that follow the number, at once or after up to two others.'),
    before: z.array(phrase).default([]).describe('Words that stand before the number, at once or with up to two others between.'),
    each: z.number().positive().describe('What one unit counts: of a page 400 tokens, of a day 30 for a month.'),
    steps: z
      .array(z.strictObject({ upTo: z.number().optional().describe('The last has no bound.'), option }))
      .min(1)
      .describe('Up to and including this many, this option.'),
    least: z.number().min(0).default(0).describe('Fewer units than this say nothing.'),
    also: answers.default({}).describe('What the number says besides, such as open weights of "7B".'),
    onlyOne: z.boolean().default(false).describe('Whether nothing is taken where numbers of different options stand.'),
    sure: z.boolean().default(true).describe('Whether it is taken; otherwise it is only offered.'),
    with: phrases.describe('Phrases of which one has to stand in the same sentence.'),
    unless: phrases.describe('Phrases that take it back within the sentence.'),
  }),
);

/** The files of `content/reading/` by their name. */
export const READING_FILES = {
  'words.yaml': words,
  'cues.yaml': cues,
  'rules.yaml': rules,
  'models.yaml': models,
  'quantities.yaml': quantities,
} as const satisfies Record<string, z.ZodType>;
