import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/decision/compile.ts';
import type { ModelSource, RawEffect } from '../../../src/decision/files.ts';
import { effect, evidence, source } from './tiny-source.ts';

const problemsOf = (change: Partial<ModelSource>) =>
  compile({ ...source, ...change }, evidence).problems.map(({ file, path, what, cure }) => [file, path, what, cure]);
const withAlways = (...always: RawEffect[]) => problemsOf({ effects: { always, byQuestion: {} } });

describe('what is wrong with the files', () => {
  it('a finding that does not exist, wherever it stands', () => {
    const lost = ['effects.yaml', 'always[0]', 'finding "three" does not exist', 'Use the id of a finding in content/sources/.'];
    expect(withAlways(effect(['tuned'], 'cost', 3, { findings: ['one', 'three'] }))).toEqual([lost]);
    expect(withAlways(effect(['tuned'], 'cost', 3, { against: ['three'] }))).toEqual([lost]);
  });
  it('a name that no lever, approach or variant has', () => {
    const cure = 'Use an id from variants.yaml.';
    expect(withAlways(effect(['tunned'], 'cost', 3))).toEqual([
      ['effects.yaml', 'always[0]', '"tunned" is no lever value, approach or variant', cure],
    ]);
    const first = source.constraints[0]!;
    expect(problemsOf({ constraints: [{ ...first, out: ['nobody'] } as ModelSource['constraints'][number]] })).toEqual([
      ['constraints.yaml', 'no-room', '"nobody" is no lever value, approach or variant', cure],
    ]);
    expect(withAlways(effect(['of-its-own'], 'cost', 3))).toHaveLength(1);
  });
  it('a question, an option or a row that there is not', () => {
    expect(problemsOf({ effects: { always: [], byQuestion: { gapp: { a: [effect(['tuned'], 'cost', 3)] } } } })).toEqual([
      ['effects.yaml', 'gapp.a[0].gapp', '"gapp" is no question', 'Use one of: gap, size.'],
    ]);
    expect(problemsOf({ effects: { always: [], byQuestion: { gap: { c: [effect(['tuned'], 'cost', 3)] } } } })).toEqual([
      ['effects.yaml', 'gap.c[0].gap', '"c" is no option', 'Use one of: a, b.'],
    ]);
    expect(withAlways(effect(['tuned'], 'costs', 3))).toEqual([
      ['effects.yaml', 'always[0]', '"costs" is no row of importances.yaml', 'Use one of: accuracy, cost.'],
    ]);
    const moved = (moves: Record<string, Record<string, number>>) =>
      problemsOf({ importances: { criteria: { ...source.importances.criteria, cost: { base: 4, reason: '', moves } } } });
    expect(moved({ gapp: { a: 1 } })).toEqual([
      ['importances.yaml', 'criteria.cost.moves.gapp', '"gapp" is no question', 'Use one of: gap, size.'],
    ]);
    expect(moved({ size: { xl: 1 } })).toEqual([
      ['importances.yaml', 'criteria.cost.moves.size', '"xl" is no option', 'Use one of: s, m, l.'],
    ]);
    const [, , both] = source.constraints;
    expect(problemsOf({ constraints: [{ ...both!, when: { size: ['xl'] } } as ModelSource['constraints'][number]] })).toEqual([
      ['constraints.yaml', 'both.size', '"xl" is no option', 'Use one of: s, m, l.'],
    ]);
    const [, needs] = source.constraints;
    expect(problemsOf({ constraints: [{ ...needs!, any: { siz: ['m'] } } as ModelSource['constraints'][number]] })[0]).toEqual([
      'constraints.yaml',
      'needs.siz',
      '"siz" is no question',
      'Use one of: gap, size.',
    ]);
    expect(problemsOf({ interactions: [{ ...source.interactions[0]!, when: { size: ['xl'] } }] })).toEqual([
      ['interactions.yaml', 'pair.size', '"xl" is no option', 'Use one of: s, m, l.'],
    ]);
  });
  it('a question or an answer that the screen of duties, a condition or a wait names and that there is not', () => {
    const { questions } = source;
    const musts = { ...questions.musts!, otherwise: { sise: 's' } };
    expect(problemsOf({ questions: { ...questions, musts } })).toEqual([
      ['questions.yaml', 'musts.otherwise.sise', '"sise" is no question', 'Use one of: gap, size.'],
    ]);
    const [first, second] = questions.questions;
    expect(problemsOf({ questions: { ...questions, questions: [first!, { ...second!, only: { gap: ['c'] } }] } })).toEqual([
      ['questions.yaml', 'size.only.gap', '"c" is no option', 'Use one of: a, b.'],
    ]);
    const waits = source.constraints[3]!;
    expect(problemsOf({ constraints: [{ ...waits, question: 'sise' } as ModelSource['constraints'][number]] })).toEqual([
      ['constraints.yaml', 'first.sise', '"sise" is no question', 'Use one of: gap, size.'],
    ]);
    expect(problemsOf({ questions: { ...questions, opening: ['size', 'musts', 'sise'] } })).toEqual([
      ['questions.yaml', 'opening', '"sise" is no question', 'Use one of: gap, size, musts.'],
    ]);
  });
  it('a grade that the rubric does not give', () => {
    expect(withAlways(effect(['tuned'], 'cost', -2))).toEqual([
      [
        'effects.yaml',
        'always[0]',
        'grade -2, but the rubric gives 3',
        'Write the grade that the rubric gives, or correct findings, against or bearing.',
      ],
    ]);
    expect(withAlways(effect(['tuned'], 'cost', 1, { findings: ['weak'] }))).toEqual([]);
    expect(withAlways(effect(['tuned'], 'cost', 2, { findings: ['weak'] }))).toHaveLength(1);
    // The year that counts is the model's.
    expect(compile({ ...source, model: { ...source.model, date: '2030-02-01' } }, evidence).problems[0]?.what).toBe(
      'grade -3, but the rubric gives 2',
    );
  });
  it('a judgement of more than one step', () => {
    const guess = (grade: number) => withAlways(effect(['tuned'], 'cost', grade, { findings: [] }));
    expect(guess(-2)).toEqual([
      [
        'effects.yaml',
        'always[0]',
        'a judgement of -2',
        'Without findings a grade is one step at most; cite findings or lower it.',
      ],
    ]);
    expect([guess(1), guess(-1)]).toEqual([[], []]);
  });
  it('the same effect twice', () => {
    const twice = effect(['tuned'], 'cost', 3);
    expect(withAlways(twice, { ...twice, reason: 'Again.' })).toEqual([
      ['effects.yaml', 'always[1]', 'the same effect stands twice (always.tuned.cost)', 'Merge the two.'],
    ]);
    expect(withAlways(twice, effect(['tuned'], 'accuracy', 3))).toEqual([]);
  });
  it('a version that the changelog does not begin with', () => {
    const said = [
      [
        'model.yaml',
        'version',
        'the newest entry of the changelog is not about version 3.0.0',
        'Say in the changelog what changed in this version.',
      ],
    ];
    expect(problemsOf({ model: { ...source.model, version: '3.0.0' } })).toEqual(said);
    expect(problemsOf({ model: { ...source.model, version: '3.0.0', changelog: [] } })).toEqual(said);
  });
});
