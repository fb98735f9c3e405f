/** When an open question holds a result back, case by case; the first of each kind are in `constraints.test.ts`. */
import { describe, expect, it } from 'vitest';
import { open, type Answers, type Constraint, type Model } from '../../../src/decision/index.ts';
import { constraint, effect, tiny } from './tiny.ts';

const pending = (model: Model, answers: Answers) => open(model).at(answers).assessment.pending;
const listed = (model: Model, answers: Answers) => pending(model, answers).map((one) => [one.constraint, one.blocking]);
const tinyWith = (...constraints: Constraint[]): Model => ({ ...tiny, constraints });

/** Prompting at 4 in any case; long context at three times the importance of its answer to `text`, and only with it. */
const needs = (any: Record<string, string[]>, more: Partial<Model> = {}): Model => ({
  ...tiny,
  targets: { p: [0], l: [1], r2: [3], f: [4] },
  moves: [],
  effects: [effect('base', 'p', 'fit', 1), effect('x', 'l', 'fit', 3, { text: ['small'] })],
  constraints: [constraint('needs', 'requires', any, [1])],
  ...more,
});

describe('a requirement', () => {
  it('is open until one of its answers is given, though another was answered otherwise', () => {
    const either = needs({ need: ['b'], text: ['small'] });
    expect(listed(either, { need: 'a' })).toEqual([['needs', true]]);
    expect(pending(either, { need: 'a' })[0]!.questions).toEqual(['text']);
    expect(listed(either, { need: 'b' })).toEqual([]);
  });
  it('does not hope for another answer to what was answered', () => {
    // Only `need: b` would put long context first, and `need` is answered, with its first option.
    const other = needs({ need: ['b'], text: ['big'] }, { effects: [effect('x', 'l', 'fit', 3, { need: ['b'] })] });
    expect(listed(other, {})).toEqual([['needs', true]]);
    expect(listed(other, { need: 'a' })).toEqual([]);
  });
  it('holds nothing back where its answer is a contradiction', () => {
    const against = needs({ text: ['small'] });
    const clash: Model = {
      ...against,
      constraints: [...against.constraints, constraint('c', 'contradiction', { text: ['small'], mean: ['yes'] })],
    };
    expect(listed(clash, { mean: 'no' })).toEqual([['needs', true]]);
    expect(listed(clash, { mean: 'yes' }).filter(([id]) => id === 'needs')).toEqual([]);
  });
  it('holds nothing back where it lets in another form of the approach that wins anyway', () => {
    const form: Model = {
      ...needs({}),
      targets: { r: [2], r2: [3] },
      effects: [effect('base', 'r', 'fit', 1), effect('x', 'r2', 'fit', 3, { text: ['small'] })],
      constraints: [constraint('needs', 'requires', { text: ['small'] }, [3])],
    };
    expect(open(form).at({ text: 'small' }).assessment.variant).toBe('r2');
    expect(listed(form, {})).toEqual([]);
  });
  it('lets in the approach listed first as any other', () => {
    const first: Model = {
      ...needs({}),
      effects: [effect('base', 'l', 'fit', 1), effect('x', 'p', 'fit', 3, { text: ['small'] })],
      constraints: [constraint('needs', 'requires', { text: ['small'] }, [0])],
    };
    expect(listed(first, {})).toEqual([['needs', true]]);
  });
  it('holds nothing back in a conflict: there is no result to hold back', () => {
    const none = needs({ text: ['small'] });
    const nothing: Model = {
      ...none,
      constraints: [...none.constraints, constraint('c', 'rules-out', { need: ['a'] }, [0, 2, 3, 4, 5])],
    };
    expect(open(nothing).at({ need: 'a' }).assessment.winner).toBeNull();
    expect(listed(nothing, { need: 'a' })).toEqual([]);
  });
});

describe('what waits for a question', () => {
  it('names the approach of a form, though other forms of it do not wait, and not once one of its exceptions is met', () => {
    const first = tinyWith(
      constraint('first', 'awaits', { mean: ['no', 'yes'] }, [2], {
        unless: [
          { question: 'text', options: ['big'] },
          { question: 'text', options: ['small'] },
        ],
      }),
    );
    expect(pending(first, { need: 'a' })).toEqual([
      { constraint: 'first', questions: ['mean'], approaches: ['rag'], blocking: true },
    ]);
    expect(pending(first, { need: 'a', text: 'big' })).toEqual([]);
  });
});

describe('a rule that may yet bite', () => {
  it('names an approach of which it would take the last form that is left', () => {
    const last = tinyWith(
      constraint('needs-a', 'requires', { need: ['a'] }, [3]),
      constraint('no-r', 'rules-out', { mean: ['yes'] }, [2]),
    );
    expect(pending(last, { need: 'b' }).map((one) => [one.constraint, one.approaches])).toEqual([['no-r', ['rag']]]);
    expect(pending(last, { need: 'a' }).map((one) => one.constraint)).toEqual([]);
  });
  it('holds back only by the answers that complete it', () => {
    // Without r, `mean: yes` leaves retrieval ahead through r2; `mean: no` would not, but the rule does not mean it.
    const half: Model = {
      ...tiny,
      targets: { r: [2], r2: [3] },
      moves: [],
      effects: [effect('x', 'r', 'fit', 2), effect('y', 'r2', 'fit', 2, { mean: ['yes'] }, { fitted: 300 })],
      constraints: [constraint('no-r', 'rules-out', { need: ['a'], mean: ['yes'] }, [2])],
    };
    expect(listed(half, { need: 'a' })).toEqual([]);
    const both = { ...half, constraints: [constraint('no-r', 'rules-out', { need: ['a'], mean: ['no', 'yes'] }, [2])] };
    expect(pending(both, { need: 'a' }).map(({ blocking }) => blocking)).toEqual([true]);
  });
  it('asks each of its open questions by itself, the others left open', () => {
    // `text: small` would put long context first; the rule speaks of `big`, and takes nothing from tuning.
    const rule = tinyWith(constraint('x', 'rules-out', { need: ['b'], text: ['big'], mean: ['yes'] }, [0]));
    expect(open(rule).at({ need: 'b' }).assessment.winner).toBe('fine-tuning');
    expect(listed(rule, { need: 'b' })).toEqual([['x', false]]);
  });
  it('counts as complete with one more answer, though further parts are open', () => {
    const rule = tinyWith(constraint('x', 'rules-out', { need: ['b'], text: ['big'], mean: ['no'] }, [4, 5]));
    expect(listed(rule, { need: 'b' })).toEqual([['x', true]]);
  });
});
