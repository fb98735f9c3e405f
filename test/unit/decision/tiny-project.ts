/** A whole project around a model small enough to be worked out by hand, written into a folder of its own. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { APPROACHES } from '../../../src/decision/index.ts';

const MODEL = {
  version: '2.0.0',
  date: '2026-02-01',
  importanceRange: [0, 6],
  thresholds: { clear: 95, unknown: 40, leastAnswers: 1, worthAsking: 1 },
  smaa: { points: 16, seed: 3, shift: { high: 0, moderate: 1, low: 2, 'very-low': 3 } },
  renamed: { questions: {}, options: {} },
  changelog: [{ version: '2.0.0', date: '2026-02-01', changes: ['It begins.'] }],
};

const finding = (id: string) => ({
  id,
  text: 'Some words.',
  setting: 'Somewhere.',
  approaches: ['rag'],
  dimensions: ['accuracy'],
  effect: 'large',
  directness: 'direct',
});

const VARIANTS = [
  { id: 'prompt', approach: 'prompting', cells: [['none', 'untouched']] },
  { id: 'full-context', approach: 'long-context', cells: [['whole-context', 'untouched']] },
  { id: 'plain-rag', approach: 'rag', cells: [['retrieval', 'untouched']] },
  { id: 'lora', approach: 'fine-tuning', cells: [['none', 'tuned']] },
  { id: 'raft', approach: 'hybrid', cells: [['retrieval', 'tuned']] },
];

/** What every page of an approach has in common. */
const PAGE = {
  kind: 'approach',
  description: 'A page of the tiny project, long enough to be taken for a description of something.',
  reviewed: '2026-02-01',
  changed: '2026-02-01',
  cells: [{ knowledge: 'none', weights: 'untouched' }],
  answer: 'It is an answer.',
};

const readable = (id: string) => id[0]!.toUpperCase() + id.slice(1).replaceAll('-', ' ');

/** The files, by path under `content/`. */
const FILES: Readonly<Record<string, unknown>> = {
  'decision/model.yaml': MODEL,
  'decision/rubric.yaml': {
    sizes: { large: 3, moderate: 2, small: 1, mixed: 1, none: 1 },
    deductions: { indirect: 1, 'vendor-opinion': 1, old: 1 },
    oldAfterYears: 5,
    consistent: { sources: 3, score: 2 },
    bearing: { same: 0, near: 1, far: 2 },
    range: [1, 3],
    judgement: 1,
    certainty: {
      kinds: { preprint: 3 },
      indirect: 1,
      secondHand: 1,
      corroborated: 1,
      contradicted: 1,
      levels: { high: 4, moderate: 3, low: 2 },
    },
  },
  'decision/questions.yaml': {
    groups: ['g'],
    questions: [
      {
        id: 'gap',
        title: 'What is wrong?',
        short: 'Gap',
        group: 'g',
        why: 'It decides.',
        options: { facts: { label: 'Facts' }, form: { label: 'Form' } },
      },
      {
        id: 'offline',
        title: 'Must it work offline?',
        short: 'Offline',
        group: 'g',
        why: 'It decides.',
        options: { yes: { label: 'Yes' }, no: { label: 'No' } },
      },
    ],
  },
  'decision/effects.yaml': {
    always: [],
    gap: {
      facts: [{ on: 'retrieval', row: 'accuracy', grade: 3, findings: ['one'], reason: 'It helps.' }],
      form: [{ on: 'tuned', row: 'accuracy', grade: 3, findings: ['one'], reason: 'It helps.' }],
    },
  },
  'decision/interactions.yaml': [],
  'decision/importances.yaml': { criteria: { accuracy: { base: 4, reason: 'It matters.' } } },
  'decision/constraints.yaml': [
    { id: 'no', kind: 'rules-out', when: { offline: ['yes'] }, out: ['hybrid'], reason: 'No.', cure: 'Go online.' },
  ],
  'decision/variants.yaml': {
    levers: ['retrieval', 'tuned'],
    variants: VARIANTS,
  },
  'decision/plans.yaml': {},
  'decision/duties.yaml': [],
  'decision/cases/a.yaml': [
    {
      id: 'one-case',
      set: 'published',
      title: 'A case of facts',
      domain: 'general',
      source: 'one',
      answers: { gap: 'facts' },
      accepted: ['rag'],
      why: 'It helped.',
    },
  ],
  'sources/s.yaml': {
    title: 'A title',
    authors: 'Somebody',
    date: '2025-05',
    venue: 'Somewhere',
    kind: 'preprint',
    url: 'https://example.org/',
    checked: 'read',
    findings: [finding('one'), finding('two')],
  },
};

/**
 * Writes the project.
 *
 * @param root an empty folder
 * @param change files by path under `content/` to write instead: a value, a text as it stands, or null to leave the file out
 */
export function writeTinyProject(root: string, change: Readonly<Record<string, unknown>> = {}): void {
  const named: Readonly<Record<string, string>> = { 'fine-tuning': 'LoRA', rag: 'Plain RAG' };
  const pages = APPROACHES.map((id) => {
    const own = VARIANTS.filter(({ approach }) => approach === id);
    const variants = own.map((one) => ({ id: one.id, name: named[id] ?? readable(one.id), summary: 'A form of it.' }));
    const front = { ...PAGE, title: `The ${id}`, name: `The ${id}`, variants };
    return [`approaches/${id}.mdx`, `---\n${stringify(front)}---\n\n## How it works\n\nText.\n`];
  });
  for (const [path, content] of Object.entries({ ...FILES, ...Object.fromEntries(pages), ...change })) {
    if (content === null) continue;
    const file = join(root, 'content', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' ? content : stringify(content));
  }
}

/** A file of the project with a part changed, as YAML text. */
export function changed(path: string, before: string, after: string): Record<string, string> {
  const text = stringify(FILES[path]);
  if (!text.includes(before)) throw new Error(`${path} holds no ${JSON.stringify(before)}.`);
  return { [path]: text.replace(before, after) };
}
