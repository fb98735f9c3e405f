/**
 * The decision model in the form the engine works on. Everything here is ids and numbers; wording lives in
 * {@link ModelText} and is loaded apart. What the engine gives back is in `result.ts`.
 */

/** The five families of answers, in listing order; also the order that breaks exact ties. */
export const APPROACHES = ['prompting', 'long-context', 'rag', 'fine-tuning', 'hybrid'] as const;
export type ApproachId = (typeof APPROACHES)[number];

/** Variant ids of the model. Kept as a string here: the list itself is data (`content/decision/variants.yaml`). */
export type VariantId = string;

/** The answer that says nothing: allowed for every question, never stored, the same as leaving it out. */
export const NOT_SURE = 'not-sure';

/** Question id → option id. A question left out, or answered `not-sure`, is unknown. */
export type Answers = Readonly<Record<string, string>>;

/** Grade of certainty of an effect, computed from its findings. */
export const CERTAINTIES = ['high', 'moderate', 'low', 'very-low'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Knowledge at run time and weights: the two levers. An approach is a cell, or several, of their plane. */
export const KNOWLEDGE = ['none', 'whole-context', 'retrieval'] as const;
export type Knowledge = (typeof KNOWLEDGE)[number];
export const WEIGHTS = ['untouched', 'tuned'] as const;
export type Weights = (typeof WEIGHTS)[number];

/** Met when the answer to the question is one of the options. */
export interface Condition {
  readonly question: string;
  readonly options: readonly string[];
}

/**
 * One way of doing it, drawn in one cell of the plane. A variant may stand in two cells (tuned with context or retrieval)
 * and is then two candidates. Elsewhere a candidate is named by its place in the model's list.
 */
export interface Candidate {
  readonly variant: VariantId;
  readonly approach: ApproachId;
  readonly knowledge: Knowledge;
  readonly weights: Weights;
}

/** One graded effect: it holds when all of `when` is met (none: always). */
export interface Effect {
  /** Its stable name, see {@link effectKey}; an interaction has a name of its own. */
  readonly key: string;
  readonly when: readonly Condition[];
  /** What it moves: a name in the model's `targets`. */
  readonly on: string;
  /** Row of the matrix, a criterion of the model. */
  readonly row: string;
  /** The rubric's grade, −3 … +3. */
  readonly grade: number;
  /** The grade with which it is scored, in hundredths: the rubric's, moved by the cases as far as its certainty lets them. */
  readonly fitted: number;
  readonly certainty: Certainty;
}

/** A reader's answer that raises or lowers what is at stake. */
export interface Move {
  readonly question: string;
  readonly option: string;
  readonly criterion: string;
  readonly by: number;
}

/**
 * - `rules-out`: its candidates are out when all of `when` is met
 * - `requires`: its candidates are out until one of `when` is met
 * - `contradiction`: the result is a conflict when all of `when` is met
 * - `awaits`: none of its candidates is called clear until the questions of `when` are answered, or one of `unless` is met
 */
export const CONSTRAINT_KINDS = ['rules-out', 'requires', 'contradiction', 'awaits'] as const;
export type ConstraintKind = (typeof CONSTRAINT_KINDS)[number];

export interface Constraint {
  readonly id: string;
  readonly kind: ConstraintKind;
  readonly when: readonly Condition[];
  /** Candidates that it acts on, by place in the list; none for a contradiction. */
  readonly out: readonly number[];
  /** Whether a result that it could still overturn waits for its open questions. */
  readonly waits: boolean;
  /** For `awaits`: answers that make the question moot. */
  readonly unless: readonly Condition[];
}

export interface Question {
  readonly id: string;
  readonly options: readonly string[];
  /** Heading under which it stands; after two skipped questions of a group the others wait. */
  readonly group: string;
  /** Share of people who can answer when asked, 0 … 1. */
  readonly answerable: number;
  /** Share of people who say it unasked, 0 … 1. */
  readonly said: number;
  /** It is asked only when all of these are met; none: always. */
  readonly only: readonly Condition[];
  /** How often each option is the answer, in the order of the options; sums to 1. */
  readonly prior: readonly number[];
}

/** Duties on one screen of ticks. Its wording is in {@link ModelText}. */
export interface Musts {
  /** Share of people who can answer it, 0 … 1. */
  readonly answerable: number;
  /** Share of people who say one of them unasked, 0 … 1. */
  readonly said: number;
  readonly ticks: readonly { readonly id: string; readonly sets: Answers }[];
  /** Ticks that together mean another answer than each by itself. */
  readonly together: readonly { readonly of: readonly string[]; readonly sets: Answers }[];
  /** What the screen says of a question that no tick has set. */
  readonly otherwise: Answers;
}

/** A straight piece of the calibration ends at a knot; raw and said chance, 0 … 1. */
export interface Knot {
  readonly raw: number;
  readonly said: number;
}

/** The calibration where at least so many answers are known. */
export interface CalibrationBand {
  readonly atLeast: number;
  readonly knots: readonly Knot[];
}

export interface Thresholds {
  /** Least chance of a `clear` result, percent. */
  readonly clear: number;
  /** Below this chance, with questions open, too little is known, percent. */
  readonly unknown: number;
  /** Fewer answers than this: `unknown`. */
  readonly leastAnswers: number;
  /** A question is worth asking from this worth on, see `NextQuestion`. */
  readonly worthAsking: number;
}

/** The whole model as the engine needs it. Plain JSON, so that it can be sent as one module. */
export interface Model {
  readonly format: 2;
  readonly version: string;
  readonly questions: readonly Question[];
  /** Questions that are put first, in this order; `musts` is the screen of duties. */
  readonly opening: readonly string[];
  readonly musts: Musts | null;
  readonly criteria: readonly string[];
  /** Base importance of each criterion, in the same order. */
  readonly importance: readonly number[];
  readonly importanceRange: readonly [least: number, most: number];
  readonly moves: readonly Move[];
  readonly candidates: readonly Candidate[];
  /** Lever values, approaches, variants or lists of these, with the candidates that they mean. */
  readonly targets: Readonly<Record<string, readonly number[]>>;
  readonly effects: readonly Effect[];
  readonly constraints: readonly Constraint[];
  readonly thresholds: Thresholds;
  /** Scale of the conditional logit: how much one point of score moves the logarithm of the odds. */
  readonly tau: number;
  /** From fewest answers to most; none: the raw chance is said. */
  readonly calibration: readonly CalibrationBand[];
  /** Fixed point set of the readings: how many, from which seed, and how often a grade moves by certainty (percent). */
  readonly smaa: { readonly points: number; readonly seed: number; readonly shift: Readonly<Record<Certainty, number>> };
  /** Ids that were renamed, old → new, per kind. */
  readonly renamed: {
    readonly questions: Readonly<Record<string, string>>;
    /** Keys are `question.option`. */
    readonly options: Readonly<Record<string, string>>;
  };
  /** Options that kept their id and changed their meaning: `question.option` → since which version. */
  readonly redefined: Readonly<Record<string, string>>;
}

/**
 * A readable, stable name of an effect: what must be answered, on what, which row. Interactions have names of their own.
 *
 * @example
 * effectKey('gap', 'facts', ['run-time'], 'accuracy'); // 'gap.facts.run-time.accuracy'
 * effectKey(null, null, ['tuned'], 'scope'); // 'always.tuned.scope'
 */
export function effectKey(question: string | null, option: string | null, on: readonly string[], row: string): string {
  return `${question === null ? 'always' : `${question}.${option ?? ''}`}.${on.join('+')}.${row}`;
}
