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
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'must be three numbers such as 1.2.0'),
  /** The day to which the age of findings is counted. */
  date: pastDay,
  /** The least and the greatest weight that answers can give a row. */
  importanceRange: z.tuple([z.number().int().min(0), z.number().int()]),
  /** When a result is called clear, close or unknown, in percent; frozen before scoring. */
  thresholds: z.strictObject({
    /** A clear winner ranks first in at least this share of the readings of evidence and stakes. */
    clearAcceptability: percent,
    /** A clear winner survives at least this share of single further answers. */
    clearSteadiness: percent,
    /** Under each open question by itself, a clear winner survives at least this share of its options. */
    clearEachQuestion: percent,
    /** With fewer answers too little is known. */
    leastAnswers: z.number().int().min(0),
    /** Below this share, with questions open, too little is known. */
    unknownAcceptability: percent,
  }),
  /** How rank-1 acceptability is sampled: points, seed, and how often in percent a grade of each certainty is moved. */
  smaa: z.strictObject({ points: z.number().int().min(1).max(4096), seed: z.number().int(), shift: perCertainty }),
  /** Old ids of questions and options, with their new ones. */
  renamed: z.strictObject({ questions: z.record(id, id), options: z.record(z.string(), id) }),
  /** What changed with each version, and why. */
  changelog: z.array(z.strictObject({ version: z.string(), date: pastDay, changes: z.array(record).min(1) })).min(1),
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
    /** What it does: rule variants out, require one of several answers for them, or name answers that contradict each other. */
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
]);

/** Key of a case file → values, or word patterns for free text. */
const facts = z.record(z.string(), z.array(z.string()));

export const questionsFile = z.strictObject({
  /** Headings under which questions are listed. */
  groups: z.array(z.string()),
  /** In the order in which they are listed. */
  questions: z.array(
    z.strictObject({
      /** Key of the answer in a link; never reused. */
      id,
      /** The question as it is asked. */
      title: z.string().min(8),
      /** For tables and charts. */
      short: z.string().max(24),
      /** Heading under which it is listed. */
      group: z.string(),
      /** Why it is asked. */
      why: prose,
      /** More about the question, shown on demand. */
      help: prose.optional(),
      /** Option id to option; every question also has `not-sure`. */
      options: z.record(
        id,
        z.strictObject({
          /** The answer as it is offered. */
          label: z.string().min(2),
          /** More about the answer. */
          help: prose.optional(),
          /** Keys and values of a published case that mean this answer. */
          facts: facts.default({}),
          /** Options of the same question that free text may make more precise. */
          refines: z.array(id).default([]),
        }),
      ),
    }),
  ),
  /** Keys of case files that answer no question, and why. */
  refused: z.array(z.strictObject({ key: z.string(), values: z.array(z.string()).default([]), reason: prose })),
  /** Two answers of a case file that together mean a third. */
  combine: z.array(z.strictObject({ question: id, of: z.tuple([id, id]), to: id })).default([]),
  /** All keys that a case file may use. */
  keys: z.array(z.string()),
});

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

/** A published case in our words, and what its source supports. */
export const publishedCase = z.strictObject({
  /** Names the case for good. */
  id,
  /** The case in a few words. */
  title: z.string().min(8),
  /** Finding on which it rests. */
  source: findingRef,
  /** Used while the effects were weighed, or held out until they were frozen. */
  set: z.enum(['weighed', 'held-out']),
  /** What is known of it, by the keys of case files. */
  facts: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  /** Facts that are our ordinary reading, not stated by the source. */
  assumed: z.array(z.string()).default([]),
  /** Approaches that its source supports. */
  accepted: z.array(approachId).min(1),
  /** Approaches that its source found worse. */
  rejected: z.array(approachId).default([]),
  /** The form that was used, where it is one of ours. */
  variant: variantId.optional(),
  /** Sources disagree on the verdict. */
  contested: z.boolean().default(false),
  /** What the source reports, in one sentence. */
  why: prose,
});
export const cases = z.array(publishedCase);

/** A situation written by others without sight of the model. Not evidence: counted, and nothing else. */
export const situation = z.strictObject({
  /** Names the situation for good. */
  id,
  /** What it was written from, as its author gives it. */
  source: z.string().min(5),
  /** Newest version of the model when it was first scored. */
  model: z.string().regex(/^\d+\.\d+\.\d+$/, 'must be three numbers such as 1.2.0'),
  /** What is known of it, by the keys of case files. */
  facts: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  /** Facts that are an ordinary reading, not stated by the source. */
  assumed: z.array(z.string()).default([]),
  /** Approaches that its source supports. */
  accepted: z.array(approachId).min(1),
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
