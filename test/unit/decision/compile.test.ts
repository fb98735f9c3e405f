import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/decision/compile.ts';
import { approaches, changelog, effect, evidence, plans, source, thresholds } from './tiny-source.ts';
import { candidate, constraint, effect as made } from './tiny.ts';

describe('compiling', () => {
  const { model, text, problems } = compile(source, evidence);
  it('finds nothing wrong with files in which nothing is', () => expect(problems).toEqual([]));
  it('gives each variant a candidate for each of its cells', () =>
    expect(model.candidates).toEqual([
      candidate('plain', 'prompting'),
      candidate('whole', 'long-context', 'whole-context'),
      candidate('plain-rag', 'rag', 'retrieval'),
      candidate('lora', 'fine-tuning', 'none', 'tuned'),
      candidate('mix', 'hybrid', 'whole-context', 'tuned'),
      candidate('mix', 'hybrid', 'retrieval', 'tuned'),
      candidate('odd', 'rag', 'retrieval'),
    ]));
  it('writes effects with what they speak of, and the certainty of their evidence', () => {
    expect(model.effects).toEqual([
      made('always.tuned.cost', 'tuned', 'cost', -3),
      made('gap.a.retrieval.accuracy', 'retrieval', 'accuracy', 3, { gap: ['a'] }),
      made('gap.b.tuned+retrieval.accuracy', 'tuned+retrieval', 'accuracy', 1, { gap: ['b'] }, { certainty: 'very-low' }),
      made('size.l.retrieval.accuracy', 'retrieval', 'accuracy', 2, { size: ['l'] }, { certainty: 'moderate' }),
      made('pair', 'hybrid', 'cost', 3, { size: ['s', 'm'], gap: ['b'] }),
    ]);
    expect(model.targets).toEqual({
      tuned: [3, 4, 5],
      retrieval: [2, 5],
      'tuned+retrieval': [2, 3, 4, 5],
      hybrid: [4, 5],
    });
  });
  it('writes constraints, importances and what moves them', () => {
    expect(model.constraints).toEqual([
      constraint('no-room', 'rules-out', { size: ['l'] }, [0, 1, 4]),
      constraint('needs', 'requires', { gap: ['a', 'b'], size: ['m'] }, [2], { waits: false }),
      constraint('both', 'contradiction', { gap: ['a'], size: ['s'] }),
      constraint('first', 'awaits', { size: ['s', 'm', 'l'] }, [3, 4, 5], { unless: [{ question: 'gap', options: ['b'] }] }),
    ]);
    expect(model).toMatchObject({
      criteria: ['accuracy', 'cost'],
      importance: [7, 4],
      moves: [
        { question: 'size', option: 's', criterion: 'accuracy', by: 1 },
        { question: 'size', option: 'l', criterion: 'accuracy', by: -2 },
      ],
    });
  });
  it('takes over what stands in model.yaml and the questions', () =>
    expect(model).toMatchObject({
      format: 2,
      version: '2.0.0',
      importanceRange: [1, 9],
      thresholds,
      smaa: { points: 64, seed: 3, shift: { high: 0, moderate: 1, low: 2, 'very-low': 3 } },
      renamed: { questions: { old: 'gap' }, options: { 'gap.o': 'gap.a' } },
      redefined: { 'gap.b': '2.0.0' },
      opening: ['size'],
      questions: [
        { id: 'gap', options: ['a', 'b'], group: 'g', answerable: 0.8, said: 0.4, only: [], prior: [0.5, 0.5] },
        {
          id: 'size',
          options: ['s', 'm', 'l'],
          group: 'g',
          answerable: 0.7,
          said: 0.7,
          only: [{ question: 'gap', options: ['a'] }],
          prior: [0.333, 0.333, 0.333],
        },
      ],
      musts: {
        answerable: 0.9,
        said: 0.9,
        ticks: [{ id: 'a', sets: { gap: 'a' } }],
        together: [{ of: ['a', 'b'], sets: { gap: 'b' } }],
        otherwise: { size: 's' },
      },
    }));
  it('counts how often an option was the answer, one more for each', () => {
    const { model: counted } = compile(source, evidence, [{ gap: 'a' }, { gap: 'a', size: 'l' }, { size: 'nonsense' }]);
    expect(counted.questions.map(({ prior }) => prior)).toEqual([
      [0.75, 0.25],
      [0.25, 0.25, 0.5],
    ]);
  });
  it('has no screen of duties where none is written', () => {
    const { musts, ...questions } = source.questions;
    expect(musts).toBeDefined();
    const plain = compile({ ...source, questions }, evidence);
    expect([plain.model.musts, plain.text.musts]).toEqual([null, null]);
  });
  it('scores with the fitted grades, where the rubric still gives what they were fitted to', () => {
    const fitted = {
      version: '2.0.0',
      seed: 1,
      tau: 0.25,
      priorWeight: 3,
      spread: { high: 1, moderate: 1, low: 1, 'very-low': 1 },
      cases: 3,
      sources: 2,
      grades: { pair: { grade: 3, fitted: 241 }, 'always.tuned.cost': { grade: -2, fitted: -150 } },
      calibration: {
        bands: [
          {
            atLeast: 0,
            knots: [
              [0, 0],
              [500, 400],
              [1000, 950],
            ] as [number, number][],
          },
        ],
      },
    };
    const { model: now, text: wording } = compile({ ...source, fitted }, evidence);
    expect(now.effects.map((one) => one.fitted)).toEqual([-300, 300, 100, 200, 241]);
    expect([now.tau, model.tau, wording.effects.pair!.fitted]).toEqual([0.25, 0.1, 241]);
    expect(now.calibration).toEqual([
      {
        atLeast: 0,
        knots: [
          { raw: 0, said: 0 },
          { raw: 0.5, said: 0.4 },
          { raw: 1, said: 0.95 },
        ],
      },
    ]);
    expect(model.calibration).toEqual([]);
  });
  it('lets a lever of a rule stand for run-time where something is fetched or given', () => {
    const members = (on: string) =>
      compile({ ...source, effects: { always: [effect([on], 'cost', 3)], byQuestion: {} } }, evidence).model.targets[on];
    expect([members('run-time'), members('untouched'), members('none')]).toEqual([
      [1, 2, 4, 5],
      [0, 1, 2, 6],
      [0, 3],
    ]);
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
      musts: { title: 'Which must hold?', why: 'They overturn.', ticks: { a: { label: 'It is an A', help: 'As such.' } } },
      effects: {
        'always.tuned.cost': {
          reason: 'It costs [@one].',
          findings: ['one'],
          against: [],
          certainty: 'high',
          judgement: false,
          criterion: 'cost',
          grade: -3,
          fitted: -300,
          on: ['tuned'],
        },
        'gap.a.retrieval.accuracy': {
          reason: 'It does.',
          findings: ['one'],
          against: [],
          certainty: 'high',
          judgement: false,
          criterion: 'accuracy',
          grade: 3,
          fitted: 300,
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
          fitted: 100,
          on: ['tuned', 'retrieval'],
        },
        'size.l.retrieval.accuracy': {
          reason: 'No full stop',
          findings: ['one'],
          against: ['two'],
          certainty: 'moderate',
          judgement: false,
          criterion: 'accuracy',
          grade: 2,
          fitted: 200,
          on: ['retrieval'],
        },
        pair: {
          reason: 'It does.',
          findings: ['one'],
          against: [],
          certainty: 'high',
          judgement: false,
          criterion: 'cost',
          grade: 3,
          fitted: 300,
          on: ['hybrid'],
        },
      },
      constraints: {
        'no-room': { reason: 'Too big.', findings: ['one'], cure: 'Cut it.' },
        needs: { reason: 'It needs.', findings: [], cure: 'Say.' },
        both: { reason: 'Not both.', findings: [], cure: 'Choose.' },
        first: { reason: 'Ask first.', findings: [], cure: 'Say.' },
      },
      approaches,
      variants: Object.fromEntries(source.variants.variants.map(({ id, name }) => [id, { name, say: name }])),
      criteria: { accuracy: { name: 'accuracy', reason: 'It matters.' }, cost: { name: 'cost', reason: 'It is paid.' } },
      changelog,
      redefined: { 'gap.b': 'It is narrower.' },
      plans,
      duties: [],
    });
  });
});
