import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

/** One page with a sentence, a word of which stands nowhere else, and a drawing more. */
const PAGE = 'content/guides/roadmap.mdx';
const MORE = [
  '',
  'The word zyzzyva stands here and nowhere else.',
  '',
  '```mermaid',
  'flowchart LR',
  '  accTitle: Two boxes',
  '  accDescr: One box leads to another.',
  '  a["One"] --> b["Other"]',
  '```',
  '',
].join('\n');

// The site under test was built where the project lies, with whatever caches were there. The copy makes everything itself, with
// one page that is otherwise, and takes the rest over from that build once the page is as it was.
test(
  'built again after one changed page, in a folder of another depth and without other caches, the site has the same bytes',
  { timeout: 900_000 },
  async () => {
    const folder = join(place, 'a/deeper/folder');
    mkdirSync(folder, { recursive: true });
    copyProject(folder);
    const text = readFileSync(join(folder, PAGE), 'utf8');
    writeFileSync(join(folder, PAGE), text + MORE);
    const changed = digests(await buildCopy(folder));
    const first = digests(DIST);
    expect(changed['guides/roadmap/index.html']).not.toBe(first['guides/roadmap/index.html']);
    writeFileSync(join(folder, PAGE), text);
    const again = digests(await buildCopy(folder));
    const different = [...new Set([...Object.keys(first), ...Object.keys(again)])].filter((name) => first[name] !== again[name]);
    expect(different).toEqual([]);
    expect(Object.keys(first).length).toBeGreaterThan(100);
  },
);
