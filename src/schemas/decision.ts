/** The decision model's files in `content/decision/`: their shapes, with a sentence for editors on every field. */
import { z } from 'astro/zod';
import { cases, fitted, prediction, quality } from './decision-data.ts';
import { findings, oneOrMore, percent, version, when } from './decision-parts.ts';
import { questionsFile } from './decision-questions.ts';
import { approachId, id, pageRef, pastDay, prose, record, variantId } from './shared.ts';
import { knowledgeLever, weightsLever } from './page.ts';

export * from './decision-data.ts';
export * from './decision-questions.ts';

/** One effect: an answer's bearing on a lever value, approach or variant, on one row of the matrix. */
export const effect = z.strictObject({
  on: oneOrMore.describe('Lever value, approach or variant, or several of them.'),
  row: id.describe('Row of the comparison matrix.'),
  grade: z
    .number()
    .int()
    .min(-3)
    .max(3)
    .refine((grade) => grade !== 0, 'must not be 0: leave the effect out')
    .describe('−3 … +3, never 0; must be what the rubric makes of the findings.'),
  findings: findings.describe('Findings that speak for it. None makes it a judgement.'),
  against: findings.describe('Findings that speak against it.'),
  bearing: z
    .enum(['same', 'near', 'far'])
    .default('same')
    .describe('How closely the findings fit the option, the lever and the row.'),
  reason: prose.describe('One sentence. Citations are added from the findings where it has none.'),
});

/** A term of two levers, or of two answers, at once. */
export const interaction = effect.extend({
  id: id.describe('Names the interaction for good.'),
  when: when.default({}).describe('Answers with which it holds; none means always.'),
});

export const effects = z
  .strictObject({
    always: z
      .array(effect)
      .describe('Effects that hold whatever is answered; the other keys are questions, and theirs are options.'),
  })
  .catchall(z.record(id, z.array(effect)));

export const rubric = z.strictObject({
  sizes: z
    .strictObject({
      large: z.number().int(),
      moderate: z.number().int(),
      small: z.number().int(),
      mixed: z.number().int(),
      none: z.number().int(),
    })
    .describe('Points for the size of an effect.'),
  deductions: z
    .strictObject({ indirect: z.number().int(), 'vendor-opinion': z.number().int(), old: z.number().int() })
    .describe('Points taken away for what a finding only implies, what a vendor merely says, and what is old.'),
  oldAfterYears: z.number().int().positive().describe('From which age a finding counts as old.'),
  consistent: z
    .strictObject({ sources: z.number().int().min(2), score: z.number().int() })
    .describe('Points added where this many independent sources agree.'),
  bearing: z
    .strictObject({ same: z.number().int(), near: z.number().int(), far: z.number().int() })
    .describe('Points for how closely the findings fit the answer, the lever and the row.'),
  range: z.tuple([z.number().int(), z.number().int()]).describe('The least and the greatest grade.'),
  judgement: z.number().int().describe('The greatest grade of an effect without findings, either way.'),
  certainty: z
    .strictObject({
      kinds: z.record(z.string(), z.number().int()),
      indirect: z.number().int(),
      secondHand: z.number().int(),
      corroborated: z.number().int(),
      contradicted: z.number().int(),
      levels: z.strictObject({ high: z.number().int(), moderate: z.number().int(), low: z.number().int() }),
    })
    .describe('How sure a grade is, from the kinds of its sources, what is taken away or added, and the levels reached.'),
});

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

export const importances = z.strictObject({
  criteria: z
    .record(
      id,
      z.strictObject({
        base: z.number().int().min(0).describe('Before any answer.'),
        reason: prose.describe('Why it weighs what it weighs: editorial judgement.'),
        moves: z
          .record(id, z.record(id, z.number().int()))
          .default({})
          .describe('Question → option → by how much the answer moves it.'),
      }),
    )
    .describe('Row of the matrix → its weight.'),
});

export const variants = z.strictObject({
  levers: z.array(id).describe('Values of the two levers, by which effects are named.'),
  variants: z
    .array(
      z.strictObject({
        id: variantId.describe('Id from the list of variants.'),
        say: prose.optional().describe('Headline of a result that names it: what to do. Its name where it is left out.'),
        approach: approachId.describe('The approach it is a form of.'),
        cells: z
          .array(z.tuple([knowledgeLever, weightsLever]))
          .min(1)
          .describe('Cells of the plane in which it stands.'),
        levers: z.array(id).optional().describe("Levers whose effects it takes, where these are not its cell's own."),
      }),
    )
    .describe('The forms that approaches can take.'),
});

