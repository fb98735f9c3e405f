/** How the search for what can still win goes about it: what it tries first, what it leaves, and how few steps it takes. */
import { describe, expect, it } from 'vitest';
import { leadBound, mostDisputed, outlook } from '../../../src/decision/bound.ts';
import { canStillWin } from '../../../src/decision/completions.ts';
import type { Answers, Model } from '../../../src/decision/index.ts';
import { stateOf, tablesOf } from '../../../src/decision/tables.ts';
import { candidate, constraint, effect, smallModel, tiny } from './tiny.ts';

const within = (model: Model, steps: number, answers: Answers = {}) => {
  const tables = tablesOf(model);
  return canStillWin(tables, stateOf(tables, answers), steps);
};
/** The fewest steps for each approach with which all is decided. */
const stepsOf = (model: Model, answers: Answers = {}) => {
  let [few, enough] = [-1, 200];
  while (enough - few > 1) {
    const steps = Math.floor((few + enough) / 2);
    if (within(model, steps, answers).exact) enough = steps;
    else few = steps;
  }
  return enough;
};

/**
 * Tuning is at 1 under `need: a`, and at 4 under `need: b` with `mean: yes`. Prompting is at 2 where `mean` is yes, long
 * context where it is no: so tuning can win in one way only, and not by the answer that serves it best at first.
 */
const narrow: Model = {
  ...tiny,
  criteria: ['one'],
  importance: [1],
  importanceRange: [0, 9],
  questions: [tiny.questions[0]!, tiny.questions[2]!],
  candidates: [
    candidate('p', 'prompting'),
    candidate('l', 'long-context', 'whole-context'),
    candidate('f', 'fine-tuning', 'none', 'tuned'),
  ],
  targets: { p: [0], l: [1], f: [2] },
  moves: [],
  effects: [
    effect('f-a', 'f', 'one', 1, { need: ['a'] }),
    effect('p-yes', 'p', 'one', 2, { mean: ['yes'] }),
    effect('l-no', 'l', 'one', 2, { mean: ['no'] }),
    effect('f-b-yes', 'f', 'one', 4, { need: ['b'], mean: ['yes'] }),
  ],
  constraints: [],
};
/** The same, with retrieval far ahead unless there is no text. */
const shadowed: Model = {
  ...narrow,
  questions: tiny.questions,
  candidates: [...narrow.candidates, candidate('r', 'rag', 'retrieval')],
  targets: { ...narrow.targets, r: [3] },
  effects: [...narrow.effects, effect('r', 'r', 'one', 3, {}, { fitted: 1000 })],
  constraints: [constraint('no-r', 'rules-out', { text: ['none'] }, [3])],
};

describe('the quick try', () => {
  it('gives each question in turn the answer that serves the approach best so far', () => {
    // Tuning does not get there: its best answer to `mean` is ruled out with `text: none`, which serves it best before.
    expect(within(tiny, 0)).toEqual({
      approaches: ['prompting', 'long-context', 'rag', 'hybrid'],
      exact: false,
      undecided: ['fine-tuning'],
      example: {
        prompting: { need: 'c', text: 'none', mean: 'no' },
        'long-context': { need: 'c', text: 'small', mean: 'no' },
        rag: { need: 'a', text: 'big', mean: 'no' },
        hybrid: { need: 'a', text: 'big', mean: 'yes' },
      },
    });
    expect(within(narrow, 0).approaches).toEqual(['long-context']);
  });
  it('takes the first of two answers that serve it alike, and leaves what was answered', () => {
    const alike: Model = { ...narrow, effects: [effect('l', 'l', 'one', 1)] };
    expect(within(alike, 0).example['long-context']).toEqual({ need: 'a', mean: 'no' });
    expect(within(narrow, 0, { need: 'c' }).example['long-context']).toEqual({ mean: 'no' });
  });
});

