/** The fit and its cross-validation by source, in memory; the command line writes what comes out. Pure. */
import { calibrated } from '../chances.ts';
import { withFit } from '../features.ts';
import { APPROACHES, type ApproachId, type CalibrationBand, type Model } from '../model.ts';
import { open } from '../open.ts';
import { curveOf, tabulated, type Seen } from './calibrate.ts';
import { estimate } from './estimate.ts';
import { chances, type Problem } from './problem.ts';
import type { Put, Settings } from './rows.ts';
import type { Way } from './folds.ts';

/** A case put in one way, answered by a model that never saw a case of its source. */
export interface OutOfFold {
  readonly put: Put;
  /** Raw chance of each approach. */
  readonly chances: readonly number[];
  readonly winner: ApproachId;
  /** The winner's chance as the calibration of the same fold says it. */
  readonly said: number;
  readonly clear: boolean;
}

export interface Fitted {
  /** In the order of the model's effects. */
  readonly grades: Float64Array;
  readonly calibration: readonly CalibrationBand[];
}

/** Fitted grades in hundredths, as the engine holds them. */
export const hundredths = (problem: Problem, grades: Float64Array) =>
  new Map(problem.unknowns.map(({ key }, at) => [key, Math.round(grades[at]! * 100)]));

/** Grades from these cases alone. */
function gradesFrom(problem: Problem, puts: readonly Put[], { tau, priorWeight }: Settings): Float64Array {
  const rows = puts.filter(({ row }) => row.weight > 0).map(({ row }) => row);
  return estimate(problem, rows, { tau, priorWeight, iterations: 150 });
}

/** How much a way of putting a case weighs in the calibration: readers leave most questions open. */
const CALIBRATION: Readonly<Record<Way, number>> = {
  stated: 1,
  'no-gap': 0.5,
  'stated-only': 0.7,
  half: 0.4,
  'other-half': 0.4,
  third: 0.3,
};

/**
 * Every case answered without its source.
 *
 * Each fold's grades come from the other folds. Its calibration comes from the other folds' own out-of-fold chances, so that
 * what is said of a case was learnt without it as well.
 */
export function crossValidate(model: Model, problem: Problem, puts: readonly Put[], settings: Settings): OutOfFold[] {
  const folds = Array.from({ length: settings.folds }, (_, fold) => {
    const grades = gradesFrom(
      problem,
      puts.filter((one) => one.fold !== fold),
      settings,
    );
    return {
      fold,
      grades,
      own: puts.filter((one) => one.fold === fold).map((put) => ({ put, ...judged(problem, put, grades, settings.tau) })),
    };
  });
  return folds.flatMap(({ fold, grades, own }) => {
    const calibration = tabulated(curveOf(folds.filter((one) => one.fold !== fold).flatMap((one) => one.own.map(seen))));
    const engine = open(withFit(model, { grades: hundredths(problem, grades), tau: settings.tau, calibration }));
    return own.map(({ put, chances, winner }): OutOfFold => {
      const { assessment } = engine.at(put.answers);
      return {
        put,
        chances,
        winner,
        said: calibrated(engine.model, Object.keys(put.answers).length, Math.max(...chances)),
        clear: assessment.status === 'clear',
      };
    });
  });
}

type Judged = Pick<OutOfFold, 'chances' | 'winner'>;

function judged(problem: Problem, { row }: Put, grades: Float64Array, tau: number): Judged {
  const found = chances(problem, row, grades, tau);
  return { chances: found, winner: APPROACHES[found.indexOf(Math.max(...found))]! };
}

function seen({ put, chances, winner }: Judged & { put: Put }): Seen {
  return {
    raw: Math.max(...chances),
    known: Object.keys(put.answers).length,
    right: put.of.accepted.includes(winner),
    weight: CALIBRATION[put.way] * put.of.trust * put.of.trust * (put.of.people ? 2 : 1),
  };
}

/** The fit on all cases; the calibration is learnt from chances out of fold. */
export function fitAll(problem: Problem, puts: readonly Put[], outOfFold: readonly OutOfFold[], settings: Settings): Fitted {
  return { grades: gradesFrom(problem, puts, settings), calibration: tabulated(curveOf(outOfFold.map(seen))) };
}
