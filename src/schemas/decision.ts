/** The decision model's files in `content/decision/`: their shapes, with a sentence for editors on every field. */
import { z } from 'astro/zod';
import { cases } from './decision-cases.ts';
import { fitted } from './decision-fitted.ts';
import { prediction } from './decision-predictions.ts';
import { quality } from './decision-quality.ts';
import { questionsFile } from './decision-questions.ts';
import { modelFile } from './decision-model.ts';
import { rubric } from './decision-rubric.ts';
import { effects, interaction } from './decision-effects.ts';
import { importances } from './decision-importances.ts';
import { constraint } from './decision-constraints.ts';
import { variants } from './decision-variants.ts';
import { plans, duties } from './decision-plans.ts';

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
