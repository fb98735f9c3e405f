import { describe, expect, it } from 'vitest';
import { bites, conflicts, outFlags, ruledOut } from '../../../src/decision/constraints.ts';
import { open, type Answers, type Constraint, type Model } from '../../../src/decision/index.ts';
import { stateOf, tablesOf } from '../../../src/decision/tables.ts';
import { candidate, constraint, effect, tiny, withThresholds } from './tiny.ts';

const BOTH = { need: ['a'], mean: ['yes'] };
const tinyWith = (...constraints: Constraint[]): Model => ({ ...tiny, constraints });
const at = (model: Model, answers: Answers) => {
  const tables = tablesOf(model);
  return [tables, stateOf(tables, answers)] as const;
};

describe('a constraint bites', () => {
  const bitten = (kind: Constraint['kind'], ...sets: Answers[]) =>
    sets.map((answers) => {
      const [tables, state] = at(tinyWith(constraint('x', kind, BOTH, [3])), answers);
      return bites(tables.rules[0]!, state);
    });
  it('until one of several requirements is met', () =>
    expect(bitten('requires', {}, { need: 'b', mean: 'no' }, { need: 'a' }, { mean: 'yes' })).toEqual([true, true, false, false]));
  it('when all its conditions are met', () =>
    expect(bitten('rules-out', { need: 'a' }, { need: 'a', mean: 'no' }, { need: 'a', mean: 'yes' })).toEqual([
      false,
      false,
      true,
    ]));
  it('never where it only waits', () => expect(bitten('awaits', {}, { need: 'a', mean: 'yes' })).toEqual([false, false]));
  it('and flags its candidates, or all of them for a contradiction', () => {
    const flags = (answers: Answers) => [...outFlags(...at(tiny, answers))];
    expect(flags({})).toEqual([0, 0, 0, 1, 0, 0]);
    expect(flags({ need: 'b', mean: 'no' })).toEqual([0, 0, 0, 1, 1, 1]);
    expect(flags({ text: 'none', mean: 'yes' })).toEqual([1, 1, 1, 1, 1, 1]);
  });
});

describe('what is ruled out', () => {
  const doubled = tiny.candidates.map((one) => (one.variant === 'r2' ? candidate('r', 'rag', 'retrieval') : one));
  const listed = (...out: number[]) => {
    const [tables, state] = at(
      { ...tinyWith(constraint('rule', 'rules-out', { mean: ['yes'] }, out)), candidates: doubled },
      { mean: 'yes' },
    );
    return ruledOut(tables, state, outFlags(tables, state));
  };
  it('is a variant whose every form is out, not one of which something is left', () => {
    expect(listed(2)).toEqual([]);
    expect(listed(3)).toEqual([]);
    expect(listed(2, 3)).toEqual([
      { id: 'rag', kind: 'approach', by: ['rule'] },
      { id: 'r', kind: 'variant', by: ['rule'] },
    ]);
  });
  it('is one variant of an approach and not another', () => {
    const [tables, state] = at(tinyWith(constraint('no-r2', 'rules-out', { mean: ['yes'] }, [3])), { mean: 'yes' });
    expect(ruledOut(tables, state, outFlags(tables, state))).toEqual([{ id: 'r2', kind: 'variant', by: ['no-r2'] }]);
  });
});

describe('a conflict', () => {
  it('names the answers that contradict each other, and no others', () =>
    expect(conflicts(...at(tiny, { need: 'a', text: 'none', mean: 'yes' }))).toEqual([
      { constraint: 'text-and-mean', between: { text: 'none', mean: 'yes' } },
    ]));
  it('of which nothing is left names the fewest answers, and changes none', () => {
    const [tables, state] = at(tiny, { need: 'c', text: 'big', mean: 'no' });
    const before = [...state];
    expect(conflicts(tables, state)).toEqual([{ constraint: 'nothing-left', between: { need: 'c', text: 'big' } }]);
    expect([...state]).toEqual(before);
  });
});

