/** Cases as rows for the estimate: each put in several ways, weighed so that people's questions count as much as papers. Pure. */
import type { Certainty, Model, Answers } from '../model.ts';
import { APPROACHES, type ApproachId } from '../model.ts';
import { features } from '../features.ts';
import { foldOf, put, type Way } from './folds.ts';
import type { Problem, Row } from './problem.ts';

/** What the fit needs of a case. */
export interface Case {
  readonly id: string;
  readonly people: boolean;
  /** Cases of one source are never on both sides of a cut. */
  readonly source: string;
  readonly answers: Answers;
  readonly assumed: readonly string[];
  readonly accepted: readonly ApproachId[];
  /** How far its label can be trusted, 0 … 1. */
  readonly trust: number;
}

export interface Settings {
  readonly seed: number;
  readonly folds: number;
  readonly tau: number;
  readonly priorWeight: number;
  readonly spread: Readonly<Record<Certainty, number>>;
}

/** The ways in which a case is put, and what each weighs; a case weighs one in all. */
export const WAYS: Readonly<Record<Way, number>> = {
  stated: 0.3,
  'no-gap': 0.25,
  'stated-only': 0.2,
  half: 0.15,
  'other-half': 0.1,
  third: 0,
};

export interface Put {
  readonly of: Case;
  readonly way: Way;
  readonly fold: number;
  readonly answers: Answers;
  readonly row: Row;
}

/** The unknown grades with their priors: the rubric's grade, as certain as its evidence. */
export function problemOf(model: Model, spread: Settings['spread']): Problem {
  return {
    unknowns: model.effects.map(({ key, grade, certainty }) => ({ key, grade, spread: spread[certainty] })),
    approach: model.candidates.map(({ approach }) => APPROACHES.indexOf(approach)),
    approaches: APPROACHES.length,
  };
}

/** Every case in every way. */
export function putAll(model: Model, cases: readonly Case[], { seed, folds }: Settings): Put[] {
  const trusted = (people: boolean) => cases.reduce((sum, one) => sum + (one.people === people ? one.trust : 0), 0);
  // As heavy in all as the published ones.
  const peopleWeight = trusted(true) === 0 ? 1 : trusted(false) / trusted(true);
  return cases.flatMap((one) =>
    (Object.keys(WAYS) as Way[]).map((way): Put => {
      const answers = put(one.answers, one.assumed, way, one.id);
      const weight = WAYS[way] * (one.people ? peopleWeight : 1) * one.trust;
      return { of: one, way, fold: foldOf(one.source, folds, seed), answers, row: rowOf(model, answers, one.accepted, weight) };
    }),
  );
}

function rowOf(model: Model, answers: Answers, accepted: readonly ApproachId[], weight: number): Row {
  const left = features(model, answers)
    .map((one, at) => ({ ...one, at }))
    .filter(({ out }) => !out);
  const start = [0];
  for (const { terms } of left) start.push(start.at(-1)! + terms.length);
  const terms = left.flatMap((one) => one.terms);
  return {
    weight,
    candidates: Int32Array.from(left, ({ at }) => at),
    start: Int32Array.from(start),
    effect: Int32Array.from(terms, ({ effect }) => effect),
    importance: Float64Array.from(terms, ({ importance }) => importance),
    right: Uint8Array.from(left, ({ candidate }) => (accepted.includes(candidate.approach) ? 1 : 0)),
  };
}