export const constraintFields = {
  id: id.describe('Names the constraint for good.'),
  findings: findings.describe('Findings that it rests on.'),
  reason: prose.describe('One sentence that says why.'),
  cure: prose.describe('What the reader can do about it.'),
  waits: z.boolean().default(true).describe('Whether a result waits for its open questions once the first of `when` is answered.'),
};
export const constraint = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z
      .literal('rules-out')
      .describe(
        'What it does: rule variants out, require one of several answers for them, name answers that contradict each other, or wait for an answer.',
      ),
    ...constraintFields,
    when: when.describe('Answers that bring it into force.'),
    out: z.array(id).min(1).describe('Variants that are out.'),
  }),
  z.strictObject({
    kind: z.literal('requires'),
    ...constraintFields,
    any: when.describe('Answers of which one is needed.'),
    out: z.array(id).min(1),
  }),
  z.strictObject({ kind: z.literal('contradiction'), ...constraintFields, when }),
  z.strictObject({
    kind: z.literal('awaits'),
    ...constraintFields,
    question: id.describe('None of `out` is called clear until this question is answered.'),
    out: z.array(id).min(1),
    unless: when.default({}).describe('Answers of which one makes the question moot.'),
  }),
]);

/** Who is needed for a step. */
const hands = z.enum(['anybody', 'expert', 'developer', 'trainer']);

const planStep = z.strictObject({
  do: prose.describe('What to do, in the imperative.'),
  measure: prose.describe('What to count.'),
  moveOn: prose.describe('The number that must be crossed, and what to do where it is not.'),
  who: hands.describe(
    'Who is needed: anybody who can judge answers, an expert of the field, a developer, somebody who trains models.',
  ),
  days: z
    .tuple([z.number().min(0), z.number().positive()])
    .refine(([least, most]) => least <= most, 'the first number must not be above the second')
    .describe('Working days, from and to: our estimate.'),
  when: when.optional().describe('It belongs into the plan only when one of these is answered so.'),
  unless: when.optional().describe('It is left out as soon as one of these is answered so.'),
});

export const duties = z.array(
  planStep.extend({
    id: id.describe('Names the step for good.'),
    for: z
      .array(z.union([approachId, variantId]))
      .default([])
      .describe('Plans that it belongs to; none means all.'),
  }),
);

export const plans = z.partialRecord(
  z.union([approachId, variantId]),
  z.strictObject({
    steps: z.array(planStep).min(1).describe('What to do, what to measure, and when to move on, in order.'),
    least: prose.optional().describe('The least data with which it can begin.'),
    revisit: z.array(prose).min(1).describe('When to ask the question again.'),
    risks: z.array(prose).min(1).describe('What usually goes wrong.'),
    reading: z.array(pageRef).min(1).describe('Pages to read, by path.'),
  }),
);

export type EffectEntry = z.infer<typeof effect>;
export type InteractionEntry = z.infer<typeof interaction>;
export type Rubric = z.infer<typeof rubric>;

/** File name → schema. */
export const DECISION_FILES = {
  'model.yaml': modelFile,
  'rubric.yaml': rubric,
  'questions.yaml': questionsFile,
  'effects.yaml': effects,
  'interactions.yaml': z.array(interaction),
  'importances.yaml': importances,
  'constraints.yaml': z.array(constraint),
  'variants.yaml': variants,
  'plans.yaml': plans,
  'duties.yaml': duties,
} as const;
export type DecisionFiles = { [Name in keyof typeof DECISION_FILES]: z.infer<(typeof DECISION_FILES)[Name]> };

/** Files that are written by machine and may be missing: then the rubric's grades are used as they are. */
export const DERIVED_FILES = {
  'fitted.yaml': fitted,
  'predictions.yaml': z.array(prediction),
  'quality.yaml': quality,
} as const;
export type DerivedFiles = { [Name in keyof typeof DERIVED_FILES]: z.infer<(typeof DERIVED_FILES)[Name]> };

/** JSON Schema of each file, for editors and for other people's programs. */
export function decisionJsonSchemas(): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries({ ...DECISION_FILES, ...DERIVED_FILES, cases: cases }).map(([name, schema]) => [
      name,
      z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }),
    ]),
  );
}
