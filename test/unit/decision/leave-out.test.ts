import { describe, expect, it } from 'vitest';
import type { ModelSource } from '../../../src/decision/files.ts';
import { compileWithout, feedingSources } from '../../../src/decision/leave-out.ts';
import { effect, evidence, found, source } from './tiny-source.ts';

const files = (...always: ModelSource['effects']['always']): ModelSource => ({
  ...source,
  effects: { always, byQuestion: { gap: { a: [effect(['retrieval'], 'accuracy', 3)] } } },
});
const gradesWithout = (out: string, of: ModelSource, known = evidence) =>
  compileWithout(of, known, out).model.effects.map((one) => [one[3], one[4]]);

describe('the sources that feed the model', () => {
  it('are those of its effects, for and against, of its interactions and its constraints', () => {
    expect(feedingSources(source, evidence)).toEqual(new Set(['s-one', 's-two']));
    const [rule, ...others] = source.constraints;
    const bare = { ...source, constraints: [{ ...rule!, findings: ['weak'] } as typeof rule & object, ...others] };
    expect(feedingSources({ ...bare, effects: { always: [], byQuestion: {} }, interactions: [] }, evidence)).toEqual(
      new Set(['s-weak']),
    );
    const only = { ...source, constraints: [], effects: { always: [], byQuestion: {} } };
    expect(feedingSources(only, evidence)).toEqual(new Set(['s-one']));
    expect(feedingSources({ ...only, interactions: [] }, evidence)).toEqual(new Set());
  });
  it('include a finding that nobody knows, under its own name', () => {
    const of = {
      ...source,
      constraints: [],
      interactions: [],
      effects: { always: [effect(['tuned'], 'cost', 3, { findings: ['lost'] })], byQuestion: {} },
    };
    expect(feedingSources(of, evidence)).toEqual(new Set(['lost']));
  });
});

describe('the model without one source', () => {
  it('grades anew what the source supported, with its sign, and leaves the rest alone', () => {
    const both = effect(['tuned'], 'cost', -3, { findings: ['one', 'weak'] });
    expect(gradesWithout('s-one', files(both))).toEqual([
      [-1, 3],
      [1, 3],
      [1, 3],
    ]);
    expect(gradesWithout('s-two', files(both))).toEqual([
      [-3, 0],
      [3, 0],
      [3, 0],
    ]);
  });
  it('takes back what the source spoke against', () => {
    const contested = effect(['tuned'], 'cost', 2, { against: ['two'] });
    expect(gradesWithout('s-none', files(contested))[0]).toEqual([2, 1]);
    expect(gradesWithout('s-two', files(contested))[0]).toEqual([3, 0]);
  });
  it('counts a finding as old by the year of the model', () => {
    const old = new Map([...evidence, found('old', { year: 2021, effect: 'moderate', kind: 'peer-reviewed' })]);
    const of = files(effect(['tuned'], 'cost', 3, { findings: ['one', 'old'] }));
    expect(gradesWithout('s-one', of, old)[0]![0]).toBe(1);
    expect(gradesWithout('s-one', { ...of, model: { ...of.model, date: '2025-02-01' } }, old)[0]![0]).toBe(2);
  });
  it('keeps a finding that nobody knows, which compiling tells of', () => {
    const of = files(effect(['tuned'], 'cost', 3, { findings: ['one', 'lost', 'two'] }));
    const { problems, model } = compileWithout(of, evidence, 's-two');
    expect(problems.map(({ what }) => what)).toContain('finding "lost" does not exist');
    expect(model.effects[0]![3]).toBe(3);
  });
  it('does not touch a grade whose findings all stay, even one that the rubric would not give', () => {
    const odd = effect(['tuned'], 'cost', -2);
    expect(gradesWithout('s-two', files(odd))[0]![0]).toBe(-2);
    expect(gradesWithout('s-one', files({ ...odd, findings: ['two'] }))[0]![0]).toBe(-2);
  });
});
