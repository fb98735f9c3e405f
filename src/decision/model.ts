/**
 * The decision model in the form the engine works on, and what the engine gives back.
 * Everything here is ids and integers; wording lives in {@link ModelText} and is loaded apart.
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

/** What kind of answer the result is; thresholds are data (`content/decision/model.yaml`). */
export type Status = 'clear' | 'close' | 'unknown' | 'conflict';

/** Grade of certainty of an effect, computed from its findings. */
export const CERTAINTIES = ['high', 'moderate', 'low', 'very-low'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Knowledge at run time and weights: the two levers. An approach is a cell, or several, of their plane. */
export const KNOWLEDGE = ['none', 'whole-context', 'retrieval'] as const;
export const WEIGHTS = ['untouched', 'tuned'] as const;

/** `[question, options]`: the question by index, its options as a bit mask; met when one of them is the answer. */
export type Condition = readonly [question: number, options: number];

/**
 * One way of doing it, drawn in one cell of the plane. A variant may stand in two cells (tuned with context or retrieval)
 * and is then two candidates. Approach, knowledge and weights are indices into the lists above.
 */
export type Candidate = readonly [variant: VariantId, approach: number, knowledge: number, weights: number];

/** A lever value, approach, variant or list of these, with the candidates that it means as a bit mask. */
export type Target = readonly [name: string, candidates: number];

/**
 * One graded effect: all of `when` must hold (none: always). `grade` is −3 … +3, `certainty` an index into
 * {@link CERTAINTIES}. An interaction has a name of its own; an effect is named by what it says.
 */
export type Effect = readonly [
  when: readonly Condition[],
  target: number,
  criterion: number,
  grade: number,
  certainty: number,
  name?: string,
];

/** A reader's answer that raises or lowers what is at stake. */
export type Move = readonly [question: number, option: number, criterion: number, by: number];

export const CONSTRAINT_KINDS = ['rules-out', 'requires', 'contradiction'] as const;

/**
 * `rules-out` takes its candidates out when all of `when` holds; `requires` takes them out until one of `when` holds;
 * `contradiction` makes the result a conflict when all of `when` holds. `waits` is 1 where a result waits for the other
 * questions once the first of `when` is met.
 */
export type Constraint = readonly [id: string, kind: number, when: readonly Condition[], out: number, waits: number];

export interface Thresholds {
  /** Least rank-1 acceptability of a `clear` result, percent. */
  readonly clearAcceptability: number;
  /** Least share of single further answers that leave the winner in place for `clear`, percent. */
  readonly clearSteadiness: number;
  /** Least share of the options of each open question by itself that leave the winner in place for `clear`, percent. */
  readonly clearEachQuestion: number;
  /** Fewer answers than this: `unknown`. */
  readonly leastAnswers: number;
  /** Rank-1 acceptability below this: `unknown` when questions are open, percent. */
  readonly unknownAcceptability: number;
}

/** The whole model as the engine needs it. Plain JSON, so that it can be sent as one module. */
export interface Model {
  readonly format: 1;
  readonly version: string;
  readonly questions: readonly { readonly id: string; readonly options: readonly string[] }[];
  readonly criteria: readonly string[];
  /** Base importance of each criterion. */
  readonly importance: readonly number[];
  readonly importanceRange: readonly [number, number];
  readonly moves: readonly Move[];
  readonly candidates: readonly Candidate[];
  readonly targets: readonly Target[];
  readonly effects: readonly Effect[];
  readonly constraints: readonly Constraint[];
  readonly thresholds: Thresholds;
  /** Fixed point set of the acceptability: how many, from which seed, and how often a grade moves by certainty (percent). */
  readonly smaa: { readonly points: number; readonly seed: number; readonly shift: readonly number[] };
  /** Ids that were renamed, old → new, per kind. */
  readonly renamed: {
    readonly questions: Readonly<Record<string, string>>;
    /** Keys are `question.option`. */
    readonly options: Readonly<Record<string, string>>;
  };
}

export interface Ranked {
  readonly approach: ApproachId;
  /** Its best variant that is not ruled out; null when all are. */
  readonly variant: VariantId | null;
  /** Sum of importance × grade; comparable within one result only. */
  readonly score: number;
  /** Share of the point set at which it ranks first, 0 … 1. */
  readonly acceptability: number;
  readonly ruledOut: boolean;
}

export interface RuledOut {
  readonly id: ApproachId | VariantId;
  readonly kind: 'approach' | 'variant';
  /** Ids of the constraints that did it. */
  readonly by: readonly string[];
}

/** A constraint that would take something out if an open question were answered in a certain way. */
export interface Pending {
  readonly constraint: string;
  /** The open questions it hangs on. */
  readonly questions: readonly string[];
  /** Approaches it would rule out altogether, given everything else. */
  readonly approaches: readonly ApproachId[];
  /** True when part of its condition is already met and it would take the winner out: keeps the result from being clear. */
  readonly blocking: boolean;
}

export interface Conflict {
  readonly constraint: string;
  /** The answers that contradict each other, as `question` → `option`. */
  readonly between: Answers;
}

/** What one answer, or the start before any answer (`question: null`), adds to the score of each approach's best variant. */
export interface Contribution {
  readonly question: string | null;
  readonly option: string | null;
  /** In the order of {@link APPROACHES}; importance × grade summed. */
  readonly points: readonly number[];
  /** For the winner against the runner-up: positive speaks for the winner. */
  readonly margin: number;
  /** Ids of the effects and interactions behind it. */
  readonly effects: readonly string[];
}

/** Does one half of a hybrid pay for itself, given the other half? */
export interface Comparison {
  readonly lever: 'knowledge' | 'weights';
  readonly without: VariantId;
  /** Score of the hybrid minus score of the best variant without that lever. */
  readonly gain: number;
  readonly pays: boolean;
}

export interface Ignored {
  /** What was left out, quoted and shortened. */
  readonly part: string;
  readonly reason: string;
}

/** A result without its reasons. */
export interface Assessment {
  readonly winner: ApproachId | null;
  readonly variant: VariantId | null;
  /** Rank-1 acceptability of the winner, 0 … 1: the share of readings of the evidence and of the stakes under which it wins. Not the chance of being right. */
  readonly firmness: number;
  /** Standard error of `firmness`, 0 … 1. */
  readonly firmnessError: number;
  readonly status: Status;
  readonly ranking: readonly Ranked[];
  readonly ruledOut: readonly RuledOut[];
  readonly ignored: readonly Ignored[];
  readonly version: string;
  readonly answers: Answers;
  readonly runnerUp: ApproachId | null;
  readonly margin: number;
  /** Score of each cell of the plane, `[weights][knowledge]`; null where all its variants are ruled out. */
  readonly cells: readonly (readonly (number | null)[])[];
  readonly pending: readonly Pending[];
  readonly conflicts: readonly Conflict[];
  /** Share of single further answers that leave the winner in place, 0 … 1. */
  readonly steadiness: number;
  /** The same for the open question that leaves it least often, 0 … 1; 1 when none is open. */
  readonly leastSteadiness: number;
  /** Importance of each criterion under these answers, by criterion id. */
  readonly importances: Readonly<Record<string, number>>;
}

/** The reasons for a result. */
export interface Explanation {
  readonly contributions: readonly Contribution[];
  /** The two comparisons of the best hybrid that is not ruled out; empty when there is none. */
  readonly hybrid: readonly Comparison[];
}

export interface Result extends Assessment, Explanation {}

export interface Flip {
  /** Only what changes: question id → new option. `from` is null for a question that was open. */
  readonly changes: readonly { readonly question: string; readonly from: string | null; readonly to: string }[];
  readonly winner: ApproachId;
  readonly variant: VariantId;
}

export interface CanStillWin {
  readonly approaches: readonly ApproachId[];
  /** False when the search was cut short; the approaches not proven either way are then listed in `undecided`. */
  readonly exact: boolean;
  readonly undecided: readonly ApproachId[];
  /** For each approach that can, one set of further answers that makes it win. */
  readonly example: Readonly<Partial<Record<ApproachId, Answers>>>;
}

export interface NextQuestion {
  readonly question: string;
  /** Higher is more worth settling; comparable within one call only. */
  readonly worth: number;
  /** Approaches that would win under at least one of its options. */
  readonly winners: readonly ApproachId[];
}
