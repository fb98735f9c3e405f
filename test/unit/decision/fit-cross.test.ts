/** From cases to the rows of the fit, and what is said of each by a fit that never saw its source; on the tiny model. */
import { describe, expect, it } from 'vitest';
import { calibrate, tabulate } from '../../../src/decision/fit/calibrate.ts';
import { calibrationOf, calibrationsOf, cross, fitAll, prepareCases, type FitCase } from '../../../src/decision/fit/cross.ts';
import { foldOf } from '../../../src/decision/fit/folds.ts';
import { chances } from '../../../src/decision/fit/problem.ts';
import { problemOf, rowOf } from '../../../src/decision/fit/rows.ts';
import { SETTINGS } from '../../../src/decision/fit/settings.ts';
import { APPROACHES } from '../../../src/decision/index.ts';
import { tiny } from './tiny.ts';

const spread = { high: 0.25, moderate: 0.5, low: 0.8, 'very-low': 1.2 };
const WAYS = ['stated', 'no-gap', 'stated-only', 'half', 'other-half'] as const;
const one = (id: string, more: Partial<FitCase> = {}): FitCase => ({
  id,
  set: 'published',
  source: id,
  answers: { need: 'a', text: 'big', mean: 'no' },
  assumed: ['mean'],
  accepted: ['rag'],
  situation: false,
  ...more,
});
const cases = Array.from({ length: 12 }, (_, at) =>
  one(`case ${at}`, { source: `source ${at % 6}`, accepted: at % 4 === 0 ? ['hybrid', 'prompting'] : ['rag'] }),
);

describe('rows', () => {
  it('hold the terms of each candidate that is in, one after another', () => {
    const row = rowOf(tiny, { need: 'a' }, ['rag', 'prompting'], 2);
    expect([[...row.candidates], [...row.start]]).toEqual([
      [0, 1, 2, 3, 4, 5],
      [0, 0, 0, 2, 5, 6, 9],
    ]);
    expect([[...row.effect], [...row.importance]]).toEqual([
      [1, 2, 1, 2, 4, 0, 0, 1, 2],
      [1, 3, 1, 3, 3, 1, 1, 1, 3],
    ]);
    expect([[...row.right], row.weight]).toEqual([[1, 0, 1, 1, 0, 0], 2]);
    // r2 is not on offer without `need: a`.
    expect([...rowOf(tiny, { need: 'b' }, [], 1).candidates]).toEqual([0, 1, 2, 4, 5]);
  });
  it('are about the grades of the rubric, held by how sure the evidence is', () => {
    const { unknowns, approach, approaches } = problemOf(tiny, spread);
    expect(unknowns[2]).toEqual({ key: 'need.a.retrieval.acc', grade: 2, spread: 0.25 });
    expect([unknowns.length, [...approach], approaches]).toEqual([7, [0, 1, 2, 2, 3, 4], 5]);
  });
});

describe('cases', () => {
  it('are put in every way, and weigh by set, strength and what is known of them', () => {
    const [plain, heavy] = prepareCases(tiny, [one('a'), one('b', { set: 'people', strength: 'weak', situation: true })]);
    expect(plain!.puts.map(({ way }) => way)).toEqual([...WAYS]);
    expect(plain!.puts.map(({ row }) => row.weight)).toEqual(WAYS.map((way) => SETTINGS.ways[way]));
    const { peopleWeight, weakWeight, situationWeight } = SETTINGS;
    const weight = peopleWeight * weakWeight * situationWeight;
    heavy!.puts.forEach(({ row, way }) => expect(row.weight).toBeCloseTo(weight * SETTINGS.ways[way as 'stated'], 12));
    expect(plain!.puts[2]!.answers).toEqual({ need: 'a', text: 'big' });
    expect(plain!.fold).toBe(foldOf('a', SETTINGS.folds, SETTINGS.seed));
  });
});

describe('the cross-validation', () => {
  const prepared = prepareCases(tiny, cases);
  const { said, grades } = cross(tiny, prepared, APPROACHES);
  const problem = problemOf(tiny, SETTINGS.spread);
  it('says of every case in every way what grades say that were found without its source', () => {
    expect(grades).toHaveLength(SETTINGS.folds);
    expect(said).toHaveLength(cases.length * WAYS.length);
    for (const { one: of, fold, put, raw, right } of said) {
      expect(fold).toBe(foldOf(of.source, SETTINGS.folds, SETTINGS.seed));
      expect(raw).toEqual(chances(problem, put.row, grades[fold]!, SETTINGS.tau));
      expect(right).toBe(of.accepted.includes(APPROACHES[raw.indexOf(Math.max(...raw))]!));
    }
    const { fold } = said[0]!;
    const others = prepared.filter((each) => each.fold !== fold);
    expect(grades[fold]).toEqual(fitAll(problem, others));
    expect(grades[fold]).not.toEqual(fitAll(problem, prepared));
    expect(new Set(said.map(({ right }) => right)).size).toBe(2);
  });
  it('learns the calibration of each fold on the others, each way with its weight', () => {
    const outcomes = (list: typeof said) =>
      list.map(({ put: { way, answers }, raw, right }) => ({
        raw: Math.max(...raw),
        known: Object.keys(answers).length,
        right,
        weight: SETTINGS.calibrationWays[way as 'stated'],
      }));
    expect(calibrationOf(said)).toEqual(calibrate(outcomes(said)));
    const { fold } = said[0]!;
    const tables = calibrationsOf(said);
    expect(tables).toHaveLength(SETTINGS.folds);
    expect(tables[fold]).toEqual(tabulate(calibrate(outcomes(said.filter((each) => each.fold !== fold)))));
  });
});
