import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildCopy, copyProject } from '../support/project-copy.ts';

const place = mkdtempSync(join(tmpdir(), 'determinism-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** Every file's digest by its path. */
function digests(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .sort()
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );
}

// Each copy draws its diagrams and share cards itself.
test('built twice, in two folders of different depth, the site has the same bytes', { timeout: 600_000 }, async () => {
  const built: Record<string, string>[] = [];
  for (const name of ['first', 'second/deeper']) {
    const folder = join(place, name);
    mkdirSync(folder, { recursive: true });
    copyProject(folder);
    built.push(digests(await buildCopy(folder)));
  }
  const [first, second] = built as [Record<string, string>, Record<string, string>];
  const different = [...new Set([...Object.keys(first), ...Object.keys(second)])].filter((name) => first[name] !== second[name]);
  expect(different).toEqual([]);
  expect(Object.keys(first).length).toBeGreaterThan(100);
});
