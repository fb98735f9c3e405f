/** Files of a model small enough to be worked out by hand, and the evidence that they cite. */
import type { ModelSource, RawEffect } from '../../../src/decision/files.ts';
import type { Evidence } from '../../../src/decision/grading.ts';

export const found = (id: string, more: Partial<Evidence> = {}): [string, Evidence] => [
  id,
  { id, source: `s-${id}`, kind: 'peer-reviewed', year: 2025, effect: 'large', direct: true, secondHand: false, ...more },
];
export const evidence = new Map([found('one'), found('two'), found('weak', { kind: 'vendor-opinion' })]);

export const effect = (on: string[], row: string, grade: number, more: Partial<RawEffect> = {}): RawEffect => ({
  on,
  row,
  grade,
  findings: ['one'],
  against: [],
  bearing: 'same',
  reason: 'It does.',
  ...more,
});
const option = (label: string, help?: string) => ({ label, ...(help && { help }) });
export const thresholds = {
  clear: 90,
  unknown: 50,
  leastAnswers: 2,
  worthAsking: 3,
} as ModelSource['model']['thresholds'];
export const changelog = [
  { version: '2.0.0', date: '2026-02-01', summary: 'New.' },
] as unknown as ModelSource['model']['changelog'];
export const plans = { rag: { steps: [] } } as unknown as ModelSource['plans'];
export const approaches = { prompting: 'Prompting', 'long-context': 'Long', rag: 'RAG', 'fine-tuning': 'Tuning', hybrid: 'Hybrid' };

export const source: ModelSource = {
  rubric: {
    sizes: { large: 3, moderate: 2, small: 1, none: 0, mixed: 1 },
    deductions: { indirect: 1, 'vendor-opinion': 2, old: 1 },
    oldAfterYears: 5,
    consistent: { sources: 3, score: 2 },
    bearing: { same: 0, near: 1, far: 2 },
    range: [1, 3],
    judgement: 1,
    certainty: {
      kinds: { 'peer-reviewed': 4, 'vendor-opinion': 1 },
      indirect: 1,
      secondHand: 1,
      corroborated: 1,
      contradicted: 1,
      levels: { high: 4, moderate: 3, low: 2 },
    },
  },
  model: {
    version: '2.0.0',
    date: '2026-02-01',
    importanceRange: [1, 9],
    thresholds,
    smaa: { points: 64, seed: 3, shift: { 'very-low': 3, low: 2, moderate: 1, high: 0 } },
    renamed: { questions: { old: 'gap' }, options: { 'gap.o': 'gap.a' } },
    redefined: { 'gap.b': { since: '2.0.0', what: 'It is narrower.' } },
    changelog,
  },
  questions: {
    groups: ['g'],
    opening: ['size'],
    musts: {
      title: 'Which must hold?',
      why: 'They overturn.',
      answerable: 0.9,
      ticks: [{ id: 'a', label: 'It is an A', help: 'As such.', sets: { gap: 'a' } }],
      together: [{ of: ['a', 'b'], sets: { gap: 'b' } }],
      otherwise: { size: 's' },
    },
    questions: [
      {
        id: 'gap',
        title: 'What?',
        short: 'Gap',
        group: 'g',
        why: 'It decides.',
        help: 'More.',
        answerable: 0.8,
        said: 0.4,
        answerableWhy: 'Some know.',
        only: {},
        options: { a: option('An A', 'An a.'), b: option('A B') },
      },
      {
        id: 'size',
        title: 'How big?',
        short: 'Size',
        group: 'g',
        why: 'It costs.',
        answerable: 0.7,
        only: { gap: ['a'] },
        options: { s: option('Small'), m: option('Middling'), l: option('Large') },
      },
    ],
  },
  effects: {
    always: [effect(['tuned'], 'cost', -3, { reason: 'It costs [@one].' })],
    byQuestion: {
      gap: {
        a: [effect(['retrieval'], 'accuracy', 3)],
        b: [effect(['tuned', 'retrieval'], 'accuracy', 1, { findings: [], reason: 'A guess.' })],
      },
      size: { l: [effect(['retrieval'], 'accuracy', 2, { against: ['two'], reason: 'No full stop' })] },
    },
  },
  interactions: [{ id: 'pair', when: { size: ['s', 'm'], gap: ['b'] }, ...effect(['hybrid'], 'cost', 3) }],
  importances: {
    criteria: {
      accuracy: { base: 7, reason: 'It matters.', moves: { size: { s: 1, l: -2 } } },
      cost: { base: 4, reason: 'It is paid.', moves: {} },
    },
  },
  constraints: [
    {
      id: 'no-room',
      kind: 'rules-out',
      when: { size: ['l'] },
      out: ['whole-context', 'prompting'],
      findings: ['one'],
      reason: 'Too big.',
      cure: 'Cut it.',
      waits: true,
    },
    {
      id: 'needs',
      kind: 'requires',
      any: { gap: ['a', 'b'], size: ['m'] },
      out: ['plain-rag'],
      findings: [],
      reason: 'It needs.',
      cure: 'Say.',
      waits: false,
    },
    {
      id: 'both',
      kind: 'contradiction',
      when: { gap: ['a'], size: ['s'] },
      findings: [],
      reason: 'Not both.',
      cure: 'Choose.',
      waits: true,
    },
    {
      id: 'first',
      kind: 'awaits',
      question: 'size',
      out: ['tuned'],
      unless: { gap: ['b'] },
      findings: [],
      reason: 'Ask first.',
      cure: 'Say.',
      waits: true,
    },
  ],
  variants: {
    variants: [
      { id: 'plain', name: 'Plain', approach: 'prompting', cells: [['none', 'untouched']] },
      { id: 'whole', name: 'Whole', approach: 'long-context', cells: [['whole-context', 'untouched']] },
      { id: 'plain-rag', name: 'Plain RAG', approach: 'rag', cells: [['retrieval', 'untouched']] },
      { id: 'lora', name: 'LoRA', approach: 'fine-tuning', cells: [['none', 'tuned']] },
      {
        id: 'mix',
        name: 'Mix',
        approach: 'hybrid',
        cells: [
          ['whole-context', 'tuned'],
          ['retrieval', 'tuned'],
        ],
      },
      { id: 'odd', name: 'Odd', approach: 'rag', cells: [['retrieval', 'untouched']], levers: ['untouched', 'of-its-own'] },
    ],
    approaches,
  },
  plans,
  duties: [],
};
