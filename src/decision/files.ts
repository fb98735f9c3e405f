/** The files of `content/decision/` as values: what `load.ts` reads and `compile.ts` takes. Types only. */
import type { RubricRules } from './grading.ts';
import type { Answers, ApproachId, Certainty, Thresholds } from './model.ts';
import type { ChangelogEntry, DutyStep, Plan } from './text.ts';

/** Question id → options meant, any of them. */
export type When = Readonly<Record<string, readonly string[]>>;

export interface RawEffect {
  readonly on: readonly string[];
  readonly row: string;
  readonly grade: number;
  readonly findings: readonly string[];
  readonly against: readonly string[];
  readonly bearing: 'same' | 'near' | 'far';
  readonly reason: string;
}

export interface RawOption {
  readonly label: string;
  readonly help?: string | undefined;
}

export interface RawQuestion {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly group: string;
  readonly why: string;
  readonly help?: string | undefined;
  readonly answerable: number;
  readonly said?: number | undefined;
  readonly answerableWhy?: string | undefined;
  readonly only: When;
  readonly options: Readonly<Record<string, RawOption>>;
}

export interface RawMusts {
  readonly title: string;
  readonly why: string;
  readonly answerable: number;
  readonly said?: number | undefined;
  readonly ticks: readonly {
    readonly id: string;
    readonly label: string;
    readonly help?: string | undefined;
    readonly sets: Answers;
  }[];
  readonly together: readonly { readonly of: readonly string[]; readonly sets: Answers }[];
  readonly otherwise: Answers;
}

export interface RawQuestions {
  readonly groups: readonly string[];
  readonly opening: readonly string[];
  readonly questions: readonly RawQuestion[];
  readonly musts?: RawMusts | undefined;
}

interface ConstraintFields {
  readonly id: string;
  readonly findings: readonly string[];
  readonly reason: string;
  readonly cure: string;
  readonly waits: boolean;
}
export type RawConstraint = ConstraintFields &
  (
    | { readonly kind: 'rules-out'; readonly when: When; readonly out: readonly string[] }
    | { readonly kind: 'requires'; readonly any: When; readonly out: readonly string[] }
    | { readonly kind: 'contradiction'; readonly when: When }
    | { readonly kind: 'awaits'; readonly question: string; readonly out: readonly string[]; readonly unless: When }
  );

/** What a fit on the cases leaves behind; chances in thousandths, grades in hundredths. */
export interface RawFitted {
  readonly version: string;
  readonly seed: number;
  readonly tau: number;
  readonly priorWeight: number;
  readonly spread: Readonly<Record<Certainty, number>>;
  readonly cases: number;
  readonly sources: number;
  readonly grades: Readonly<Record<string, { readonly grade: number; readonly fitted: number }>>;
  readonly calibration: {
    readonly bands: readonly { readonly atLeast: number; readonly knots: readonly (readonly [raw: number, said: number])[] }[];
  };
}

export interface ModelSource {
  readonly rubric: RubricRules;
  readonly model: {
    readonly version: string;
    readonly date: string;
    readonly importanceRange: readonly [number, number];
    readonly thresholds: Thresholds;
    readonly smaa: { readonly points: number; readonly seed: number; readonly shift: Readonly<Record<Certainty, number>> };
    readonly redefined: Readonly<Record<string, { readonly since: string; readonly what: string }>>;
    readonly renamed: { readonly questions: Readonly<Record<string, string>>; readonly options: Readonly<Record<string, string>> };
    readonly changelog: readonly ChangelogEntry[];
  };
  readonly questions: RawQuestions;
  readonly effects: {
    readonly always: readonly RawEffect[];
    readonly byQuestion: Readonly<Record<string, Readonly<Record<string, readonly RawEffect[]>>>>;
  };
  readonly interactions: readonly (RawEffect & { readonly id: string; readonly when: When })[];
  readonly importances: {
    readonly criteria: Readonly<
      Record<
        string,
        {
          readonly base: number;
          readonly reason: string;
          readonly moves: Readonly<Record<string, Readonly<Record<string, number>>>>;
        }
      >
    >;
  };
  readonly constraints: readonly RawConstraint[];
  readonly variants: {
    readonly variants: readonly {
      readonly id: string;
      readonly name: string;
      readonly say?: string | undefined;
      readonly approach: ApproachId;
      readonly cells: readonly (readonly ['none' | 'whole-context' | 'retrieval', 'untouched' | 'tuned'])[];
      readonly levers?: readonly string[] | undefined;
    }[];
    readonly approaches: Readonly<Record<ApproachId, string>>;
  };
  readonly plans: Readonly<Record<string, Plan>>;
  readonly duties: readonly DutyStep[];
  /** Missing until the model is fitted: then the rubric's grades count as they are. */
  readonly fitted?: RawFitted | undefined;
}
