import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { citedAddresses, due, inTurn, report, verdictOf, type State } from '../../.scripts/external-links-state.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const state = (links: State['links']): State => ({ note: '', lastRun: '2026-01-01', links });

describe('external links', () => {
  test('are found in the content with the files that name them, examples left out', () => {
    const addresses = citedAddresses(ROOT);
    expect(addresses.size).toBeGreaterThan(20);
    for (const [url, files] of addresses) {
      expect(() => new URL(url)).not.toThrow();
      expect(url).not.toMatch(/example\.(org|com)/);
      expect(files[0]).toMatch(/^content\//);
    }
  });

  test.each([
    ['never asked', {}, true],
    ['answered yesterday', { verdict: 'answers', status: 200, checked: '2026-01-01' }, false],
    ['answered long ago', { verdict: 'answers', status: 200, checked: '2025-11-01' }, true],
    ['broken yesterday', { verdict: 'broken', status: 404, checked: '2026-01-01' }, true],
    ['guarded last month', { verdict: 'guarded', status: 403, checked: '2025-12-01' }, false],
  ] as const)('%s', (_name, known, expected) => {
    const links = 'verdict' in known ? { 'https://a.test/': known } : {};
    expect(due(state(links), ['https://a.test/'], '2026-01-02')).toEqual(expected ? ['https://a.test/'] : []);
  });

  test('a host is not asked twice running while others wait', () => {
    const urls = ['https://a.test/1', 'https://a.test/2', 'https://b.test/1'];
    expect(inTurn(urls)).toEqual(['https://a.test/1', 'https://b.test/1', 'https://a.test/2']);
  });

  test.each([
    [204, 'answers'],
    [429, 'guarded'],
    [404, 'broken'],
    [0, 'broken'],
  ])('status %i counts as %s', (status, verdict) => expect(verdictOf(status)).toBe(verdict));

  test('the report names file, address, cause and cure', () => {
    const { lines, broken } = report(
      { 'https://a.test/': { verdict: 'broken', status: 404, checked: '2026-01-01' } },
      new Map([['https://a.test/', ['content/sources/a.yaml']]]),
    );
    expect(broken).toBe(1);
    expect(lines[0]).toMatch(/content\/sources\/a\.yaml {2}https:\/\/a\.test\/ does not answer \(404\)\.\n {4}→ Find/);
  });

  test('the kept results say when they were made, or that they were not', () => {
    const kept = JSON.parse(readFileSync(new URL('../../.scripts/external-links.json', import.meta.url), 'utf8')) as State;
    if (kept.lastRun === null) {
      expect(kept.links).toEqual({});
      expect(kept.note).toMatch(/Not run yet/);
    } else expect(kept.note).toContain(kept.lastRun);
  });
});
