import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCases } from '../../../src/decision/run-cases.ts';
import { writeTinyProject } from './tiny-project.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'decision-'));
  writeTinyProject(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the command line', () => {
  const run = (...given: string[]) => {
    const [out, wrong]: [string[], string[]] = [[], []];
    const status = runCases(
      given,
      folder,
      (line) => out.push(line),
      (line) => wrong.push(line),
    );
    return { status, stdout: out.join('\n'), stderr: wrong.join('\n') };
  };
  const file = () => join(folder, 'cases.yaml');
  it('prints a line for each case, and what it leaves out beside them', () => {
    writeFileSync(
      file(),
      '- {id: a, answers: {gap: facts, colour: blue, offline: mostly}, assumed: [gap]}\n- {id: b, answers: {gap: form}, text: for people, anything: else}\n',
    );
    const { stdout, stderr, status } = run(file());
    const lines = stdout.split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(status).toBe(0);
    expect(lines.map((one) => one.id)).toEqual(['a', 'b']);
    expect(Object.keys(lines[0]!)).toEqual([
      'id',
      'winner',
      'variant',
      'probability',
      'levers',
      'status',
      'firmness',
      'ranking',
      'ruledOut',
      'ignored',
    ]);
    expect(lines[0]).toMatchObject({ ignored: [{ part: 'colour' }, { part: 'offline=mostly' }] });
    const { probability, levers, ranking } = lines[0] as {
      probability: number;
      levers: Record<'knowledge' | 'weights', { value: string; probability: number }>;
      ranking: { probability: number; acceptability: number }[];
    };
    for (const share of [probability, levers.knowledge.probability, levers.weights.probability, ranking[0]!.acceptability]) {
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThanOrEqual(1);
    }
    expect(['none', 'whole-context', 'retrieval']).toContain(levers.knowledge.value);
    expect(['untouched', 'tuned']).toContain(levers.weights.value);
    expect(stderr).toBe('a: left out colour, no such question.\na: left out offline=mostly, no such answer to this question.');
  });
  it('withholds answers', () => {
    writeFileSync(file(), '- {id: a, answers: {gap: facts, offline: yes}, assumed: [gap]}\n- {id: n, answers: {}}\n');
    const of = (...more: string[]) => ({ ...(JSON.parse(run(file(), ...more).stdout) as Record<string, unknown>), id: '' });
    const a = (...more: string[]) => of('--id', 'a', ...more);
    expect(a('--without', 'gap', 'offline')).toEqual(of('--id', 'n'));
    expect(a('--without', 'gap,offline')).toEqual(of('--id', 'n'));
    expect(a('--without-assumed')).toEqual(a('--without', 'gap'));
    expect(a('--without-assumed')).not.toEqual(a());
    expect({ ...(JSON.parse(run('--without', 'gap', file(), '--id', 'a').stdout) as object), id: '' }).toEqual(
      a('--without', 'gap'),
    );
    expect(run(file(), '--without', 'gap', 'offline').stderr).toBe('');
    expect(run(file(), '--without', 'main_gap').stderr).toBe('--without main_gap: no such question; nothing is withheld.');
  });
  it('takes a word that was read as true or false for the word', () => {
    const answered = (answers: string) => {
      writeFileSync(file(), `- {id: a, answers: ${answers}}\n`);
      return run(file());
    };
    expect(answered('{offline: true}')).toEqual(answered('{offline: "yes"}'));
    expect(answered('{offline: false}')).toEqual(answered('{offline: "no"}'));
    expect(answered('{offline: false}').stderr).toBe('');
    expect(answered('{offline: true}').stdout).not.toBe(answered('{offline: false}').stdout);
  });
  it('lets somebody who knows the answers be asked', () => {
    writeFileSync(file(), '- {id: a, answers: {gap: facts, offline: yes}}\n');
    const told = JSON.parse(run(file(), '--guided').stdout) as { id: string; asked: string[]; notSure: string[]; answers: object };
    expect(told).toMatchObject({ id: 'a', answers: { gap: 'facts', offline: 'yes' } });
    expect(told.asked).toContain('gap');
    expect(told.notSure.length).toBeLessThan(told.asked.length);
    const without = JSON.parse(run(file(), '--guided', '--without', 'gap').stdout) as { notSure: string[] };
    expect(without.notSure).toContain('gap');
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
    ['- {id: a, answers: {}}\n- {answers: {}}', 'bad.yaml, case 2: "id" is missing'],
    ['- {id: a}', 'bad.yaml, case 1 (a): "answers" is missing'],
    ['- {id: a, id: b, answers: {}}', 'Map keys must be unique'],
    ['- {id: a, answers: {}, assumed: gap}', '"assumed" must be a list'],
  ])('bad file %s', (content, message) => {
    writeFileSync(join(folder, 'bad.yaml'), content);
    const { status, stderr } = run(join(folder, 'bad.yaml'));
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^ {4}at /m);
  });
  it('takes a key that only looks like a file for a key', () => {
    writeFileSync(file(), '- {id: a, answers: {gap: facts}}\n');
    expect(run(file(), '--without', 'gap.yamlish').status).toBe(0);
  });
  it('has nothing to say of no cases', () => {
    writeFileSync(file(), '[]');
    expect(run(file())).toEqual({ status: 0, stdout: '', stderr: '' });
  });
  it('does not take a fault of its own for one of the caller', () => {
    writeFileSync(file(), '- {id: a, answers: {}}\n');
    const broken = () => {
      throw new Error('the terminal is gone');
    };
    expect(() => runCases([file()], folder, broken, () => undefined)).toThrow('the terminal is gone');
  });
  it('knows no such case', () => {
    writeFileSync(file(), '- {id: a, answers: {}}\n');
    expect(run(file(), '--id', 'z').stderr).toContain('no case "z"');
  });
});
