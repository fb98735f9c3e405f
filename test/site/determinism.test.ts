import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildCopy, copyProject } from '../support/project-copy.ts';
import { DIST } from '../support/site.ts';

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

// The site under test was built where the project lies, with whatever caches were there; the copy makes everything itself.
test(
  'built again, in a folder of another depth and without caches, the site has the same bytes',
  { timeout: 600_000 },
  async () => {
    const folder = join(place, 'a/deeper/folder');
    mkdirSync(folder, { recursive: true });
    copyProject(folder);
    const again = digests(await buildCopy(folder));
    const first = digests(DIST);
    const different = [...new Set([...Object.keys(first), ...Object.keys(again)])].filter((name) => first[name] !== again[name]);
    expect(different).toEqual([]);
    expect(Object.keys(first).length).toBeGreaterThan(100);
  },
);
