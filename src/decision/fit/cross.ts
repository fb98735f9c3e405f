/** Cross-validation by source: what a model that never saw a case's source says of the case. Pure. */
import type { Model } from '../model.ts';
import { calibrate, tabulate, type Curve, type Outcome } from './calibrate.ts';
import { estimate } from './estimate.ts';
import { foldOf, put, type Way } from './folds.ts';
import { chances, type Problem, type Row } from './problem.ts';
import { problemOf, rowOf } from './rows.ts';
import { SETTINGS } from './settings.ts';

/** What the fit needs to know of a case. */
export interface FitCase {
  readonly id: string;
  readonly set: 'published' | 'people';
  readonly source: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly assumed: readonly string[];
  readonly accepted: readonly string[];
  readonly strength?: string | undefined;
  /** Written from a source that was read in part or from memory: it counts less. */
  readonly situation: boolean;
}

export interface Put {
  readonly way: Way;
  readonly answers: Readonly<Record<string, string>>;
  readonly row: Row;
}

export interface Prepared {
  readonly one: FitCase;
  readonly fold: number;
  readonly puts: readonly Put[];
}

/** What was said of one way of putting a case, out of fold. */
export interface OutOfFold {
  readonly one: FitCase;
  readonly fold: number;
  readonly put: Put;
  readonly raw: readonly number[];
  readonly right: boolean;
}

export interface Crossed {
  readonly said: readonly OutOfFold[];
  /** Grades by fold, each found without that fold. */
  readonly grades: readonly Float64Array[];
}

function weightOf({ set, strength, situation }: FitCase): number {
  const { peopleWeight, weakWeight, situationWeight } = SETTINGS;
  return (set === 'people' ? peopleWeight : 1) * (strength === 'weak' ? weakWeight : 1) * (situation ? situationWeight : 1);
}

/** Puts every case in every way, as rows of the problem. */
export function prepareCases(model: Model, cases: readonly FitCase[]): Prepared[] {
  return cases.map((one) => {
    return {
      one,
      fold: foldOf(one.source, SETTINGS.folds, SETTINGS.seed),
      puts: (Object.keys(SETTINGS.ways) as (keyof typeof SETTINGS.ways)[]).map((way): Put => {
        const answers = put(one.answers, one.assumed, way, one.id);
        return { way, answers, row: rowOf(model, answers, one.accepted, weightOf(one) * SETTINGS.ways[way]) };
      }),
    };
  });
}

/** Grades found on all the given cases. */
export function fitAll(problem: Problem, cases: readonly Prepared[]): Float64Array {
  const rows = cases.flatMap(({ puts }) => puts.map(({ row }) => row));
  return estimate(problem, rows, SETTINGS);
}

/** Leaves each fold of sources out in turn. */
export function cross(model: Model, cases: readonly Prepared[], approachIds: readonly string[]): Crossed {
  const problem = problemOf(model, SETTINGS.spread);
  const grades: Float64Array[] = [];
  const said: OutOfFold[] = [];
  for (let fold = 0; fold < SETTINGS.folds; fold++) {
    const found = fitAll(
      problem,
      cases.filter((one) => one.fold !== fold),
    );
    grades.push(found);
    for (const { one, puts } of cases.filter((each) => each.fold === fold)) {
      for (const each of puts) said.push({ one, fold, put: each, ...judged(problem, each.row, found, one.accepted, approachIds) });
    }
  }
  return { said, grades };
}

function judged(problem: Problem, row: Row, grades: Float64Array, accepted: readonly string[], ids: readonly string[]) {
  const raw = chances(problem, row, grades, SETTINGS.tau);
  return { raw, right: accepted.includes(ids[raw.indexOf(Math.max(...raw))]!) };
}

/** Calibration learnt on these results, with the weights of the settings. */
export function calibrationOf(said: readonly OutOfFold[]): Curve {
  return calibrate(
    said.map(({ one, put: { way, answers }, raw, right }): Outcome => ({
      raw: Math.max(...raw),
      known: Object.keys(answers).length,
      right,
      weight: (SETTINGS.calibrationWays[way as keyof typeof SETTINGS.calibrationWays] ?? 0) * weightOf(one),
    })),
  );
}

/** The calibration for each fold, learnt on what was said of the others. */
export function calibrationsOf(said: readonly OutOfFold[]) {
  return Array.from({ length: SETTINGS.folds }, (_, fold) => tabulate(calibrationOf(said.filter((one) => one.fold !== fold))));
}
