/** The wording of the model: loaded when opened, never needed to compute. Keyed by the ids in the model. */
import type { ApproachId, Certainty } from './model.ts';

export interface OptionText {
  readonly label: string;
  readonly help?: string;
}

export interface QuestionText {
  readonly title: string;
  /** Short name for tables and charts. */
  readonly short: string;
  readonly why: string;
  readonly help?: string;
  /** Group under which it is listed when all are shown at once. */
  readonly group: string;
  /** Without `not-sure`, which every question takes. */
  readonly options: Readonly<Record<string, OptionText>>;
}

export interface EffectText {
  /** One sentence; it may carry `[@finding]` marks of its own. What it rests on as a whole is in `findings` and `against`. */
  readonly reason: string;
  readonly findings: readonly string[];
  readonly against: readonly string[];
  /** Lever values, approaches or variants that it moves. */
  readonly on: readonly string[];
  readonly certainty: Certainty;
  /** No finding behind it: our judgement, one step at most. */
  readonly judgement: boolean;
  readonly criterion: string;
  /** The rubric's grade. */
  readonly grade: number;
  /** The grade with which it is scored, in hundredths. */
  readonly fitted: number;
}

/** The wording of the screen of duties. */
export interface MustsText {
  readonly title: string;
  readonly why: string;
  /** Tick id → what it says. */
  readonly ticks: Readonly<Record<string, OptionText>>;
}

export interface ConstraintText {
  readonly reason: string;
  readonly findings: readonly string[];
  /** What the reader can do about it. */
  readonly cure: string;
}

export interface VariantText {
  readonly name: string;
  /** Headline of a result that names it: what to do, in words that need no explaining. */
  readonly say: string;
}

export interface ChangelogEntry {
  readonly version: string;
  readonly date: string;
  readonly changes: readonly string[];
}

export interface ModelText {
  readonly version: string;
  readonly questions: Readonly<Record<string, QuestionText>>;
  readonly musts: MustsText | null;
  readonly effects: Readonly<Record<string, EffectText>>;
  readonly constraints: Readonly<Record<string, ConstraintText>>;
  readonly approaches: Readonly<Record<ApproachId, string>>;
  readonly variants: Readonly<Record<string, VariantText>>;
  readonly criteria: Readonly<Record<string, { readonly name: string; readonly reason: string }>>;
  readonly changelog: readonly ChangelogEntry[];
  /** What is different about answers that mean something else now, as `question.option`. */
  readonly redefined: Readonly<Record<string, string>>;
  /** What to do first, what to measure and when to move on, by variant or approach. */
  readonly plans: Readonly<Record<string, Plan>>;
  /** Steps that duties ask for. */
  readonly duties: readonly DutyStep[];
}

/** Who is needed for a step. */
export const HANDS = ['anybody', 'expert', 'developer', 'trainer'] as const;
export type Hands = (typeof HANDS)[number];

/** One step of a plan. */
export interface PlanStep {
  readonly do: string;
  readonly measure: string;
  readonly moveOn: string;
  /** Who is needed: somebody who can judge answers, an expert of the field, a developer, somebody who trains models. */
  readonly who: Hands;
  /** Working days, from and to: our estimate. */
  readonly days: readonly [least: number, most: number];
  /** It belongs into the plan only when one of these is answered so. */
  readonly when?: Readonly<Record<string, readonly string[]>>;
  /** It is left out as soon as one of these is answered so. */
  readonly unless?: Readonly<Record<string, readonly string[]>>;
}

/** A step that a duty asks for, whatever is built. */
export interface DutyStep extends PlanStep {
  readonly id: string;
  /** Plans that it belongs to; none: all. */
  readonly for: readonly string[];
}

export interface Plan {
  readonly steps: readonly PlanStep[];
  /** The least data with which it can begin, as a phrase. */
  readonly least?: string;
  readonly revisit: readonly string[];
  readonly risks: readonly string[];
  /** Pages worth reading next, by path without slashes at the ends. */
  readonly reading: readonly string[];
}
