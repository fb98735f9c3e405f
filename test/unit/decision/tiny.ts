/** A model small enough to be worked out by hand; the tests beside it hold the engine to every figure of it. */
import type { Model, ModelText } from '../../../src/decision/index.ts';

export const tiny: Model = {
  format: 1,
  version: '1.0.0',
  questions: [
    { id: 'need', options: ['a', 'b', 'c'] },
    { id: 'text', options: ['none', 'small', 'big'] },
    { id: 'mean', options: ['no', 'yes'] },
  ],
  criteria: ['acc', 'cost', 'fit'],
  importance: [2, 1, 3],
  importanceRange: [0, 4],
  moves: [
    [0, 0, 0, 1],
    [0, 1, 0, 3],
    [2, 1, 1, -2],
  ],
  candidates: [
    ['p', 0, 0, 0],
    ['l', 1, 1, 0],
    ['r', 2, 2, 0],
    ['r2', 2, 2, 0],
    ['f', 3, 0, 1],
    ['h', 4, 2, 1],
  ],
  targets: [
    ['retrieval', 0b101100],
    ['tuned', 0b110000],
    ['r2', 0b001000],
    ['l', 0b000010],
    ['h', 0b100000],
  ],
  effects: [
    [[], 1, 1, -1, 0],
    [[], 0, 1, -1, 0],
    [[[0, 0b001]], 0, 0, 2, 0],
    [[[0, 0b010]], 1, 2, 1, 0],
    [[[0, 0b011]], 2, 2, -1, 0],
    [[[1, 0b010]], 3, 0, 3, 0],
    [
      [
        [0, 0b001],
        [2, 0b10],
      ],
      4,
      0,
      2,
      0,
      'together',
    ],
  ],
  constraints: [
    ['no-text', 0, [[1, 0b001]], 0b101110, 1],
    ['needs-a', 1, [[0, 0b001]], 0b001000, 1],
    [
      'text-and-mean',
      2,
      [
        [1, 0b001],
        [2, 0b10],
      ],
      0,
      1,
    ],
    [
      'no-tuning',
      0,
      [
        [2, 0b01],
        [0, 0b010],
      ],
      0b110000,
      1,
    ],
    [
      'nothing',
      0,
      [
        [0, 0b100],
        [1, 0b100],
      ],
      0b111111,
      1,
    ],
  ],
  thresholds: { clearAcceptability: 80, clearSteadiness: 50, clearEachQuestion: 30, leastAnswers: 1, unknownAcceptability: 50 },
  smaa: { points: 64, seed: 7, shift: [0, 0, 0, 0] },
  renamed: { questions: { want: 'need' }, options: { 'text.little': 'small' } },
};

/** Wording for the tiny model, with the marks that have to go. */
export const words: ModelText = {
  version: '1.0.0',
  questions: {
    need: {
      title: 'What [is needed](term:need)?',
      short: 'Need',
      why: '',
      group: '',
      options: { a: { label: 'An A [@one; @two]' }, b: { label: 'A B' }, c: { label: 'A C' } },
    },
    text: {
      title: 'Text?',
      short: 'Text',
      why: '',
      group: '',
      options: { none: { label: 'None' }, small: { label: 'Small' }, big: { label: 'Big' } },
    },
    mean: { title: 'Means?', short: 'Means', why: '', group: '', options: { no: { label: 'No' }, yes: { label: 'Yes' } } },
  },
  effects: {},
  constraints: {
    'no-text': { reason: 'There is no text [@three].', findings: [], cure: '' },
    'text-and-mean': { reason: 'Not both.', findings: [], cure: '' },
  },
  approaches: {
    prompting: 'Prompting',
    'long-context': 'Long context',
    rag: 'RAG',
    'fine-tuning': 'Fine-tuning',
    hybrid: 'Hybrid',
  },
  variants: {
    p: { name: 'Prompt' },
    l: { name: 'Long' },
    r: { name: 'Plain RAG' },
    r2: { name: 'R2' },
    f: { name: 'LoRA' },
    h: { name: 'RAFT' },
  },
  criteria: {},
  changelog: [],
  plans: {
    r: {
      steps: [
        { do: 'Do [this](/guides/).', measure: 'That [@four].', moveOn: 'Then.' },
        { do: 'Do more.', measure: 'More.', moveOn: 'Later.' },
      ],
      revisit: ['It changes.', 'It grows.'],
      risks: ['It fails [@five].'],
      reading: [],
    },
    prompting: { steps: [{ do: 'Ask.', measure: 'Answers.', moveOn: 'Go.' }], revisit: ['Soon.'], risks: ['None.'], reading: [] },
  },
};
