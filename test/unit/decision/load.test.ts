import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadModel, ModelError } from '../../../src/decision/load.ts';
import { decisionJsonSchemas } from '../../../src/schemas/decision.ts';
import { ROOT } from './support.ts';

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'decision-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('loading', () => {
  const broken = (name: string, change: (content: string) => string): string => {
    const root = mkdtempSync(join(folder, 'root-'));
    for (const part of ['decision', 'sources', 'approaches'])
      cpSync(join(ROOT, 'content', part), join(root, 'content', part), { recursive: true });
    const path = join(root, 'content/decision', name);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    try {
      loadModel(root);
    } catch (error) {
      expect(error).toBeInstanceOf(ModelError);
      return (error as Error).message;
    }
    return 'nothing was wrong';
  };
  it.each([
    ['effects.yaml', 'ovadia-current, soudani-longtail, lakatos', 'ovadia-courant', 'finding "ovadia-courant" does not exist'],
    [
      'effects.yaml',
      'on: retrieval, row: complexity, grade: -1, findings: [elastic]',
      'on: retrival, row: complexity, grade: -1, findings: [elastic]',
      '"retrival" is no lever value',
    ],
    ['effects.yaml', 'on: retrieval, row: complexity', 'on: retrieval, row: complexness', '"complexness" is no row'],
    [
      'effects.yaml',
      'row: accuracy, grade: 3, findings: [ovadia',
      'row: accuracy, grade: 2, findings: [ovadia',
      'the rubric gives 3',
    ],
    ['effects.yaml', 'grade: -1, reason: "Each further', 'grade: -2, reason: "Each further', 'a judgement of -2'],
    ['effects.yaml', 'grade: -1, reason: "Each further', 'grade: 0, reason: "Each further', 'must not be 0'],
    ['effects.yaml', '\ngap:\n  facts:', '\ngap:\n  fakts:', '"fakts" is no option'],
    ['constraints.yaml', 'when: { corpus: [none] }', 'when: { korpus: [none] }', '"korpus" is no question'],
    [
      'importances.yaml',
      'moves: { change: { never: -1, often: 1, live: 2 } }',
      'moves: { change: { always: 1 } }',
      '"always" is no option',
    ],
    ['model.yaml', 'clearAcceptability: 92', 'clearAcceptability: 920', 'clearAcceptability'],
    ['model.yaml', 'version: 1.', 'version: 9.', 'the newest entry is not about version'],
    ['rubric.yaml', 'sizes:', 'size:', 'rubric.yaml'],
    ['variants.yaml', 'levers:', 'levers: [', 'variants.yaml'],
  ])('%s: %.40s…', (name, before, after, message) => {
    const said = broken(name, (content) => {
      expect(content).toContain(before);
      return content.replace(before, after);
    });
    expect(said).toContain(message);
    expect(said).toContain(name);
  });
  it('says which file is missing', () => {
    const root = mkdtempSync(join(folder, 'root-'));
    cpSync(join(ROOT, 'content/sources'), join(root, 'content/sources'), { recursive: true });
    cpSync(join(ROOT, 'content/approaches'), join(root, 'content/approaches'), { recursive: true });
    expect(() => loadModel(root)).toThrow('the file is missing');
  });
  it('has a JSON Schema for every file', () => {
    const schemas = decisionJsonSchemas();
    expect(Object.keys(schemas)).toContain('effects.yaml');
    for (const one of Object.values(schemas)) expect(JSON.stringify(one).length).toBeGreaterThan(50);
  });
});
