/** What the reader of people's own words knows: `content/reading/`, with a sentence for editors on every field. */
import { z } from 'astro/zod';
import { id } from './shared.ts';

const phrase = z.string().min(1);
const phrases = z.array(phrase).default([]);
const option = z.string().min(1).describe('An option of that question, as in `content/decision/questions.yaml`.');
const answers = z.record(id, option);
const unless = phrases.describe('Phrases that take it back, wherever in the text they stand.');

export const words = z
  .record(id, z.array(phrase).min(1))
  .describe('Classes of words of the same standing; a phrase names one as `<name>`.');

export const cues = z.array(
  z
    .strictObject({
      question: id.describe('The question that is answered.'),
      option,
      sure: phrases.describe('Phrases that state the answer plainly.'),
      perhaps: phrases.describe('Phrases that only suggest it: offered to the reader, not taken.'),
      unless,
    })
    .refine(({ sure, perhaps }) => sure.length + perhaps.length > 0, 'has no phrase; write one under "sure" or "perhaps"'),
);

export const examples = z.array(
  z.strictObject({
    text: z.string().min(20).describe('A text as somebody might type it, made up.'),
    answers: answers.describe('What it says, question by question; what follows from it is said too.'),
    sparse: z.boolean().default(false).describe('Labelled as sparingly as the shared questions: what only follows is left out.'),
  }),
);

export const asked = z.array(
  z.strictObject({
    id: id.describe('Its name, for telling one fold from another.'),
    url: z.url().describe('The thread it was asked in.'),
    text: z.string().min(20).describe('The question in our own words.'),
    answers: answers.describe('What it says or what plainly follows, question by question, as sparingly as the shared questions.'),
    second: answers.optional().describe('The same, by somebody who had not seen the first answers; each counts half.'),
    accepted: z.array(z.string()).min(1).optional().describe('Approaches that an expert would accept, where somebody said.'),
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
  z
    .strictObject({
      question: id.describe('The question that the number answers.'),
      units: z
        .array(phrase)
        .default([])
        .describe('Words that follow the number, at once or, if of three letters or more, after up to two others.'),
      before: z.array(phrase).default([]).describe('Words that stand before the number, at once or with up to two others between.'),
      each: z.number().positive().describe('What one unit counts: of a page 400 tokens, of a day 30 for a month.'),
      steps: z
        .array(z.strictObject({ upTo: z.number().optional().describe('The last has no bound.'), option }))
        .min(1)
        .refine(
          (steps) => steps.every(({ upTo = Infinity }, at) => at === 0 || upTo > (steps[at - 1]!.upTo ?? Infinity)),
          'must rise from step to step, and only the last may lack "upTo"',
        )
        .describe('Up to and including this many, this option.'),
      least: z.number().min(0).default(0).describe('Fewer units than this say nothing.'),
      also: answers.default({}).describe('What the number says besides, such as open weights of "7B".'),
      onlyOne: z.boolean().default(false).describe('Whether nothing is taken where numbers of different options stand.'),
      with: phrases.describe('Phrases of which one has to stand in the same sentence; none asks for none.'),
      unless: phrases.describe('Phrases that take it back within the sentence.'),
    })
    .refine(({ units, before }) => units.length + before.length > 0, 'has no words; write some under "units" or "before"'),
);

export const fitted = z
  .record(id, z.record(z.string(), z.record(z.string(), z.int())))
  .describe(
    'Question → option → sign: ~ and a word, a number or a name, = and an earlier answer → weight in steps of three tenths of a natural logarithm; written by `npm run fit-reading`.',
  );

/** The files of `content/reading/` by their name. */
export const READING_FILES = {
  'words.yaml': words,
  'cues.yaml': cues,
  'examples.yaml': examples,
  'asked.yaml': asked,
  'asked-more.yaml': asked,
  'models.yaml': models,
  'quantities.yaml': quantities,
  'fitted.yaml': fitted,
} as const satisfies Record<string, z.ZodType>;
