import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/decision/compile.ts';
import type { ModelSource, RawEffect } from '../../../src/decision/files.ts';
import { approaches, changelog, effect, evidence, plans, source, thresholds } from './tiny-source.ts';

const problemsOf = (change: Partial<ModelSource>) =>
  compile({ ...source, ...change }, evidence).problems.map(({ file, path, what, cure }) => [file, path, what, cure]);
const withAlways = (...always: RawEffect[]) => problemsOf({ effects: { always, byQuestion: {} } });

describe('compiling', () => {
  const { model, text, problems } = compile(source, evidence);
  it('finds nothing wrong with files in which nothing is', () => expect(problems).toEqual([]));
  it('gives each variant a candidate for each of its cells', () =>
    expect(model.candidates).toEqual([
      ['plain', 0, 0, 0],
      ['whole', 1, 1, 0],
      ['plain-rag', 2, 2, 0],
      ['lora', 3, 0, 1],
      ['mix', 4, 1, 1],
      ['mix', 4, 2, 1],
      ['odd', 2, 2, 0],
    ]));
  it('writes effects with the places of what they speak of, and the certainty of their evidence', () => {
    expect(model.effects).toEqual([
      [[], 0, 1, -3, 0],
      [[[0, 0b01]], 1, 0, 3, 0],
      [[[0, 0b10]], 2, 0, 1, 3],
      [[[1, 0b100]], 1, 0, 2, 1],
      [
        [
          [0, 0b10],
          [1, 0b011],
        ],
        3,
        1,
        3,
        0,
        'pair',
      ],
    ]);
    expect(model.targets).toEqual([
      ['tuned', 0b0111000],
      ['retrieval', 0b0100100],
      ['tuned+retrieval', 0b0111100],
      ['hybrid', 0b0110000],
    ]);
  });
  it('writes constraints, importances and what moves them', () => {
    expect(model.constraints).toEqual([
      ['no-room', 0, [[1, 0b100]], 0b0010011, 1],
      [
        'needs',
        1,
        [
          [0, 0b11],
          [1, 0b010],
        ],
        0b0000100,
        0,
      ],
      [
        'both',
        2,
        [
          [0, 0b01],
          [1, 0b001],
        ],
        0,
        1,
      ],
    ]);
    expect(model).toMatchObject({
      criteria: ['accuracy', 'cost'],
      importance: [7, 4],
      moves: [
        [1, 0, 0, 1],
        [1, 2, 0, -2],
      ],
    });
  });
  it('takes over what stands in model.yaml and the questions', () =>
    expect(model).toMatchObject({
      format: 1,
      version: '2.0.0',
      importanceRange: [1, 9],
      thresholds,
      smaa: { points: 64, seed: 3, shift: [0, 1, 2, 3] },
      renamed: { questions: { old: 'gap' }, options: { 'gap.o': 'gap.a' } },
      questions: [
        { id: 'gap', options: ['a', 'b'] },
        { id: 'size', options: ['s', 'm', 'l'] },
      ],
    }));
  it('lets a lever of a rule stand for run-time where something is fetched or given', () => {
    const { model: at } = compile({ ...source, effects: { always: [effect(['run-time'], 'cost', 3)], byQuestion: {} } }, evidence);
    expect(at.targets[0]).toEqual(['run-time', 0b0110110]);
    const { model: untouched } = compile(
      { ...source, effects: { always: [effect(['untouched'], 'cost', 3)], byQuestion: {} } },
      evidence,
    );
    expect(untouched.targets[0]).toEqual(['untouched', 0b1000111]);
    const { model: none } = compile({ ...source, effects: { always: [effect(['none'], 'cost', 3)], byQuestion: {} } }, evidence);
    expect(none.targets[0]).toEqual(['none', 0b0001001]);
  });
  it('keeps the wording apart', () => {
    expect(text).toEqual({
      version: '2.0.0',
      questions: {
        gap: {
          title: 'What?',
          short: 'Gap',
          why: 'It decides.',
          group: 'g',
          help: 'More.',
          options: { a: { label: 'An A', help: 'An a.' }, b: { label: 'A B' } },
        },
        size: {
          title: 'How big?',
          short: 'Size',
          why: 'It costs.',
          group: 'g',
          options: { s: { label: 'Small' }, m: { label: 'Middling' }, l: { label: 'Large' } },
        },
      },
      effects: {
        'always.tuned.cost': {
          reason: 'It costs [@one].',
          findings: ['one'],
          against: [],
          certainty: 'high',
          judgement: false,
          criterion: 'cost',
          grade: -3,
          on: ['tuned'],
        },
        'gap.a.retrieval.accuracy': {
          reason: 'It does [@one].',
          findings: ['one'],
          against: [],
          certainty: 'high',
          judgement: false,
          criterion: 'accuracy',
          grade: 3,
          on: ['retrieval'],
        },
        'gap.b.tuned+retrieval.accuracy': {
          reason: 'A guess.',
          findings: [],
          against: [],
          certainty: 'very-low',
          judgement: true,
          criterion: 'accuracy',
          grade: 1,
          on: ['tuned', 'retrieval'],
        },
        'size.l.retrieval.accuracy': {
          reason: 'No full stop [@one; @two].',
          findings: ['one'],
          against: ['two'],
          certainty: 'moderate',
          judgement: false,
          criterion: 'accuracy',
          grade: 2,
          on: ['retrieval'],
        },
        pair: {
          reason: 'It does [@one].',
          findings: ['one'],
          against: [],
          certainty: 'high',
          judgement: false,
          criterion: 'cost',
          grade: 3,
          on: ['hybrid'],
        },
      },
      constraints: {
        'no-room': { reason: 'Too big.', findings: ['one'], cure: 'Cut it.' },
        needs: { reason: 'It needs.', findings: [], cure: 'Say.' },
        both: { reason: 'Not both.', findings: [], cure: 'Choose.' },
      },
      approaches,
      variants: Object.fromEntries(source.variants.variants.map(({ id, name }) => [id, { name }])),
      criteria: { accuracy: { name: 'accuracy', reason: 'It matters.' }, cost: { name: 'cost', reason: 'It is paid.' } },
      changelog,
      plans,
    });
  });
});

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
        'changelog',
        'the newest entry is not about version 3.0.0',
        'Say in the changelog what changed in this version.',
      ],
    ];
    expect(problemsOf({ model: { ...source.model, version: '3.0.0' } })).toEqual(said);
    expect(problemsOf({ model: { ...source.model, version: '3.0.0', changelog: [] } })).toEqual(said);
  });
});
