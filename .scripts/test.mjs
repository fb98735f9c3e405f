// `npm test`: every check in turn; ends with the plain line that counts them. Runs after installation, on the project's own Node.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const quick = process.argv.includes('--quick');
const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
rmSync('reports', { recursive: true, force: true });
mkdirSync('reports');

/** Milliseconds after which a step that does not end counts as failed: one that hangs must not take the others with it. */
const LIMIT = 30 * 60_000;
const ended = { timeout: LIMIT, killSignal: 'SIGKILL' };

let passed = 0;
let failed = 0;
let skipped = 0;
const stages = [];

/** Runs a command whose exit code is one check. */
function check(name, command, args, env = {}) {
  const start = Date.now();
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env }, ...ended });
  if (error) console.error(`${name}: ${error.message}`);
  if (status === 0) passed += 1;
  else failed += 1;
  stages.push({ name, ok: status === 0, seconds: (Date.now() - start) / 1000 });
  return status === 0;
}

/** Runs a Vitest project and adds its own counts. */
function suite(name) {
  const start = Date.now();
  const report = `reports/${name}.json`;
  const { status, error } = spawnSync(
    'vitest',
    ['run', '--project', name, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { stdio: 'inherit', ...ended },
  );
  if (error) console.error(`${name}: ${error.message}`);
  let ok = status === 0;
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    passed += result.numPassedTests;
    failed += result.numFailedTests;
    skipped += result.numPendingTests;
    // A file that does not even load has no failed test to count.
    if (!ok && result.numFailedTests === 0) failed += 1;
    if (result.numTotalTests === 0) {
      failed += 1;
      ok = false;
    }
  } catch {
    failed += 1;
    ok = false;
  }
  stages.push({ name: `tests: ${name}`, ok, seconds: (Date.now() - start) / 1000 });
}

check('content', 'node', ['.scripts/check.ts']);
check('lint', 'eslint', ['--max-warnings=0', '.']);
check('format', 'prettier', ['--check', '--log-level=warn', '.']);
if (!quick) check('unused code', 'knip', ['--include', 'files,exports,dependencies,unlisted', '--no-config-hints']);
if (!quick) check('types', 'astro', ['check', '--minimumSeverity', 'warning']);
suite('unit');
suite('content');
if (!quick && check('build', 'astro', ['build'])) {
  suite('search');
  suite('site');
  suite('browser');
  suite('other-browsers');
}

console.log('');
for (const { name, ok, seconds } of stages) console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`);
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;
