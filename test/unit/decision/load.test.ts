import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCatalogue } from '../../../src/catalogue/catalogue.ts';
import { evidenceOf, loadModel, ModelError } from '../../../src/decision/load.ts';
import { decisionJsonSchemas } from '../../../src/schemas/decision.ts';
import { ROOT } from './support.ts';

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'decision-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('loading', () => {
  const broken = (name: string, change: (content: string) => string): string => {
    const root = mkdtempSync(join(folder, 'root-'));
    for (const part of ['decision', 'sources', 'approaches', 'dimensions'])
      cpSync(join(ROOT, 'content', part), join(root, 'content', part), { recursive: true });
    const path = join(root, 'content', name.includes('/') ? name : `decision/${name}`);
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
    ['variants.yaml', 'levers:', 'levers: [', 'not valid YAML'],
    ['model.yaml', 'version: ', 'version: 1.0.0\nversion: ', 'Map keys must be unique'],
    ['cases.yaml', 'set: weighed', 'set: weighty', '"0.set" has a value that is not allowed'],
    ['approaches/rag.mdx', '\nname: ', '\nnom: ', '"name" is missing'],
    ['approaches/rag.mdx', '---', '----', 'has no front matter'],
    ['approaches/rag.mdx', 'id: graph-rag', 'id: graf-rag', 'variants.3.id" has a value'],
    ['sources/lakatos-domain.yaml', 'kind: ', 'kind: un', '"kind" has a value that is not allowed'],
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
    expect(() => loadModel(root)).toThrow('The file is missing');
  });
  it('names every fault of a file, one a line, and the file as a whole where it is no mapping', () => {
    expect(
      broken('model.yaml', (content) => content.replace(/^date: .*$/m, 'date: soon').replace(/^version: .*$/m, 'version: 1')),
    ).toMatch(/^2 problems[^]*model\.yaml:\d+ {2}"version" [^]*model\.yaml:\d+ {2}"date": /);
    expect(broken('rubric.yaml', () => '3')).toMatch(
      /content\/decision\/rubric\.yaml:1 {2}"the entry" is a number, but has to be a mapping/,
    );
  });
  it('names every contradiction between files, one a line', () =>
    expect(
      broken('effects.yaml', (content) => content.replace('row: complexity', 'row: complex').replace('row: latency', 'row: late')),
    ).toMatch(
      /content\/decision\/effects\.yaml:\d+ {2}\S+: "\w+" is no row of importances\.yaml\.\n.+Use one of: .+\ncontent\/decision\/effects\.yaml:\d+ /,
    ));
  it('takes the names of approaches and variants from their pages', () => {
    const { text, model, cases, situations } = loadModel(ROOT);
    expect(text.approaches).toEqual({
      prompting: 'Prompting',
      'long-context': 'Long context',
      rag: 'RAG',
      'fine-tuning': 'Fine-tuning',
      hybrid: 'Hybrid',
    });
    expect(text.variants.lora?.name).toMatch(/LoRA/);
    expect(new Set(Object.keys(text.variants))).toEqual(new Set(model.candidates.map(([variant]) => variant)));
    expect([cases.length > 60, situations.length > 300]).toEqual([true, true]);
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
    expect(Object.keys(schemas)).toContain('effects.yaml');
    for (const one of Object.values(schemas)) expect(JSON.stringify(one).length).toBeGreaterThan(50);
  });
});