describe('what an open question may still decide', () => {
  const of = (model: Model, answers: Answers) => open(model).at(answers).assessment;
  const listed = (model: Model, answers: Answers) =>
    of(model, answers).pending.map(({ constraint: id, blocking }) => [id, blocking]);
  it('is listed with what is open, not with what is answered', () => {
    const [text, both, tuning] = of(tiny, { need: 'b' }).pending;
    expect(text).toEqual({
      constraint: 'no-text',
      questions: ['text'],
      approaches: ['long-context', 'rag', 'hybrid'],
      blocking: false,
    });
    expect(both).toMatchObject({ constraint: 'text-and-mean', questions: ['text', 'mean'], blocking: false });
    // `mean: no` is not the trigger that was met; `need: b` is the second of its conditions.
    expect(tuning).toEqual({
      constraint: 'no-tuning',
      questions: ['mean'],
      approaches: ['fine-tuning', 'hybrid'],
      blocking: false,
    });
    expect(listed(tiny, { need: 'a', text: 'small', mean: 'no' })).toEqual([]);
    expect(listed(tiny, { text: 'none' })).toEqual([
      ['text-and-mean', true],
      ['no-tuning', false],
    ]);
  });
  it('is no single variant and nothing that is out already', () => {
    expect(listed(tinyWith(constraint('no-r2', 'rules-out', { mean: ['yes'] }, [3])), {})).toEqual([]);
    expect(of(tiny, { text: 'none', need: 'b' }).pending.find(({ constraint: id }) => id === 'no-tuning')?.approaches).toEqual([
      'fine-tuning',
    ]);
  });
  it('blocks where its first condition is met and it would take the winner away', () => {
    const rule = (when: Record<string, string[]>, out: number[], waits = true) =>
      withThresholds({ clear: 1 }, tinyWith(constraint('x', 'rules-out', when, out, { waits })));
    const tuned = { need: ['b'], mean: ['no'] };
    expect(of(rule(tuned, [4, 5]), { need: 'b' })).toMatchObject({ status: 'close', pending: [{ blocking: true }] });
    expect(of(rule({ mean: ['no'], need: ['b'] }, [4, 5]), { need: 'b' })).toMatchObject({
      status: 'clear',
      pending: [{ blocking: false }],
    });
    expect(of(rule(tuned, [4, 5], false), { need: 'b' })).toMatchObject({ status: 'clear', pending: [{ blocking: false }] });
    expect(of(rule(tuned, [4, 5]), { need: 'b', mean: 'yes' })).toMatchObject({ status: 'clear', pending: [] });
    expect(of(rule(tuned, [0]), { need: 'b' })).toMatchObject({
      status: 'clear',
      pending: [{ approaches: ['prompting'], blocking: false }],
    });
    // The first approach as any other, and a rule with two open conditions.
    expect(listed(rule({ need: ['c'], text: ['big'], mean: ['yes'] }, [0]), { need: 'c' })).toEqual([['x', true]]);
  });
  it('blocks as a requirement where a variant that it lets in would win', () => {
    const needs = (more: Partial<Constraint> = {}, on = 'l') => ({
      ...withThresholds({ clear: 1 }, tinyWith(constraint('needs', 'requires', { text: ['small'] }, [1], more))),
      targets: { p: [0], l: [on === 'l' ? 1 : 4] },
      effects: [effect('base', 'p', 'fit', 2), effect('x', 'l', 'acc', 3, { text: ['small'] })],
    });
    expect(of(needs(), { need: 'a' })).toMatchObject({
      winner: 'prompting',
      status: 'close',
      pending: [{ constraint: 'needs', questions: ['text'], approaches: ['long-context'], blocking: true }],
    });
    expect(of(needs({ waits: false }), { need: 'a' })).toMatchObject({ status: 'clear', pending: [] });
    expect(of(needs(), { need: 'a', text: 'small' })).toMatchObject({ winner: 'long-context', status: 'clear', pending: [] });
    expect(of(needs(), { need: 'a', text: 'big' })).toMatchObject({ winner: 'prompting', status: 'clear', pending: [] });
    // Here the answer makes another win that was in all along: that is no doing of the requirement.
    expect(of(needs({}, 'f'), { need: 'a' })).toMatchObject({ status: 'clear', pending: [] });
    expect(of(needs(), { need: 'a' }).ranking.at(-1)).toMatchObject({ approach: 'long-context', ruledOut: true });
  });
  it('blocks where the winning variant waits for it, unless that is moot', () => {
    const waits = withThresholds(
      { clear: 1 },
      tinyWith(constraint('first', 'awaits', { mean: ['no', 'yes'] }, [4], { unless: [{ question: 'text', options: ['big'] }] })),
    );
    expect(of(waits, { need: 'b' })).toMatchObject({
      variant: 'f',
      status: 'close',
      pending: [{ constraint: 'first', questions: ['mean'], approaches: ['fine-tuning'], blocking: true }],
    });
    expect(of(waits, { need: 'b', mean: 'no' })).toMatchObject({ status: 'clear', pending: [] });
    expect(of(waits, { need: 'b', text: 'big' })).toMatchObject({ status: 'clear', pending: [] });
    expect(of(waits, { need: 'a' })).toMatchObject({ winner: 'rag', pending: [] });
  });
});
