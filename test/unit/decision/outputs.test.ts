import { mkdtempSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decisionJsonSchemas } from '../../../src/schemas/decision.ts';
import { flips, recommend } from '../../../src/decision/index.ts';
import { planFor, toJson, toMarkdown } from '../../../src/decision/record.ts';
import { runCases } from '../../../src/decision/run-cases.ts';
import { loadModel, ModelError } from '../../../src/decision/load.ts';
import { distil, follow, treeToMermaid, treeToText } from '../../../src/decision/tree.ts';
import { cases, caseSituations, model, ROOT, text, useCases } from './support.ts';

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'decision-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('decision record', () => {
  const result = recommend(model, { gap: 'facts', output: 'answers', corpus: 'large', change: 'often', known: 'absent' });
  const context = { url: 'https://example.org/advisor/?gap=facts', date: '2026-11-20', flips: flips(model, result.answers) };
  it('is MADR, complete and free of marks', () => {
    const record = toMarkdown(model, text, result, context);
    for (const heading of [
      '# Use RAG',
      '## Context and Problem Statement',
      '## Considered Options',
      '## Decision Outcome',
      '### Consequences',
      '### Confirmation',
      '## More Information',
    ]) {
      expect(record).toContain(`\n${heading}`);
    }
    expect(record).toContain('date: 2026-11-20');
    expect(record).toContain(context.url);
    expect(record).toContain(`Model version ${model.version}`);
    expect(record).not.toMatch(/\[@|\(term:|undefined|NaN/);
  });
  it('says what to settle in a conflict', () => {
    const conflict = recommend(model, { offline: 'yes', weights: 'api-only' });
    const record = toMarkdown(model, text, conflict, { url: 'x' });
    expect(record).toContain('# No recommendation');
    expect(record).toContain('To settle: ');
    expect(record).not.toContain('date:');
  });
  it('is JSON too', () => {
    const data = JSON.parse(toJson(result, context)) as Record<string, unknown>;
    expect(data).toMatchObject({ winner: 'rag', url: context.url, date: '2026-11-20', version: model.version });
    expect(data.flips).toEqual(context.flips);
  });
  it('has a plan for every variant', () => {
    for (const [variant, approach] of model.candidates) {
      expect(
        planFor(text, {
          ...result,
          variant,
          winner: (['prompting', 'long-context', 'rag', 'fine-tuning', 'hybrid'] as const)[approach]!,
        }),
      ).not.toBeNull();
    }
    expect(planFor(text, recommend(model, { offline: 'yes', weights: 'api-only' }))).toBeNull();
  });
});

describe('distilled tree', () => {
  const real = [...caseSituations, ...useCases].map((one) => one.answers);
  const distilled = distil(model, real);
  it('agrees with the model on four sets in five, and with the cases', () => {
    expect(distilled.agreement).toBeGreaterThanOrEqual(0.8);
    expect(distilled.agreementEither).toBeGreaterThanOrEqual(distilled.agreement);
    const right = cases.filter((one, at) =>
      follow(model, distilled.tree, caseSituations[at]!.answers).candidates.some((each) => one.accepted.includes(each.approach)),
    );
    expect(right.length / cases.length).toBeGreaterThanOrEqual(0.85);
  });
  it('is small, and names two where it is not sure', () => {
    expect(distilled.leaves).toBeLessThanOrEqual(14);
    const visit = (node: typeof distilled.tree): void => {
      if (node.kind === 'leaf') expect(node.candidates).toHaveLength(node.candidates[0]!.share < 0.8 ? 2 : 1);
      else {
        visit(node.yes);
        visit(node.no);
      }
    };
    visit(distilled.tree);
  });
  it('is the same twice', () => expect(distil(model, real)).toEqual(distilled));
  it('can be drawn and read', () => {
    const drawn = treeToMermaid(distilled.tree, text, 'Which approach', 'A tree.');
    expect(drawn).toMatch(/^flowchart (TD|LR)\n  accTitle: Which approach\n  accDescr: A tree\.\n/);
    expect(drawn.match(/-->\|yes\|/g)).toHaveLength(drawn.match(/-->\|no\|/g)!.length);
    expect(
      treeToText(distilled.tree, text)
        .split('\n')
        .every((line) => /^ *- /.test(line)),
    ).toBe(true);
  });
});

describe('the command line', () => {
  const run = (...given: string[]) => {
    const [out, wrong]: [string[], string[]] = [[], []];
    const status = runCases(
      given,
      ROOT,
      (line) => out.push(line),
      (line) => wrong.push(line),
    );
    return { status, stdout: out.join('\n'), stderr: wrong.join('\n') };
  };
  const file = () => join(folder, 'cases.yaml');
  it('prints a line for each case', () => {
    writeFileSync(
      file(),
      '- {id: a, facts: {main_gap: knowledge, corpus_size: large, colour: blue}, assumed: [main_gap]}\n- {id: b, facts: {main_gap: none}}\n',
    );
    const lines = run(file())
      .stdout.trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map((one) => one.id)).toEqual(['a', 'b']);
    expect(Object.keys(lines[0]!)).toEqual(['id', 'winner', 'variant', 'firmness', 'status', 'ranking', 'ruledOut', 'ignored']);
    expect(lines[0]).toMatchObject({ winner: 'rag', ignored: [{ part: 'colour' }] });
    const without = (...more: string[]) => JSON.parse(run(file(), '--id', 'a', ...more).stdout) as { winner: string };
    expect(without('--without', 'main_gap', 'corpus_size').winner).toBe('prompting');
    expect(without('--without-assumed')).toEqual(without('--without', 'main_gap'));
    expect((JSON.parse(run('--without', 'main_gap', file(), '--id', 'a').stdout) as { winner: string }).winner).toBe(
      without('--without-assumed').winner,
    );
  });
  it.each([
    ['no file', [], 'Usage'],
    ['a missing file', ['nowhere.yaml'], 'no such file'],
    ['an unknown option', ['x.yaml', '--loud'], 'Unknown option --loud'],
    ['two files', ['x.yaml', 'y.yaml'], 'second one'],
    ['--id alone', ['x.yaml', '--id'], '--id needs'],
    ['--without alone', ['x.yaml', '--without'], '--without needs'],
  ])('%s: exit 2 and what is wrong', (_, given, message) => {
    const { status, stderr, stdout } = run(...given);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
  it.each([
    ['- [', 'bad.yaml: '],
    ['a: 1', 'must be a list'],
    ['- 3', 'must be a mapping'],
    ['- {facts: {}}', '"id" is missing'],
    ['- {id: a}', '"facts" is missing'],
    ['- {id: a, facts: {}, assumed: main_gap}', '"assumed" must be a list'],
  ])('bad file %s', (content, message) => {
    writeFileSync(join(folder, 'bad.yaml'), content);
    const { status, stderr } = run(join(folder, 'bad.yaml'));
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^ {4}at /m);
  });
  it('knows no such case', () => {
    writeFileSync(file(), '- {id: a, facts: {}}\n');
    expect(run(file(), '--id', 'z').stderr).toContain('no case "z"');
  });
});

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
