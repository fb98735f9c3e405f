/** What a build takes over from the last one: only what was made from the same. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { clearAway } from '../../src/build/clear-away.ts';
import { digestOf } from '../../src/build/digest.ts';
import { BuildCache } from '../../src/build/build-cache.ts';
import { PageCache } from '../../src/build/page-cache.ts';

const place = mkdtempSync(join(tmpdir(), 'kept-'));
afterAll(() => rmSync(place, { recursive: true }));

let root = '';
let count = 0;
beforeEach(() => {
  root = join(place, String(count++));
  mkdirSync(join(root, 'src'), { recursive: true });
  for (const name of ['package-lock.json', 'tsconfig.json']) writeFileSync(join(root, name), '{}');
  writeFileSync(join(root, 'src/a.ts'), '1');
});

/** What a build makes of two pages. @returns the pages that were made rather than taken over */
function build(texts: Record<string, string>): string[] {
  const made: string[] = [];
  const pages = new PageCache<string>(root, 'pages');
  for (const [path, text] of Object.entries(texts)) {
    const make = () => {
      made.push(path);
      return text.toUpperCase();
    };
    expect(pages.of(path, [text], make)).toBe(text.toUpperCase());
  }
  pages.write();
  return made;
}

test('a page is made once, and again when it has changed', () => {
  expect(build({ one: 'a', two: 'b' })).toEqual(['one', 'two']);
  expect(build({ one: 'a', two: 'b' })).toEqual([]);
  expect(build({ one: 'c', two: 'b' })).toEqual(['one']);
});

test('a page that was left out is forgotten', () => {
  build({ one: 'a', two: 'b' });
  build({ one: 'a' });
  expect(build({ one: 'a', two: 'b' })).toEqual(['two']);
});

test.each(['src/a.ts', 'src/b.ts', 'package-lock.json', 'tsconfig.json'])(
  'everything is made again when %s has changed',
  (file) => {
    build({ one: 'a' });
    writeFileSync(join(root, file), '2');
    expect(build({ one: 'a' })).toEqual(['one']);
  },
);

test('what cannot be read is made again', async () => {
  const kept = new BuildCache<number>(root, 'one');
  expect(await kept.of('x', () => 1)).toBe(1);
  expect(await kept.of('x', () => 2)).toBe(1);
  writeFileSync(join(root, 'node_modules/.cache/build/one'), 'broken');
  expect(await kept.of('x', () => 3)).toBe(3);
  expect(await kept.of('y', () => 4)).toBe(4);
});

test('where one input ends and the next begins counts', () => {
  expect(digestOf('ab', 'c')).not.toBe(digestOf('a', 'bc'));
});

test('the folder of the site is emptied, but for a history that is published from it', async () => {
  const site = join(root, 'dist');
  mkdirSync(join(site, '.git'), { recursive: true });
  mkdirSync(join(site, 'guides'));
  writeFileSync(join(site, '.git/HEAD'), 'main');
  writeFileSync(join(site, 'guides/index.html'), 'old');
  const cleared = clearAway(site, join(root, 'cache/last'));
  expect(() => readFileSync(join(site, 'guides/index.html'))).toThrow('ENOENT');
  expect(readFileSync(join(site, '.git/HEAD'), 'utf8')).toBe('main');
  await cleared;
  expect(() => readFileSync(join(root, 'cache/last/guides/index.html'))).toThrow('ENOENT');
});

test('a first build has nothing to clear away', async () => {
  await expect(clearAway(join(root, 'dist'), join(root, 'cache/last'))).resolves.toBeUndefined();
});
