// `npm test`: every check in turn; ends with the plain line that counts them. Runs after installation, on the project's own Node.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './processes.mjs';

const quick = process.argv.includes('--quick');
const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
rmSync('reports', { recursive: true, force: true });
mkdirSync('reports');

/** Milliseconds after which a step that does not end counts as failed: one that hangs must not take the others with it. */
const LIMIT = Number(process.env.STEP_LIMIT ?? 30 * 60_000);

let passed = 0;
let failed = 0;
let skipped = 0;
const stages = [];
/** Which tests failed and why, in a line each: told once more at the end, where it is found. */
const failures = [];
/** How many tests were skipped under each heading; the headings say for want of what. */
const wanting = new Map();

/** Runs a command to its end, or to the limit; true when all went well. */
async function well(name, command, args, env = {}) {
  try {
    return (await run(command, args, { limit: LIMIT, env: { ...process.env, ...env } })) === 0;
  } catch (error) {
    console.error(`${name}: ${error.message}`);
    return false;
  }
}

/** Runs a command whose exit code is one check. */
async function check(name, command, args, env) {
  const start = Date.now();
  const ok = await well(name, command, args, env);
  if (ok) passed += 1;
  else failed += 1;
  stages.push({ name, ok, seconds: (Date.now() - start) / 1000 });
  return ok;
}

/** Runs Vitest projects at once, so that none waits for the last file of another, and adds their own counts. */
async function suite(...projects) {
  const start = Date.now();
  const name = projects.join(' and ');
  const report = `reports/${projects.join('-')}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  let ok = await well(name, 'vitest', ['run', ...projects.flatMap((project) => ['--project', project]), ...reporters]);
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    passed += result.numPassedTests;
    failed += result.numFailedTests;
    skipped += result.numPendingTests;
    for (const { name: file, assertionResults } of result.testResults)
      for (const { status, ancestorTitles, title, fullName, failureMessages } of assertionResults) {
        if (status === 'failed') failures.push(`${relative(root, file)}: ${fullName}: ${failureMessages[0]?.split('\n')[0]}`);
        if (status === 'pending' || status === 'skipped') {
          const heading = `${/[/\\]test[/\\]([\w-]+)/.exec(file)?.[1] ?? name}: ${ancestorTitles[0] || title}`;
          wanting.set(heading, (wanting.get(heading) ?? 0) + 1);
        }
      }
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

await check('content', 'node', ['.scripts/check.ts']);
// None of these needs another, and none uses both processors.
await Promise.all([
  check('lint', 'eslint', ['--max-warnings=0', '.']),
  check('format', 'prettier', ['--check', '--log-level=warn', '--cache', '--cache-location=node_modules/.cache/formatted', '.']),
  quick || check('unused code', 'knip', ['--include', 'files,exports,dependencies,unlisted', '--no-config-hints']),
  quick || check('types', 'astro', ['check', '--minimumSeverity', 'warning']),
]);
await suite('unit', 'content');
if (!quick) await suite('commands');
if (!quick && (await check('build', 'astro', ['build']))) {
  await suite('search', 'site');
  await suite('browser');
  await suite('other-browsers');
}

console.log('');
for (const { name, ok, seconds } of stages) console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`);
for (const failure of failures) console.log(`FAILED ${failure}`);
for (const [heading, count] of wanting) console.log(`skipped ${heading} (${count})`);
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;
