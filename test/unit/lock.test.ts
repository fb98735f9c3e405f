import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { takeLock } from '../../src/build/lock.ts';

const place = mkdtempSync(join(tmpdir(), 'lock-'));
afterAll(() => rmSync(place, { recursive: true }));

test('what a dead process left behind is taken over, a living one is waited for, and giving back frees it', async () => {
  const file = join(place, 'cache/building');
  (await takeLock(file, () => expect.unreachable()))();
  expect(existsSync(file)).toBe(false);

  writeFileSync(file, '999999999');
  (await takeLock(file, () => expect.unreachable()))();

  // The process that runs the tests is alive.
  writeFileSync(file, String(process.ppid));
  let waited = 0;
  const taken = takeLock(file, () => (waited += 1), 20);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(waited).toBe(1);
  rmSync(file);
  (await taken)();
  expect(existsSync(file)).toBe(false);
});
