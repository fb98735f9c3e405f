/** Starting under strain: odd folders, cut-off installations, taken ports, signals. npm itself is played by a small script. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

let project = '';
let env: NodeJS.ProcessEnv = {};

/** Puts a program into the project's own `bin`, which comes first on the path. */
function program(name: string, script: string): void {
  const file = join(project, 'bin', name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}

/** What a whole installation leaves behind. */
const INSTALLS =
  'echo npm >> calls; mkdir -p node_modules/.bin; : > node_modules/half; : > node_modules/.bin/node; : > node_modules/whole';

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'Mein Ordner ü '));
  mkdirSync(join(project, 'bin'));
  cpSync(fileURLToPath(new URL('../../.scripts', import.meta.url)), join(project, '.scripts'), { recursive: true });
  writeFileSync(join(project, 'package-lock.json'), '{}');
  writeFileSync(join(project, 'package.json'), '{"type":"module"}');
  env = { ...process.env, PATH: `${join(project, 'bin')}:${process.env.PATH ?? ''}`, PORT: '' };
  program('npm', INSTALLS);
  program('astro', 'echo built >> calls');
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

const calls = () => (existsSync(join(project, 'calls')) ? readFileSync(join(project, 'calls'), 'utf8').trim().split('\n') : []);
const install = () =>
  spawnSync(process.execPath, [join(project, '.scripts/install.mjs')], { cwd: tmpdir(), env, encoding: 'utf8', timeout: 20_000 });

/** Whether a process runs; one that has ended and that a busy system has not cleared away yet does not. */
function running(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const state = `/proc/${pid}/stat`;
  return !existsSync(state) || !/\) Z /.test(readFileSync(state, 'utf8'));
}

function begin(
  script: string,
  more: NodeJS.ProcessEnv = {},
): { child: ChildProcess; said: () => string; ended: Promise<number | null> } {
  let said = '';
  const child = spawn(process.execPath, [join(project, '.scripts', script)], { cwd: project, env: { ...env, ...more } });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
  return { child, said: () => said, ended: new Promise((resolve) => child.once('exit', resolve)) };
}

describe('installing', () => {
  test('once, from any folder, and again only when the lockfile changes', () => {
    expect(install().status).toBe(0);
    expect(install().status).toBe(0);
    expect(calls()).toEqual(['npm']);
    writeFileSync(join(project, 'package-lock.json'), '{"new":1}');
    expect(install().status).toBe(0);
    expect(calls()).toEqual(['npm', 'npm']);
  });

  test('one that was killed half-way is noticed and made anew', async () => {
    program('npm', 'mkdir -p node_modules; : > node_modules/half; exec sleep 30');
    const { child, ended } = begin('install.mjs');
    await vi.waitFor(() => expect(existsSync(join(project, 'node_modules/half'))).toBe(true), { timeout: 10_000 });
    const npm = Number(readFileSync(join(project, 'node_modules/.installing'), 'utf8').split(' ')[1]);
    child.kill('SIGKILL');
    process.kill(npm, 'SIGKILL');
    await ended;
    program('npm', `test ! -e node_modules/half && ${INSTALLS}`);
    const { status, stderr } = install();
    expect(stderr).toContain('cut off');
    expect(status).toBe(0);
    expect(existsSync(join(project, 'node_modules/whole'))).toBe(true);
  });

  test('a second one waits for the first', async () => {
    program('npm', `sleep 1; ${INSTALLS}`);
    const [first, second] = [begin('install.mjs'), begin('install.mjs')];
    expect(await Promise.all([first.ended, second.ended])).toEqual([0, 0]);
    expect(calls()).toEqual(['npm']);
  });

  test('one that fails is told with a cure, without a stack, and tried again the next time', () => {
    program('npm', 'exit 1');
    const { status, stderr } = install();
    expect([status, stderr]).toEqual([1, expect.stringMatching(/could not install[^]*→/)]);
    expect(stderr).not.toMatch(/\n {4}at /);
    program('npm', INSTALLS);
    expect(install().status).toBe(0);
  });
});

