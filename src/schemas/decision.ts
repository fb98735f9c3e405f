/** The decision model's files in `content/decision/`: their shapes, with a sentence for editors on every field. */
import { z } from 'astro/zod';
import { cases, fitted, prediction, quality } from './decision-data.ts';
import { findings, oneOrMore, percent, version, when } from './decision-parts.ts';
import { questionsFile } from './decision-questions.ts';
import { approachId, day, id, pageRef, prose, variantId } from './shared.ts';
import { knowledgeLever, weightsLever } from './page.ts';

export * from './decision-data.ts';
export * from './decision-questions.ts';

/** One effect: an answer's bearing on a lever value, approach or variant, on one row of the matrix. */
export const effect = z.strictObject({
  /** Lever value, approach or variant, or several of them. */
  on: oneOrMore,
  /** Row of the comparison matrix. */
  row: id,
  /** −3 … +3, never 0; must be what the rubric makes of the findings. */
  grade: z
    .number()
    .int()
    .min(-3)
    .max(3)
    .refine((grade) => grade !== 0, 'must not be 0: leave the effect out'),
  /** Findings that speak for it. None makes it a judgement. */
  findings,
  /** Findings that speak against it. */
  against: findings,
  /** How closely the findings fit the option, the lever and the row. */
  bearing: z.enum(['same', 'near', 'far']).default('same'),
  /** One sentence. Citations are added from the findings where it has none. */
  reason: prose,
});

/** A term of two levers, or of two answers, at once. */
export const interaction = effect.extend({
  /** Names the interaction for good. */
  id,
  /** Answers with which it holds; none means always. */
  when: when.default({}),
});

export const effects = z
  .strictObject({
    /** Effects that hold whatever is answered; the other keys are questions, and theirs are options. */
    always: z.array(effect),
  })
  .catchall(z.record(id, z.array(effect)));

export const rubric = z.strictObject({
  /** Points for the size of an effect. */
  sizes: z.strictObject({
    large: z.number().int(),
    moderate: z.number().int(),
    small: z.number().int(),
    mixed: z.number().int(),
    none: z.number().int(),
  }),
  /** Points taken away for what a finding only implies, what a vendor merely says, and what is old. */
  deductions: z.strictObject({ indirect: z.number().int(), 'vendor-opinion': z.number().int(), old: z.number().int() }),
  /** From which age a finding counts as old. */
  oldAfterYears: z.number().int().positive(),
  /** Points added where this many independent sources agree. */
  consistent: z.strictObject({ sources: z.number().int().min(2), score: z.number().int() }),
  /** Points for how closely the findings fit the answer, the lever and the row. */
  bearing: z.strictObject({ same: z.number().int(), near: z.number().int(), far: z.number().int() }),
  /** The least and the greatest grade. */
  range: z.tuple([z.number().int(), z.number().int()]),
  /** The greatest grade of an effect without findings, either way. */
  judgement: z.number().int(),
  /** How sure a grade is, from the kinds of its sources, what is taken away or added, and the levels reached. */
  certainty: z.strictObject({
    kinds: z.record(z.string(), z.number().int()),
    indirect: z.number().int(),
    secondHand: z.number().int(),
    corroborated: z.number().int(),
    contradicted: z.number().int(),
    levels: z.strictObject({ high: z.number().int(), moderate: z.number().int(), low: z.number().int() }),
  }),
});

const perCertainty = z.strictObject({ high: percent, moderate: percent, low: percent, 'very-low': percent });

export const modelFile = z.strictObject({
  /** Raised with every change that can alter a result. */
  version,
  /** The day to which the age of findings is counted. */
  date: day,
  /** The least and the greatest weight that answers can give a row. */
  importanceRange: z.tuple([z.number().int().min(0), z.number().int()]),
  /** When a result is called clear, close or unknown; in percent of the calibrated chance, fixed before scoring. */
  thresholds: z.strictObject({
    /** A clear winner has at least this chance. */
    clear: percent,
    /** Below this chance, with questions open, too little is known. */
    unknown: percent,
    /** With fewer answers too little is known. */
    leastAnswers: z.number().int().min(0),
    /** A question is put as long as its expected gain, in points of a hundred, is at least this. */
    worthAsking: z.number().min(0),
  }),
  /** How rank-1 acceptability is sampled: points, seed, and how often in percent a grade of each certainty is moved. */
  smaa: z.strictObject({ points: z.number().int().min(1).max(4096), seed: z.number().int(), shift: perCertainty }),
  /** Old ids of questions and options, with their new ones. */
  renamed: z.strictObject({ questions: z.record(id, id), options: z.record(z.string(), id) }),
  /** Options that kept their id and mean something else now, as `question.option`: since which version, and what changed. */
  redefined: z.record(z.string(), z.strictObject({ since: version, what: prose })).default({}),
  /** What changed with each version, and why. */
  changelog: z.array(z.strictObject({ version: z.string(), date: day, changes: z.array(prose).min(1) })).min(1),
});

export const importances = z.strictObject({
  /** Row of the matrix → its weight. */
  criteria: z.record(
    id,
    z.strictObject({
      /** Before any answer. */
      base: z.number().int().min(0),
      /** Why it weighs what it weighs: editorial judgement. */
      reason: prose,
      /** Question → option → by how much the answer moves it. */
      moves: z.record(id, z.record(id, z.number().int())).default({}),
    }),
  ),
});

export const variants = z.strictObject({
  /** Values of the two levers, by which effects are named. */
  levers: z.array(id),
  /** The forms that approaches can take. */
  variants: z.array(
    z.strictObject({
      /** Id from the list of variants. */
      id: variantId,
      /** The approach it is a form of. */
      approach: approachId,
      /** Cells of the plane in which it stands. */
      cells: z.array(z.tuple([knowledgeLever, weightsLever])).min(1),
      /** Levers whose effects it takes, where these are not its cell's own. */
      levers: z.array(id).optional(),
    }),
  ),
});

export const constraintFields = {
  /** Names the constraint for good. */
  id,
  /** Findings that it rests on. */
  findings,
  /** One sentence that says why. */
  reason: prose,
  /** What the reader can do about it. */
  cure: prose,
  /** Whether a result waits for its open questions once the first of `when` is answered. */
  waits: z.boolean().default(true),
};
export const constraint = z.discriminatedUnion('kind', [
  z.strictObject({
    /** What it does: rule variants out, require one of several answers for them, name answers that contradict each other, or wait for an answer. */
    kind: z.literal('rules-out'),
    ...constraintFields,
    /** Answers that bring it into force. */
    when,
    /** Variants that are out. */
    out: z.array(id).min(1),
  }),
  z.strictObject({
    kind: z.literal('requires'),
    ...constraintFields,
    /** Answers of which one is needed. */
    any: when,
    out: z.array(id).min(1),
  }),
  z.strictObject({ kind: z.literal('contradiction'), ...constraintFields, when }),
  z.strictObject({
    kind: z.literal('awaits'),
    ...constraintFields,
    /** None of `out` is called clear until this question is answered. */
    question: id,
    out: z.array(id).min(1),
    /** Answers of which one makes the question moot. */
    unless: when.default({}),
  }),
]);

export const plans = z.partialRecord(
  z.union([approachId, variantId]),
  z.strictObject({
    /** What to do, what to measure, and when to move on, in order. */
    steps: z.array(z.strictObject({ do: prose, measure: prose, moveOn: prose })).min(1),
    /** When to ask the question again. */
    revisit: z.array(prose).min(1),
    /** What usually goes wrong. */
    risks: z.array(prose).min(1),
    /** Pages to read, by path. */
    reading: z.array(pageRef).min(1),
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
