/** The decision model's files in `content/decision/`: their shapes, with a sentence for editors on every field. */
import { z } from 'astro/zod';
import { approachId, findingRef, id, pageRef, pastDay, prose, record, variantId } from './shared.ts';
import { knowledgeLever, weightsLever } from './page.ts';

/** Ids of options include `yes` and `no`; all are lower-case words joined by hyphens. */
const findings = z.array(findingRef).default([]);
const oneOrMore = z.union([id.transform((one) => [one]), z.array(id).min(1)]);
/** Question id → the options meant, any of them. */
const when = z.record(id, z.array(id).min(1));
const percent = z.number().int().min(0).max(100);

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
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/, 'must be three numbers such as 1.2.0')
    .describe('Raised with every change that can alter a result.'),
  date: pastDay.describe('The day to which the age of findings is counted.'),
  importanceRange: z
    .tuple([z.number().int().min(0), z.number().int()])
    .describe('The least and the greatest weight that answers can give a row.'),
  thresholds: z
    .strictObject({
      clearAcceptability: percent.describe(
        'A clear winner ranks first in at least this share of the readings of evidence and stakes.',
      ),
      clearSteadiness: percent.describe('A clear winner survives at least this share of single further answers.'),
      clearEachQuestion: percent.describe(
        'Under each open question by itself, a clear winner survives at least this share of its options.',
      ),
      leastAnswers: z.number().int().min(0).describe('With fewer answers too little is known.'),
      unknownAcceptability: percent.describe('Below this share, with questions open, too little is known.'),
    })
    .describe('When a result is called clear, close or unknown, in percent; frozen before scoring.'),
  smaa: z
    .strictObject({ points: z.number().int().min(1).max(4096), seed: z.number().int(), shift: perCertainty })
    .describe('How rank-1 acceptability is sampled: points, seed, and how often in percent a grade of each certainty is moved.'),
  renamed: z
    .strictObject({ questions: z.record(id, id), options: z.record(z.string(), id) })
    .describe('Old ids of questions and options, with their new ones.'),
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
        'What it does: rule variants out, require one of several answers for them, or name answers that contradict each other.',
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
]);

/** Key of a case file → values, or word patterns for free text. */
const facts = z.record(z.string(), z.array(z.string()));

export const questionsFile = z.strictObject({
  groups: z.array(z.string()).describe('Headings under which questions are listed.'),
  questions: z
    .array(
      z.strictObject({
        id: id.describe('Key of the answer in a link; never reused.'),
        title: z.string().min(8).describe('The question as it is asked.'),
        short: z.string().max(24).describe('For tables and charts.'),
        group: z.string().describe('Heading under which it is listed.'),
        why: prose.describe('Why it is asked.'),
        help: prose.optional().describe('More about the question, shown on demand.'),
        options: z
          .record(
            id,
            z.strictObject({
              label: z.string().min(2).describe('The answer as it is offered.'),
              help: prose.optional().describe('More about the answer.'),
              facts: facts.default({}).describe('Keys and values of a published case that mean this answer.'),
              refines: z.array(id).default([]).describe('Options of the same question that free text may make more precise.'),
            }),
          )
          .describe('Option id to option; every question also has `not-sure`.'),
      }),
    )
    .describe('In the order in which they are listed.'),
  refused: z
    .array(z.strictObject({ key: z.string(), values: z.array(z.string()).default([]), reason: prose }))
    .describe('Keys of case files that answer no question, and why.'),
  combine: z
    .array(z.strictObject({ question: id, of: z.tuple([id, id]), to: id }))
    .default([])
    .describe('Two answers of a case file that together mean a third.'),
  keys: z.array(z.string()).describe('All keys that a case file may use.'),
});

export const plans = z.partialRecord(
  z.union([approachId, variantId]),
  z.strictObject({
    steps: z
      .array(z.strictObject({ do: prose, measure: prose, moveOn: prose }))
      .min(1)
      .describe('What to do, what to measure, and when to move on, in order.'),
    revisit: z.array(prose).min(1).describe('When to ask the question again.'),
    risks: z.array(prose).min(1).describe('What usually goes wrong.'),
    reading: z.array(pageRef).min(1).describe('Pages to read, by path.'),
  }),
);

/** A published case in our words, and what its source supports. */
export const publishedCase = z.strictObject({
  id: id.describe('Names the case for good.'),
  title: z.string().min(8).describe('The case in a few words.'),
  source: findingRef.describe('Finding on which it rests.'),
  set: z.enum(['weighed', 'held-out']).describe('Used while the effects were weighed, or held out until they were frozen.'),
  facts: z
    .record(z.string(), z.union([z.string(), z.array(z.string())]))
    .describe('What is known of it, by the keys of case files.'),
  assumed: z.array(z.string()).default([]).describe('Facts that are our ordinary reading, not stated by the source.'),
  accepted: z.array(approachId).min(1).describe('Approaches that its source supports.'),
  rejected: z.array(approachId).default([]).describe('Approaches that its source found worse.'),
  variant: variantId.optional().describe('The form that was used, where it is one of ours.'),
  contested: z.boolean().default(false).describe('Sources disagree on the verdict.'),
  why: prose.describe('What the source reports, in one sentence.'),
});
export const cases = z.array(publishedCase);

/** A situation written by others without sight of the model. Not evidence: counted, and nothing else. */
export const situation = z.strictObject({
  id: id.describe('Names the situation for good.'),
  source: z.string().min(5).describe('What it was written from, as its author gives it.'),
  model: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/, 'must be three numbers such as 1.2.0')
    .describe('Newest version of the model when it was first scored.'),
  facts: z
    .record(z.string(), z.union([z.string(), z.array(z.string())]))
    .describe('What is known of it, by the keys of case files.'),
  assumed: z.array(z.string()).default([]).describe('Facts that are an ordinary reading, not stated by the source.'),
  accepted: z.array(approachId).min(1).describe('Approaches that its source supports.'),
});

export type EffectEntry = z.infer<typeof effect>;
export type InteractionEntry = z.infer<typeof interaction>;
export type Rubric = z.infer<typeof rubric>;
export type PublishedCase = z.infer<typeof publishedCase>;
export type WrittenSituation = z.infer<typeof situation>;

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
  'cases.yaml': cases,
  'situations.yaml': z.array(situation),
} as const;
export type DecisionFiles = { [Name in keyof typeof DECISION_FILES]: z.infer<(typeof DECISION_FILES)[Name]> };

/** JSON Schema of each file, for editors and for other people's programs. */
export function decisionJsonSchemas(): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(DECISION_FILES).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })]),
  );
}