describe('npm start', () => {
  test.each(['abc', '80000', '-1', '1.5'])('PORT=%s is named before anything is installed', async (PORT) => {
    const { ended, said } = begin('start.mjs', { PORT });
    expect(await ended).toBe(1);
    expect(said()).toContain(`PORT is "${PORT}"`);
    expect(calls()).toEqual([]);
  });

  test('a taken port is named before anything is built, and a free one offered', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    const { ended, said } = begin('start.mjs', { PORT: String(port) });
    expect(await ended).toBe(1);
    other.close();
    expect(said()).toMatch(new RegExp(`Port ${port} is taken[^]*PORT=\\d+ npm start`));
    expect(calls()).toEqual([]);
  });

  test('a build that fails is not served', async () => {
    program('astro', 'exit 3');
    expect(await begin('start.mjs').ended).toBe(3);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s ends all that was started within two seconds, even what will not listen',
    async (signal) => {
      program('astro', `trap '' INT TERM; echo $$ > astro.pid; while :; do sleep 1; done`);
      const { child, ended } = begin('start.mjs');
      await vi.waitFor(() => expect(readFileSync(join(project, 'astro.pid'), 'utf8')).toMatch(/\d+\n/), { timeout: 10_000 });
      const pid = Number(readFileSync(join(project, 'astro.pid'), 'utf8'));
      const before = Date.now();
      child.kill(signal);
      await ended;
      await vi.waitFor(() => expect(running(pid)).toBe(false), { timeout: 2000 });
      expect(Date.now() - before).toBeLessThan(4000);
    },
  );
});

describe('npm run build', () => {
  const build = (more: NodeJS.ProcessEnv = {}, ...args: string[]) => {
    const script = join(project, '.scripts/build.mjs');
    return spawnSync(process.execPath, [script, ...args], { cwd: tmpdir(), env: { ...env, ...more }, encoding: 'utf8' });
  };
  const built = () => readFileSync(join(project, 'node_modules/built'), 'utf8').trim().split('\n').length;

  test('builds again only when a source, a setting or what was made has changed, or when asked to', () => {
    mkdirSync(join(project, 'node_modules'));
    program('astro', 'mkdir -p dist; date +%N > dist/index.html; echo once >> node_modules/built');
    expect(build().status).toBe(0);
    expect(build().stdout).toContain('up to date');
    expect(built()).toBe(1);
    writeFileSync(join(project, 'content.yaml'), 'new: true');
    build();
    expect(built()).toBe(2);
    build({ BASE_PATH: '/below' });
    expect(built()).toBe(3);
    build();
    build();
    expect(built()).toBe(4);
    rmSync(join(project, 'dist/index.html'));
    build();
    expect(built()).toBe(5);
    build({}, '--again');
    expect(built()).toBe(6);
  });

  test('one that fails is tried again, and so is one during which a source was edited', () => {
    mkdirSync(join(project, 'node_modules'));
    program('astro', 'mkdir -p dist; echo once >> node_modules/built; exit 4');
    expect([build().status, build().status]).toEqual([4, 4]);
    program('astro', 'mkdir -p dist; echo once >> node_modules/built; echo more >> content.yaml');
    build();
    build();
    expect(built()).toBe(4);
  });
});

describe('npm test', () => {
  test('a step that hangs is ended with all that it started, and the rest goes on', async () => {
    program('eslint', 'sleep 60 & echo $! > left; wait');
    for (const name of ['node', 'prettier', 'knip']) program(name, 'exit 0');
    const broken = {
      name: join(project, 'test/unit/sum.test.ts'),
      assertionResults: [
        { status: 'failed', ancestorTitles: [], title: 'adds', fullName: 'sum adds', failureMessages: ['Error: 3\n at x'] },
      ],
    };
    const told = { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, numTotalTests: 1, testResults: [broken] };
    writeFileSync(join(project, 'told.json'), JSON.stringify(told));
    program('vitest', 'echo vitest >> calls; for last; do :; done; cp told.json "${last#*=}"; exit 1');
    const { ended, said } = begin('test.mjs', { STEP_LIMIT: '4000' });
    expect(await ended).toBe(1);
    expect(said()).toContain('eslint: not done after');
    expect(said()).toMatch(/FAILED lint/);
    expect(said()).toContain('FAILED test/unit/sum.test.ts: sum adds: Error: 3\n');
    expect(calls().filter((call) => call === 'vitest').length).toBeGreaterThan(1);
    const left = Number(readFileSync(join(project, 'left'), 'utf8'));
    await vi.waitFor(() => expect(running(left)).toBe(false), { timeout: 5000 });
  }, 60_000);
});
