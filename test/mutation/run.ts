/**
 * Mutates the TypeScript of `src/decision` with Stryker and tells how much its tests notice: `npm run mutation -- [FILE…]`.
 * Takes about an hour for everything, so it is no part of `npm test`. Figures and survivors: `reports/mutation-<group>.json`.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { GROUPS } from './groups.ts';

type Status = 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'CompileError' | 'RuntimeError' | 'Ignored' | 'Pending';
interface Report {
  files: Record<string, { mutants: { status: Status }[] }>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const wanted = process.argv.slice(2);
const total = { noticed: 0, missed: 0 };

for (const { files, tests } of GROUPS) {
  const chosen = wanted.length === 0 ? files : files.filter((file) => wanted.includes(file));
  if (chosen.length === 0) continue;
  const report = `reports/mutation-${files[0]}.json`;
  const { status } = spawnSync(
    'stryker',
    ['run', 'test/mutation/stryker.config.json', '--mutate', chosen.map((file) => `src/decision/${file}.ts`).join(',')],
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
