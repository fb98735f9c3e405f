import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

// Each copy draws its diagrams and share cards itself. The second one first builds a page that is otherwise.
test(
  'a fresh build, and one after one changed page in a folder of another depth, have the same bytes',
  { timeout: 900_000 },
  async () => {
    const [fresh, deeper] = [join(place, 'first'), join(place, 'second/deeper')];
    for (const folder of [fresh, deeper]) {
      mkdirSync(folder, { recursive: true });
      copyProject(folder);
    }
    const first = digests(await buildCopy(fresh));
    const text = readFileSync(join(deeper, PAGE), 'utf8');
    writeFileSync(join(deeper, PAGE), text + MORE);
    const changed = digests(await buildCopy(deeper));
    expect(changed['guides/roadmap/index.html']).not.toBe(first['guides/roadmap/index.html']);
    writeFileSync(join(deeper, PAGE), text);
    const second = digests(await buildCopy(deeper));
    const different = [...new Set([...Object.keys(first), ...Object.keys(second)])].filter((name) => first[name] !== second[name]);
    expect(different).toEqual([]);
    expect(Object.keys(first).length).toBeGreaterThan(100);
  },
);
