import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { draft } from '../../.scripts/new.ts';
import { TEMPLATES } from '../../.scripts/templates.ts';
import { openCatalogue } from '../../src/catalogue/catalogue.ts';
import { checkCatalogue } from '../../src/catalogue/check.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DAY = '2026-01-02';
const place = mkdtempSync(join(tmpdir(), 'new-'));
cpSync(join(ROOT, 'content'), join(place, 'content'), { recursive: true });
// Where packages are installed, files that have not changed are parsed once.
mkdirSync(join(place, 'node_modules'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('npm run new', () => {
  const unfinished = /still says “FILL IN”/;
  // What something else must mention before the checks pass, as the draft's own closing line says.
  const expected: Record<string, RegExp[]> = {
    source: [/Nothing cites the finding "quite-new-thing"/],
    approach: [/There is no approach "quite-new-thing"/],
    variant: [/"quite-new-thing" is no variant of/],
    comparison: [/is called "quite-new-thing" and is about prompting and rag/],
    // The day of this test is older than the lists' newest entries.
    change: [/stands below 2026-01-02/],
    correction: [/stands below 2026-01-02/],
    picture: [/No page shows this picture/, /There is no finding/, /There is no finding/],
    experiment: [/There is no finding "name-of-the-finding"/],
    dimension: [/The row "quite-new-thing" has no weight/],
  };

  test.each(Object.keys(TEMPLATES))('%s: the draft passes the content checks but for what it says is left', (kind) => {
    const { file, text } = draft(place, kind, 'quite-new-thing', undefined, DAY);
    const path = join(place, file);
    const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    const { problems } = checkCatalogue(openCatalogue(place));
    if (before === undefined) rmSync(path);
    else writeFileSync(path, before);
    const all = problems.filter((problem) => problem.file === file);
    expect(all.some(({ what }) => unfinished.test(what))).toBe(true);
    const own = all.filter(({ what }) => !unfinished.test(what));
    expect(own.map(({ what }) => what)).toHaveLength(expected[kind]?.length ?? 0);
    for (const [index, pattern] of (expected[kind] ?? []).entries()) expect(own[index]!.what).toMatch(pattern);
  });

  test.each([
    ['gide', 'x', /no kind "gide".*mean "guide"/],
    ['guide', 'My Topic', /cannot be an id/],
    ['guide', '', /cannot be an id/],
  ])('%s %s is refused with the cure', (kind, id, message) => {
    expect(() => draft(place, kind, id, undefined, DAY)).toThrow(message);
  });
});
