import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCatalogue } from '../../../src/catalogue/catalogue.ts';
import { evidenceOf, loadModel, ModelError } from '../../../src/decision/load.ts';
import { decisionJsonSchemas } from '../../../src/schemas/decision.ts';
import { changed, writeTinyProject } from './tiny-project.ts';

let folder = '';
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'decision-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const projectWith = (change: Readonly<Record<string, unknown>> = {}): string => {
  const root = mkdtempSync(join(folder, 'root-'));
  writeTinyProject(root, change);
  return root;
};
const wrongWith = (change: Readonly<Record<string, unknown>>): string => {
  try {
    loadModel(projectWith(change));
  } catch (error) {
    expect(error).toBeInstanceOf(ModelError);
    return (error as Error).message;
  }
  return 'nothing was wrong';
};
const aCase = {
  id: 'x',
  set: 'people',
  title: 'A question',
  domain: 'general',
  reference: 'Somewhere',
  answers: { gap: 'form' },
  accepted: ['rag'],
  why: 'So.',
};

describe('loading', () => {
  it('gives the model, its words, its cases, and nothing that is not there', () => {
    const { model, text, cases, predictions, quality, problems } = loadModel(projectWith());
    expect([problems, predictions, quality]).toEqual([[], [], undefined]);
    expect(model.candidates).toHaveLength(5);
    expect(cases.map(({ id }) => id)).toEqual(['one-case']);
    expect(text.approaches.rag).toBe('The rag');
    // A variant is called as its page says, or by its id until the page lists it.
    expect([text.variants.lora!.name, text.variants['full-context']!.name]).toEqual(['LoRA', 'Full context']);
    // One case said facts: two of three with one more for each.
    expect(model.questions[0]!.prior).toEqual([0.667, 0.333]);
  });
  it('takes what a fit has left behind', () => {
    const fitted = {
      version: '2.0.0',
      date: '2026-02-02',
      seed: 1,
      tau: 0.2,
      priorWeight: 3,
      spread: { high: 0.25, moderate: 0.5, low: 0.8, 'very-low': 1.2 },
      cases: 1,
      sources: 1,
      grades: { 'gap.facts.retrieval.accuracy': { grade: 3, fitted: 250 } },
      calibration: {
        bands: [
          {
            atLeast: 0,
            knots: [
              [0, 0],
              [1000, 900],
            ],
          },
        ],
      },
    };
    const said = {
      case: 'one-case',
      as: 'stated',
      fold: 0,
      known: 1,
      chances: { rag: 900, prompting: 25, 'long-context': 25, 'fine-tuning': 25, hybrid: 25 },
      said: 880,
      clear: false,
    };
    const budget = { figure: 'right', recorded: 90, better: 'higher', slack: 2 };
    const { model, predictions, quality } = loadModel(
      projectWith({
        'decision/fitted.yaml': fitted,
        'decision/predictions.yaml': [said],
        'decision/quality.yaml': { version: '2.0.0', budgets: [budget] },
      }),
    );
    expect([model.tau, model.effects[0]!.fitted, model.calibration.length]).toEqual([0.2, 250, 1]);
    expect([predictions, quality?.budgets]).toEqual([[said], [budget]]);
    for (const knots of [
      [
        [0, 0],
        [900, 900],
      ],
      [
        [10, 0],
        [1000, 900],
      ],
      [
        [0, 0],
        [500, 800],
        [1000, 700],
      ],
      [
        [0, 0],
        [500, 300],
        [400, 350],
        [1000, 900],
      ],
    ])
      expect(wrongWith({ 'decision/fitted.yaml': { ...fitted, calibration: { bands: [{ atLeast: 0, knots }] } } })).toContain(
        'must rise',
      );
    const [band] = fitted.calibration.bands;
    for (const bands of [[{ ...band, atLeast: 2 }], [band, band]])
      expect(wrongWith({ 'decision/fitted.yaml': { ...fitted, calibration: { bands } } })).toContain(
        'must begin at 0 answers and rise',
      );
  });
  it.each([
    ['decision/effects.yaml', '- one', '- three', 'finding "three" does not exist'],
    ['decision/effects.yaml', 'on: retrieval', 'on: retrival', '"retrival" is no lever value'],
    ['decision/effects.yaml', 'row: accuracy', 'row: accuracies', '"accuracies" is no row'],
    ['decision/effects.yaml', 'grade: 3', 'grade: 2', 'the rubric gives 3'],
    ['decision/effects.yaml', 'grade: 3', 'grade: 0', 'must not be 0'],
    ['decision/effects.yaml', 'facts:', 'fakts:', '"fakts" is no option'],
    ['decision/constraints.yaml', 'offline:', 'ofline:', '"ofline" is no question'],
    ['decision/model.yaml', 'clear: 95', 'clear: 950', '"thresholds.clear"'],
    ['decision/model.yaml', 'version: 2', 'version: 9', 'the newest entry of the changelog is not about version 9.0.0'],
    ['decision/model.yaml', 'version: 2.0.0', 'version: 2.0.0\nversion: 2.0.1', 'Map keys must be unique'],
    ['decision/rubric.yaml', 'sizes:', 'size:', 'content/decision/rubric.yaml'],
    ['decision/variants.yaml', 'levers:', 'levers: [', 'content/decision/variants.yaml:'],
    ['decision/cases/a.yaml', 'set: published', 'set: weighed', '"0.set" has a value that is not allowed'],
    ['decision/cases/a.yaml', 'source: one', 'note: none', 'content/decision/cases/a.yaml'],
    ['sources/s.yaml', 'kind: preprint', 'kind: rumour', '"kind" has a value that is not allowed'],
  ])('%s, %s instead of %s: %s', (path, before, after, message) =>
    expect(wrongWith(changed(path, before, after))).toContain(message),
  );
  it.each([
    ['an approach without a page', { 'approaches/rag.mdx': null }, 'content/approaches/rag.mdx'],
    ['a page without a name', { 'approaches/rag.mdx': '---\nkind: approach\n---\n' }, '"name" is missing'],
    ['a page without front matter', { 'approaches/rag.mdx': 'Text.' }, 'has no front matter'],
    ['a file that is missing', { 'decision/rubric.yaml': null }, 'content/decision/rubric.yaml'],
    [
      'an answer assumed that is not given',
      { 'decision/cases/b.yaml': [{ ...aCase, assumed: ['offline'] }] },
      '"offline" is assumed and has no answer',
    ],
    ['a source and a reference', { 'decision/cases/b.yaml': [{ ...aCase, source: 'one' }] }, 'needs either `source`'],
  ])('%s', (_, change, message) => expect(wrongWith(change)).toContain(message));
  it('reads cases of all files, in the order of their names', () => {
    const root = projectWith({
      'decision/cases/b.yaml': [aCase],
      'decision/cases/0.yaml': [{ ...aCase, id: 'y' }],
    });
    expect(loadModel(root).cases.map(({ id }) => id)).toEqual(['y', 'one-case', 'x']);
    expect(loadModel(projectWith({ 'decision/cases/a.yaml': null })).cases).toEqual([]);
  });
  it('reads of every finding what the rubric needs', () => {
    const root = mkdtempSync(join(folder, 'root-'));
    const sources = join(root, 'content/sources');
    mkdirSync(sources, { recursive: true });
    const write = (name: string, checked: string, ...findings: string[]) =>
      writeFileSync(
        join(sources, name),
        `title: A title\nauthors: Somebody\ndate: '2023-05'\nvenue: Somewhere\nkind: preprint\nurl: https://example.org/\nchecked: ${checked}\nfindings:\n${findings.join('')}`,
      );
    const finding = (id: string, directness: string, more = '') =>
      `  - { id: ${id}, text: Some words., setting: Somewhere., approaches: [rag], dimensions: [accuracy], effect: small, directness: ${directness}${more} }\n`;
    write(
      'b.yaml',
      'read',
      finding('one', 'direct'),
      finding('two', 'indirect'),
      finding('three', 'direct', ', checked: second-hand'),
    );
    write('a.yaml', 'second-hand', finding('four', 'direct'), finding('five', 'direct', ', checked: read'));
    writeFileSync(join(sources, 'c.txt'), 'no source');
    const of = (id: string, from: string, direct: boolean, secondHand: boolean) => [
      id,
      { id, source: from, kind: 'preprint', year: 2023, effect: 'small', direct, secondHand },
    ];
    expect([...evidenceOf(openCatalogue(root))]).toEqual([
      of('four', 'a', true, true),
      of('five', 'a', true, false),
      of('one', 'b', true, false),
      of('two', 'b', false, false),
      of('three', 'b', true, true),
    ]);
  });
  it('has a JSON Schema for every file', () => {
    const schemas = decisionJsonSchemas();
    expect(Object.keys(schemas)).toEqual(expect.arrayContaining(['effects.yaml', 'fitted.yaml', 'predictions.yaml', 'cases']));
    for (const one of Object.values(schemas)) expect(JSON.stringify(one).length).toBeGreaterThan(50);
  });
});
