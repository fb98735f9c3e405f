/** `model.yaml`: version, thresholds, and what was renamed or changed. */
import { z } from 'astro/zod';
import { percent, version } from './decision-parts.ts';
import { id, pastDay, record } from './shared.ts';

const perCertainty = z.strictObject({ high: percent, moderate: percent, low: percent, 'very-low': percent });

export const modelFile = z.strictObject({
  version: version.describe('Raised with every change that can alter a result.'),
  date: pastDay.describe('The day to which the age of findings is counted.'),
  importanceRange: z
    .tuple([z.number().int().min(0), z.number().int()])
    .describe('The least and the greatest weight that answers can give a row.'),
  thresholds: z
    .strictObject({
      clear: percent.describe('A clear winner has at least this chance.'),
      unknown: percent.describe('Below this chance, with questions open, too little is known.'),
      leastAnswers: z.number().int().min(0).describe('With fewer answers too little is known.'),
      worthAsking: z
        .number()
        .min(0)
        .describe('A question is put as long as its expected gain, in points of a hundred, is at least this.'),
    })
    .describe('When a result is called clear, close or unknown; in percent of the calibrated chance, fixed before scoring.'),
  smaa: z
    .strictObject({ points: z.number().int().min(1).max(4096), seed: z.number().int(), shift: perCertainty })
    .describe('How rank-1 acceptability is sampled: points, seed, and how often in percent a grade of each certainty is moved.'),
  renamed: z
    .strictObject({ questions: z.record(id, id), options: z.record(z.string(), id) })
    .describe('Old ids of questions and options, with their new ones.'),
  redefined: z
    .record(z.string(), z.strictObject({ since: version, what: record }))
    .default({})
    .describe(
      'Options that kept their id and mean something else now, as `question.option`: since which version, and what changed.',
    ),
  changelog: z
    .array(z.strictObject({ version: z.string(), date: pastDay, changes: z.array(record).min(1) }))
    .min(1)
    .describe('What changed with each version, and why.'),
});
