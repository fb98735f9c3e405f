/** What `npm run mutation` mutates: every file of the engine in which something is computed, with tests that there are. */
import { existsSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { GROUPS, NOTHING_TO_MUTATE } from '../../mutation/groups.ts';
import { ROOT } from './support.ts';

it('forgets no file of the engine and names none twice', () => {
  const files = readdirSync(`${ROOT}/src/decision`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => path.replaceAll('\\', '/').replace(/\.ts$/, ''));
  const named = [...GROUPS.flatMap((group) => group.files), ...Object.keys(NOTHING_TO_MUTATE)];
  expect([...named].sort()).toEqual(files.sort());
});
it('notices with tests that exist', () => {
  for (const name of GROUPS.flatMap(({ tests }) => tests))
    expect(existsSync(`${ROOT}/test/unit/decision/${name}.test.ts`), name).toBe(true);
});
