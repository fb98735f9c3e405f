import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCases } from '../../../src/decision/run-cases.ts';
import { ROOT } from './support.ts';

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'decision-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

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
    expect(without('--without-assumed')).not.toEqual(without());
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
    ['--id before another option', ['x.yaml', '--id', '--without-assumed'], '--id needs'],
    ['--without before another option', ['x.yaml', '--without', '--id', 'a'], '--without needs'],
    ['--without before a comma', ['x.yaml', '--without', ','], '--without needs'],
    ['--without before a file', ['--without', 'x.yml'], '--without needs'],
    ['--without alone', ['x.yaml', '--without'], '--without needs'],
  ])('%s: exit 2 and what is wrong', (_, given, message) => {
    const { status, stderr, stdout } = run(...given);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
  it.each([
    ['- [', 'bad.yaml: '],
    ['a: 1', 'must be a list'],
    ['- 3', 'bad.yaml, case 1: must be a mapping'],
    ['- null', 'must be a mapping'],
    ['- []', 'must be a mapping'],
    ['- {id: a, facts: {}}\n- {facts: {}}', 'bad.yaml, case 2: "id" is missing'],
    ['- {id: a}', 'bad.yaml, case 1 (a): "facts" is missing'],
    ['- {id: a, id: b, facts: {}}', 'Map keys must be unique'],
    ['- {id: a, facts: {}, assumed: main_gap}', '"assumed" must be a list'],
  ])('bad file %s', (content, message) => {
    writeFileSync(join(folder, 'bad.yaml'), content);
    const { status, stderr } = run(join(folder, 'bad.yaml'));
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^ {4}at /m);
  });
  it('takes a key that only looks like a file for a key', () => {
    writeFileSync(file(), '- {id: a, facts: {main_gap: knowledge}}\n');
    expect(run(file(), '--without', 'main_gap.yamlish').status).toBe(0);
  });
  it('has nothing to say of no cases', () => {
    writeFileSync(file(), '[]');
    expect(run(file())).toEqual({ status: 0, stdout: '', stderr: '' });
  });
  it('does not take a fault of its own for one of the caller', () => {
    writeFileSync(file(), '- {id: a, facts: {}}\n');
    const broken = () => {
      throw new Error('the terminal is gone');
    };
    expect(() => runCases([file()], ROOT, broken, () => undefined)).toThrow('the terminal is gone');
  });
  it('knows no such case', () => {
    writeFileSync(file(), '- {id: a, facts: {}}\n');
    expect(run(file(), '--id', 'z').stderr).toContain('no case "z"');
  });
});
