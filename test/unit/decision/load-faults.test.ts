/** Where a fault between the model's files stands: file, line, what, and what would be right. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCatalogue, type Catalogue } from '../../../src/catalogue/catalogue.ts';
import { loadModel, ModelError } from '../../../src/decision/load.ts';
import { changed, writeTinyProject } from './tiny-project.ts';

let folder = '';
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'faults-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const projectWith = (change: Readonly<Record<string, unknown>>): string => {
  const root = mkdtempSync(join(folder, 'root-'));
  writeTinyProject(root, change);
  return root;
};
const faultsIn = (root: string) => {
  try {
    loadModel(root);
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return error.problems.map(({ file, line, what, cure }) => [`${file}:${line ?? ''}`, what, cure]);
  }
  return [];
};
const rule = (id: string, more: Record<string, unknown> = {}) => ({
  ...{ id, kind: 'rules-out', when: { offline: ['yes'] }, out: ['hybrid'], reason: 'No.', cure: 'Go online.' },
  ...more,
});
const missing = ['The file is missing.', 'Restore it from the repository; the site is built from it.'];

describe('a fault is named with its line', () => {
  it('in a file that is one tree', () => {
    expect(faultsIn(projectWith(changed('decision/effects.yaml', 'row: accuracy', 'row: accuracies')))).toEqual([
      ['content/decision/effects.yaml:4', 'gap.facts[0]: "accuracies" is no row of importances.yaml.', 'Use one of: accuracy.'],
    ]);
    expect(faultsIn(projectWith(changed('decision/model.yaml', '- version: 2', '- version: 1')))).toEqual([
      [
        'content/decision/model.yaml:1',
        'version: the newest entry of the changelog is not about version 2.0.0.',
        'Say in the changelog what changed in this version.',
      ],
    ]);
  });
  it('in a file that is a list, by the id of the item', () => {
    const wrong = { when: { offline: ['yes'], ofline: ['yes'] } };
    const cure = 'Use one of: gap, offline.';
    expect(faultsIn(projectWith({ 'decision/constraints.yaml': [rule('first'), rule('second', wrong)] }))).toEqual([
      ['content/decision/constraints.yaml:10', 'second.ofline: "ofline" is no question.', cure],
    ]);
    expect(faultsIn(projectWith({ 'decision/constraints.yaml': [rule('first', wrong), rule('second')] }))).toEqual([
      ['content/decision/constraints.yaml:1', 'first.ofline: "ofline" is no question.', cure],
    ]);
  });
  it('for what a case calls assumed and does not answer, and for nothing else', () => {
    const one = {
      ...{ id: 'x', set: 'people', title: 'A question', domain: 'general', reference: 'Somewhere' },
      ...{ answers: { gap: 'form' }, accepted: ['rag'], why: 'So.' },
    };
    const cases = [one, { ...one, id: 'y', assumed: ['gap', 'offline'] }];
    expect(faultsIn(projectWith({ 'decision/cases/b.yaml': cases }))).toEqual([
      ['content/decision/cases/b.yaml:19', '"offline" is assumed and has no answer.', 'Answer it, or take it off the list.'],
    ]);
  });
  it('for an approach without a page, and a variant that its page does not list', () => {
    expect(faultsIn(projectWith({ 'approaches/rag.mdx': null }))).toEqual([
      ['content/approaches/rag.mdx:', ...missing],
      [
        'content/decision/variants.yaml:15',
        'variants[2].id: content/approaches/rag.mdx does not list the variant "plain-rag".',
        'List it there with its name.',
      ],
    ]);
  });
  it('for every file of the model where there is none', () => {
    const empty = mkdtempSync(join(folder, 'empty-'));
    mkdirSync(join(empty, 'content'));
    const found = faultsIn(empty);
    expect(found).toContainEqual(['content/decision/effects.yaml:', ...missing]);
    expect(found.every(([file]) => /^content\/decision\/[a-z-]+\.yaml:$/.test(file!))).toBe(true);
    expect(() => loadModel(empty)).toThrow(expect.objectContaining({ name: 'ModelError' }));
  });
});

describe('rows', () => {
  it('are called as the pages of the matrix call them, or by their ids', () => {
    const criteria = { accuracy: { base: 4, reason: 'It matters.' }, cost: { base: 2, reason: 'It is paid.' } };
    const root = projectWith({ 'decision/importances.yaml': { criteria } });
    const catalogue = openCatalogue(root);
    const rows = [{ id: 'accuracy', name: 'How right it is' }];
    const entries = (kind: string) => (kind === 'dimensions' ? [{ data: { rows } }] : catalogue.entries(kind as 'approaches'));
    const { text } = loadModel(root, { ...catalogue, entries: entries as unknown as Catalogue['entries'] });
    expect(text.criteria).toEqual({
      accuracy: { name: 'How right it is', reason: 'It matters.' },
      cost: { name: 'cost', reason: 'It is paid.' },
    });
  });
});
