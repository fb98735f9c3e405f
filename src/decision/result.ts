/** What the engine gives back. Chances run from 0 to 1 and are rounded to thousandths, so that every machine prints the same. */
import type { Answers, ApproachId, Knowledge, VariantId, Weights } from './model.ts';

/**
 * What kind of answer the result is. The thresholds are data (`content/decision/model.yaml`).
 *
 * - `conflict`: answers contradict each other, or rule everything out; there is no winner
 * - `unknown`: fewer answers than a result needs, or the winner's chance lies below `thresholds.unknown` with questions open
 * - `clear`: the winner's chance is at least `thresholds.clear`, and no open constraint could overturn it
 * - `close`: everything between
 */
export type Status = 'clear' | 'close' | 'unknown' | 'conflict';

export interface Ranked {
  readonly approach: ApproachId;
  /** Its best variant that is not ruled out; null when all are. */
  readonly variant: VariantId | null;
  /** Sum of importance × fitted grade of that variant; comparable within one result only. */
  readonly score: number;
  /** Its chance; all sum to 1 but for rounding. */
  readonly probability: number;
  readonly ruledOut: boolean;
}

/** One cell of the plane of the two levers. */
export interface Cell {
  readonly knowledge: Knowledge;
  readonly weights: Weights;
  /** Sum over its candidates; null where all are ruled out. */
  readonly probability: number | null;
}

/** The most likely value of one lever, with the sum of the chances of everything that has this value. */
export interface Lever<Value> {
  readonly value: Value;
  readonly probability: number;
}

export interface Levers {
  readonly knowledge: Lever<Knowledge>;
  readonly weights: Lever<Weights>;
}

export interface RuledOut {
  readonly id: ApproachId | VariantId;
  readonly kind: 'approach' | 'variant';
  /** Ids of the constraints that did it. */
  readonly by: readonly string[];
}

/** A constraint on which an open question still decides. */
export interface Pending {
  readonly constraint: string;
  /** The open questions it hangs on. */
  readonly questions: readonly string[];
  /** Approaches it would rule out altogether, or let one more variant into. */
  readonly approaches: readonly ApproachId[];
  /** True when an answer to it could overturn the winner, or the winner waits for it: keeps the result from being clear. */
  readonly blocking: boolean;
}

export interface Conflict {
  readonly constraint: string;
  /** The answers that contradict each other, as `question` → `option`. */
  readonly between: Answers;
}

export interface Ignored {
  /** What was left out, quoted and shortened. */
  readonly part: string;
  readonly reason: string;
}

/** A result without its reasons. */
export interface Assessment {
  /** The approach with the greatest chance; null for a conflict. */
  readonly winner: ApproachId | null;
  /** Its best variant. */
  readonly variant: VariantId | null;
  /** The winner's chance, calibrated on cases that the model had not seen; 0 for a conflict. */
  readonly probability: number;
  readonly status: Status;
  /** Null for a conflict. */
  readonly levers: Levers | null;
  /** By chance, ruled-out approaches last. */
  readonly ranking: readonly Ranked[];
  /** The approach with the second greatest chance; null where none is left. */
  readonly runnerUp: ApproachId | null;
  readonly ruledOut: readonly RuledOut[];
  readonly pending: readonly Pending[];
  readonly conflicts: readonly Conflict[];
  readonly cells: readonly Cell[];
  readonly ignored: readonly Ignored[];
  readonly version: string;
  readonly answers: Answers;
  /** Importance of each criterion under these answers, by criterion id. */
  readonly importances: Readonly<Record<string, number>>;
}

/** One effect that tells two approaches apart. Its wording, certainty and findings are in {@link ModelText} under the same key. */
export interface Reason {
  readonly effect: string;
  /** Points of score for the first approach against the second; never 0. */
  readonly margin: number;
}

/** What one answer, or the start before any answer (`question: null`), does for one approach against another. */
export interface Contribution {
  readonly question: string | null;
  readonly option: string | null;
  /** Sum of its reasons: positive speaks for the first. */
  readonly margin: number;
  /** Strongest first. */
  readonly reasons: readonly Reason[];
}

/** Does one half of a hybrid pay for itself, given the other half? */
export interface Comparison {
  readonly lever: 'knowledge' | 'weights';
  readonly without: VariantId;
  /** Score of the hybrid minus score of the best variant without that lever. */
  readonly gain: number;
  readonly pays: boolean;
}

/** The reasons for one approach rather than another: only what acts on one of these two. */
export interface Explanation {
  readonly approach: ApproachId;
  readonly against: ApproachId;
  /** Those that speak loudest, either way, first. */
  readonly contributions: readonly Contribution[];
  /** Constraints that rule one of the two out, or some of its variants, as far as the comparison hangs on them. */
  readonly ruledOut: readonly RuledOut[];
  /** The two comparisons of the best hybrid that is not ruled out; empty when there is none. */
  readonly hybrid: readonly Comparison[];
}

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

/** How the result holds when the evidence is read more or less generously and the stakes are weighed differently. */
export interface Readings {
  /** Share of the readings in which each approach wins; not the chance of being right. */
  readonly share: Readonly<Record<ApproachId, number>>;
  /** The winner's share, 0 for a conflict. */
  readonly firmness: number;
  /** Standard error of `firmness`, 0 … 1. */
  readonly firmnessError: number;
}

export interface NextQuestion {
  /** Id of the question, or `musts` for the screen of duties. */
  readonly question: string;
  /** The questions it settles: itself, or those of the screen. */
  readonly asks: readonly string[];
  /** Expected information about the approach, in hundredths of a bit, times the share of people who are likely to answer. */
  readonly worth: number;
  /** Approaches that would win under at least one of its options. */
  readonly winners: readonly ApproachId[];
  /** Two questions of its group were skipped: it is not put unless somebody asks for more. */
  readonly waiting: boolean;
}

/** Id under which the screen of duties is asked. */
export const MUSTS = 'musts';
