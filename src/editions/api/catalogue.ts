/** The documents under `/api/v1/`: what each holds, and which page shows the same to people. */
import type { DocumentName } from './schemas.ts';

export interface Listed {
  /** What it holds, for the data page and the index. */
  about: string;
  /** Path of the page for people. */
  page: string;
  /** Whether it holds what editors write or what the site makes of it. */
  io: 'input' | 'output';
}

/** In the order in which the data page lists them. */
export const DOCUMENTS: Record<DocumentName, Listed> = {
  approaches: {
    about: 'The five approaches and the variants that have a page, with their cells on the plane of the two levers.',
    page: 'approaches',
    io: 'output',
  },
  dimensions: {
    about: 'Every dimension with its rows of the comparison matrix: a rating and a reason for each approach.',
    page: 'compare',
    io: 'output',
  },
  comparisons: { about: 'Two approaches set against each other.', page: 'compare', io: 'output' },
  'use-cases': {
    about: 'Situations as answers to the advisor’s questions, each with its verdict.',
    page: 'use-cases',
    io: 'output',
  },
  guides: { about: 'The guides’ titles, answers and dates; their text is in the Markdown edition.', page: 'guides', io: 'output' },
  sources: {
    about: 'Every source and every finding taken from it, with figures, citations and the pages that use it.',
    page: 'evidence',
    io: 'output',
  },
  contested: {
    about: 'Claims that sources disagree about, with both sides and a verdict.',
    page: 'evidence/contested',
    io: 'output',
  },
  experiments: {
    about: 'Every experiment that measured two or more approaches on the same task, with its figures by approach.',
    page: 'evidence/head-to-head',
    io: 'output',
  },
  glossary: { about: 'The field’s words with aliases, spellings and common misspellings.', page: 'glossary', io: 'output' },
  faq: { about: 'Questions people ask, with short answers.', page: 'faq', io: 'output' },
  decision: {
    about: 'The whole decision model as the advisor computes with it: questions, effects, importances, constraints, thresholds.',
    page: 'method',
    io: 'input',
  },
  models: {
    about:
      'What models and hosts offer and ask for: windows, prices, caches, tuning, hosted search, embeddings, GPUs, each with its source and date.',
    page: 'numbers',
    io: 'output',
  },
  prices: {
    about: 'The other dated prices behind the cost model, each with its finding or marked as an assumption.',
    page: 'numbers',
    io: 'output',
  },
  changes: {
    about: 'What changed on the site and in the decision model, newest first; the feed is made from it.',
    page: 'data',
    io: 'output',
  },
};
export const DOCUMENT_NAMES = Object.keys(DOCUMENTS) as DocumentName[];

/** Paths of the files, from the site's root. */
export const API = 'api/v1';
export const documentPath = (name: string) => `${API}/${name}.json`;
export const schemaPath = (name: string) => `${API}/schema/${name}.json`;
export const tablePath = (name: string) => `${API}/${name}.csv`;
/** Tables for spreadsheets. */
export const TABLES = [
  { name: 'matrix', path: tablePath('matrix'), about: 'The comparison matrix as a table, one line for each rating.' },
  {
    name: 'head-to-head',
    path: tablePath('head-to-head'),
    about: 'The experiments as a table, one line for each approach measured.',
  },
  {
    name: 'models',
    path: tablePath('models'),
    about: 'The catalogue of models and hosts as a table, one line for each thing that is priced.',
  },
] as const;
