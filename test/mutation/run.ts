/**
 * Mutates the TypeScript of `src/decision` with Stryker and tells how much its tests notice: `npm run mutation -- [FILE…]`.
 * Takes about an hour for everything, so it is no part of `npm test`. Figures and survivors: `reports/mutation-<group>.json`.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installTools, toolsOf } from '../../.scripts/tools.ts';
import { GROUPS } from './groups.ts';

/** Mutates, and runs the project's own Vitest, which it finds above its folder. */
const PACKAGES = { '@stryker-mutator/core': '10.1.1', '@stryker-mutator/vitest-runner': '10.1.1' };

type Status = 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'CompileError' | 'RuntimeError' | 'Ignored' | 'Pending';
interface Report {
  files: Record<string, { mutants: { status: Status }[] }>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const wanted = process.argv.slice(2);
const total = { noticed: 0, missed: 0 };
const tools = installTools(PACKAGES, toolsOf('mutation'), ['--legacy-peer-deps']);
const stryker = join(tools, 'node_modules/@stryker-mutator/core/bin/stryker.js');

for (const { files, tests } of GROUPS) {
  const chosen = wanted.length === 0 ? files : files.filter((file) => wanted.includes(file));
  if (chosen.length === 0) continue;
  const report = `reports/mutation-${files[0]}.json`;
  const { status } = spawnSync(
    process.execPath,
    [stryker, 'run', 'test/mutation/stryker.config.json', '--mutate', chosen.map((file) => `src/decision/${file}.ts`).join(',')],
    { cwd: root, stdio: 'inherit', env: { ...process.env, MUTATION_TESTS: tests.join(',') } },
  );
  if (status !== 0) throw new Error(`Stryker stopped with ${status} on ${chosen.join(', ')}.`);
  const { files: found } = JSON.parse(readFileSync(`${root}reports/mutation.json`, 'utf8')) as Report;
  copyFileSync(`${root}reports/mutation.json`, root + report);
  for (const [file, { mutants }] of Object.entries(found)) {
    const count = (...states: Status[]) => mutants.filter((one) => states.includes(one.status)).length;
    const [noticed, missed] = [count('Killed', 'Timeout'), count('Survived', 'NoCoverage')];
    total.noticed += noticed;
    total.missed += missed;
    console.log(`${file}: ${noticed} of ${noticed + missed} noticed, ${((100 * noticed) / (noticed + missed)).toFixed(1)} %`);
  }
}
console.log(
  `\n${total.noticed} of ${total.noticed + total.missed} mutants noticed: ${((100 * total.noticed) / (total.noticed + total.missed)).toFixed(1)} %`,
);