describe('the search', () => {
  it('branches first where the rivals pull apart, and leaves what cannot lead', () => {
    // Root; `mean: no`, where long context is out of reach; `mean: yes`; `need: a`, where prompting is ahead; `need: b`.
    expect(within(narrow, 4).undecided).toEqual(['fine-tuning']);
    expect(within(narrow, 5)).toMatchObject({ exact: true, example: { 'fine-tuning': { need: 'b', mean: 'yes' } } });
    expect(within(narrow, 5).approaches).toEqual(['prompting', 'long-context', 'fine-tuning']);
  });
  it('asks first whether a rival goes out that is ahead', () => {
    // One step more, for `text: none`.
    expect(within(shadowed, 5).undecided).toContain('fine-tuning');
    expect(within(shadowed, 6)).toMatchObject({
      exact: true,
      example: { 'fine-tuning': { need: 'b', text: 'none', mean: 'yes' } },
    });
    // Where that is answered, it is no step.
    expect(within(shadowed, 5, { text: 'none' })).toMatchObject({
      exact: true,
      example: { 'fine-tuning': { need: 'b', mean: 'yes' } },
    });
  });
  it('gives an approach up at once that is behind whatever comes', () => {
    const behind = (...points: number[]): Model => ({
      ...narrow,
      candidates: [candidate('p', 'prompting'), candidate('r', 'rag', 'retrieval'), candidate('r2', 'rag', 'retrieval')],
      targets: { r: [1], r2: [2] },
      effects: points.map((fitted, at) => effect(`${at}`, at === 0 ? 'r' : 'r2', 'one', 1, {}, { fitted })),
    });
    // Two forms at e⁻¹ each are 0.74 of the one before them; at e^−½ each they are 1.21 and ahead of it together.
    expect(within(behind(-100, -100), 1)).toMatchObject({ exact: true, approaches: ['prompting'] });
    expect(within(behind(-50, -50), 1).approaches).toEqual(['rag']);
    // A form that is out whatever comes adds nothing.
    const out = { ...behind(-50, -50), constraints: [constraint('c', 'rules-out', { need: ['a'] }, [2])] };
    expect(within(out, 1, { need: 'a' })).toMatchObject({ exact: true, approaches: ['prompting'] });
    const all = { ...behind(0, 0), constraints: [constraint('c', 'rules-out', { need: ['a'] }, [1, 2])] };
    expect(within(all, 1, { need: 'a' })).toMatchObject({ exact: true, approaches: ['prompting'] });
  });
  it('takes no more steps over models made at random than it did when it was last looked at', () => {
    const seeds = Array.from({ length: 12 }, (_, at) => at + 1);
    const steps = seeds.map((seed) => stepsOf(smallModel(seed)));
    expect(steps.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(162);
  });
});

describe('the bound', () => {
  /** Both `need` and `mean` move the importance of the one criterion, which is kept at 5 at most. */
  const moved: Model = {
    ...tiny,
    importance: [1, 1, 1],
    importanceRange: [0, 5],
    moves: [
      { question: 'need', option: 'a', criterion: 'acc', by: 1 },
      { question: 'need', option: 'b', criterion: 'acc', by: 3 },
      { question: 'mean', option: 'yes', criterion: 'acc', by: 2 },
    ],
    targets: { l: [1], r: [2] },
    effects: [effect('l', 'l', 'acc', 1, { text: ['small'] }), effect('r', 'r', 'acc', 1, { need: ['b', 'c'], text: ['big'] })],
    constraints: [],
  };
  const lead = (answers: Answers, one: number, other: number, bans = [0, 0, 0]) => {
    const tables = tablesOf(moved);
    return leadBound(outlook(tables, stateOf(tables, answers)), one, other, bans) / 100;
  };
  it('counts what was answered as it is, and what is open at its best end', () => {
    // Importance 1 + 1, and 2 more with `mean: yes`.
    expect(lead({ need: 'a', text: 'small' }, 1, 0)).toBe(4);
    expect(lead({ need: 'a', text: 'small' }, 0, 1)).toBe(-2);
    expect(lead({ need: 'c', text: 'small' }, 0, 1)).toBe(-1);
  });
  it('keeps importance within the model’s range', () => {
    expect(lead({ text: 'small' }, 1, 0)).toBe(5);
    expect(lead({ need: 'b', text: 'small' }, 1, 0)).toBe(5);
  });
  it('counts what is sure to hold against a candidate at its least, and what may not hold as nothing', () => {
    // With `need: b` and no more said, r is at 4 to 5 under `text: big`, sure once that is chosen.
    expect(lead({ need: 'b' }, 0, 2, [0, 0b011, 0])).toBe(-4);
    // With `need` open too it may come to nothing.
    expect(lead({}, 0, 2, [0, 0b011, 0])).toBe(0);
    expect(lead({}, 2, 0, [0, 0, 0])).toBe(5);
  });
  it('lets the first open question pay for what is held already', () => {
    // Without `need: b`, the importance is 2 at most before `mean` adds its 2.
    expect(lead({ text: 'small' }, 1, 0, [0b010, 0, 0])).toBe(4);
  });
  it('finds nothing to dispute where one rival is compared with', () => {
    const tables = tablesOf(moved);
    expect(mostDisputed(outlook(tables, stateOf(tables, { need: 'a' })), 1, [0], [0, 0, 0])).toBe(1);
  });
});
