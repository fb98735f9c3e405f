import { describe, expect, it } from 'vitest';
import { bites, conflicts, pending, ruledOut } from '../../../src/decision/constraints.ts';
import type { Answers, Constraint, Model } from '../../../src/decision/model.ts';
import { prepare, stateOf } from '../../../src/decision/prepare.ts';
import { tiny } from './tiny.ts';

/** `need: a` and `mean: yes`. */
const BOTH: Constraint[2] = [
  [0, 0b001],
  [2, 0b10],
];
const tinyWith = (...constraints: Constraint[]): Model => ({ ...tiny, constraints });
const at = (model: Model, answers: Answers) => {
  const prepared = prepare(model);
  return [prepared, stateOf(prepared, answers)] as const;
};

describe('a constraint bites', () => {
  const state = (answers: Answers) => at(tiny, answers)[1];
  it('until one of several requirements is met', () => {
    const needs: Constraint = ['needs', 1, BOTH, 0b001000, 0];
    expect(
      [{}, { need: 'b', mean: 'no' }, { need: 'a' }, { mean: 'yes' }].map((one) => bites(needs, state(one as Answers))),
    ).toEqual([true, true, false, false]);
  });
  it('when all its conditions are met', () => {
    const rule: Constraint = ['rule', 0, BOTH, 0b001000, 0];
    expect([{ need: 'a' }, { need: 'a', mean: 'no' }, { need: 'a', mean: 'yes' }].map((one) => bites(rule, state(one)))).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('what is ruled out', () => {
  const doubled: Model['candidates'] = tiny.candidates.map((one) => (one[0] === 'r2' ? (['r', 2, 2, 0] as const) : one));
  const listed = (mask: number) =>
    ruledOut(...at({ ...tinyWith(['rule', 0, [[2, 0b10]], mask, 0]), candidates: doubled }, { mean: 'yes' }));
  it('is a variant whose every form is out, not one of which something is left', () => {
    expect(listed(0b000100)).toEqual([]);
    expect(listed(0b001000)).toEqual([]);
    expect(listed(0b001100)).toEqual([
      { id: 'rag', kind: 'approach', by: ['rule'] },
      { id: 'r', kind: 'variant', by: ['rule'] },
    ]);
  });
});

describe('a conflict', () => {
  it('names the answers that contradict each other, and no others', () =>
    expect(conflicts(...at(tiny, { need: 'a', text: 'none', mean: 'yes' }))).toEqual([
      { constraint: 'text-and-mean', between: { text: 'none', mean: 'yes' } },
    ]));
  it('of which nothing is left names the fewest answers, and changes none', () => {
    const [prepared, state] = at(tiny, { need: 'c', text: 'big', mean: 'no' });
    const before = [...state];
    expect(conflicts(prepared, state)).toEqual([{ constraint: 'nothing-left', between: { need: 'c', text: 'big' } }]);
    expect([...state]).toEqual(before);
  });
});

describe('what an open question may still rule out', () => {
  const of = (model: Model, answers: Answers, winner = -1) => pending(...at(model, answers), winner);
  it('is asked of by what is open, not by what is answered', () =>
    expect(of(tiny, { text: 'none' }).map(({ constraint, questions }) => [constraint, questions])).toEqual([
      ['text-and-mean', ['mean']],
      ['no-tuning', ['mean', 'need']],
    ]));
  it('is no requirement, no single variant and nothing that is out already', () => {
    expect(of(tinyWith(['needs', 1, [[2, 0b10]], 0b001100, 1]), {})).toEqual([]);
    expect(of(tinyWith(['no-r2', 0, [[2, 0b10]], 0b001000, 1]), {})).toEqual([]);
    expect(of(tiny, { text: 'none', need: 'b' }).find(({ constraint }) => constraint === 'no-tuning')?.approaches).toEqual([
      'fine-tuning',
    ]);
  });
  it('blocks a result that it would take away, the first approach as any other', () => {
    const rule: Constraint = ['no-prompting', 0, BOTH, 0b000001, 1];
    const blocking = (winner: number) => of(tinyWith(rule), { need: 'a' }, winner).map((one) => one.blocking);
    expect([blocking(0), blocking(2), blocking(-1)]).toEqual([[true], [false], [false]]);
  });
});
