import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { RenderedPages, withHtml } from '../../src/prose/rendered.ts';

const place = mkdtempSync(join(tmpdir(), 'kept-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

const entry = { collection: 'guides', id: 'one', rendered: { html: '', metadata: { headings: [] } } };

test('a page is kept between builds, for as long as it is made from the same', () => {
  const file = join(place, 'deep/guides.json');
  const first = new RenderedPages('guides', file);
  expect(first.has('one', 'd1')).toBe(false);
  first.set('one', { digest: 'd1', html: '<p>One</p>' });
  first.set('gone', { digest: 'd2', html: '<p>Gone</p>' });
  first.write(new Set(['one', 'other']));
  expect(readdirSync(join(place, 'deep'))).toEqual(['guides.json']);

  const second = new RenderedPages('guides', file);
  expect(second.has('one', 'd1')).toBe(true);
  expect(second.has('one', 'd2')).toBe(false);
  expect(second.has('gone', 'd2')).toBe(false);
  expect(withHtml(entry).rendered).toEqual({ html: '<p>One</p>', metadata: { headings: [] } });
});

test('nothing is written where nothing has changed', () => {
  const file = join(place, 'quiet.json');
  const pages = new RenderedPages('quiet', file);
  pages.write(new Set());
  expect(existsSync(file)).toBe(false);
  pages.set('one', { digest: 'd', html: '' });
  pages.write(new Set(['one']));
  writeFileSync(file, 'touched');
  pages.write(new Set(['one']));
  expect(readFileSync(file, 'utf8')).toBe('touched');
  pages.write(new Set());
  expect(readFileSync(file, 'utf8')).toBe('[]');
});

test('a file that cannot be read is as good as none', () => {
  const file = join(place, 'broken.json');
  writeFileSync(file, '[["one", {');
  expect(new RenderedPages('broken', file).has('one', 'd')).toBe(false);
});

test('an entry that is MDX is left alone, and a text that is missing is told', () => {
  const mdx = { collection: 'guides', id: 'two' };
  expect(withHtml(mdx)).toBe(mdx);
  new RenderedPages('guides', join(place, 'none.json'));
  expect(() => withHtml(entry)).toThrow(/guides\/one was not rendered/);
});
