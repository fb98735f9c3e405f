/** What a packed model holds: columns of places instead of named objects. */
import type { Constraint, Model, Question, VariantId } from './model.ts';

/** Each column holds one entry for each effect. */
interface PackedEffects {
  /** Pairs of the place of a question and its options as a bit mask. */
  readonly when: readonly (readonly number[])[];
  /** Places among the model's targets, see `lettersOf` in places.ts. */
  readonly on: string;
  /** Places among the criteria, likewise. */
  readonly row: string;
  /** Fitted grades, see `gradeLettersOf` in places.ts. */
  readonly fitted: string;
}

export const KINDS = ['rules-out', 'requires', 'awaits', 'contradiction'] as const satisfies readonly Constraint['kind'][];

/** One entry for each constraint: id, place of its kind, candidates as a bit mask, conditions; what few have comes last. */
export type PackedConstraint = readonly [
  id: string,
  kind: number,
  out: number,
  when: readonly number[],
  unless?: readonly number[],
  waits?: boolean,
];

/** One entry for each question, the prior in thousandths. */
export type PackedQuestion = readonly [
  id: string,
  options: readonly string[],
  group: string,
  answerable: number,
  said: number,
  prior: readonly number[],
  only?: Question['only'],
];

export type PackedModel = Omit<
  Model,
  'effects' | 'constraints' | 'moves' | 'candidates' | 'targets' | 'questions' | 'calibration'
> & {
  readonly effects: PackedEffects;
  readonly constraints: readonly PackedConstraint[];
  /** Places of question, option and criterion, and by how much; four numbers for each move. */
  readonly moves: readonly number[];
  /** Variant, and the places of approach, knowledge and weights. */
  readonly candidates: readonly (readonly [VariantId, number, number, number])[];
  /** Candidates of each target; a name is only needed to tell one from another, so the place will do. */
  readonly targets: readonly number[];
  readonly questions: readonly PackedQuestion[];
  /** Least number of answers, then raw and said chance in thousandths in turns. */
  readonly calibration: readonly (readonly number[])[];
};
