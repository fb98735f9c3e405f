import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { report, staleIn } from '../../.scripts/stale-content.ts';
import { rawFileOf, readContent, type RawFile } from '../../src/catalogue/read.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DAY = '2026-11-28';

function source(id: string, date: string, more: { reviewBy?: string; dimensions?: string; approaches?: string } = {}): RawFile {
  const { reviewBy, dimensions = 'accuracy', approaches = 'rag' } = more;
  const text = `title: A study
authors: Somebody
date: '${date}'
venue: Somewhere
kind: preprint
checked: abstract
${reviewBy ? `reviewBy: ${reviewBy}\n` : ''}findings:
  - { id: ${id}, text: Found., approaches: [${approaches}], dimensions: [${dimensions}], effect: small, directness: direct }
`;
  return rawFileOf(`content/sources/${id}.yaml`, text).file;
}

const page = (body: string, front = 'title: A page') => rawFileOf('content/guides/a.mdx', `---\n${front}\n---\n\n${body}\n`).file;

describe('npm run stale', () => {
  test('a review date in the past is listed with page and source, one that is still to come is not', () => {
    const late = source('late', '2026-01', { reviewBy: '2026-11-27' });
    const today = source('today', '2026-01', { reviewBy: DAY });
    expect(staleIn([late, today, page('Prices [@late; @today].')], DAY)).toEqual([
      {
        file: 'content/guides/a.mdx',
        overdue: [{ finding: 'late', file: 'content/sources/late.yaml', reviewBy: '2026-11-27' }],
        own: [],
      },
    ]);
  });

  test.each([
    ['in the prose', page('Old [@old].')],
    ['in the front matter', page('Nothing here.', 'answer: Old [@old].')],
    ['in a list of findings', page("<Findings ids={['old']} />")],
  ])('a page is found by what it cites %s', (_where, entry) => {
    const [found] = staleIn([source('old', '2024-03'), source('new', '2026-02'), entry], DAY);
    expect(found?.outdated).toEqual({ youngest: '2024-03', newer: ['new'] });
  });

  test.each([
    ['about the same approach and dimension', {}, true],
    ['about another dimension', { dimensions: 'latency' }, false],
    ['about another approach', { approaches: 'fine-tuning' }, false],
  ])('only a newer source %s counts', (_what, more, expected) => {
    const found = staleIn([source('old', '2023'), source('new', '2026', more), page('Old [@old].')], DAY);
    expect(found.length > 0).toBe(expected);
  });

  test('items with a date of their own, such as prices, are listed by the id nearest to it', () => {
    const text =
      '- { id: old-price, reviewBy: 2026-02-20 }\n- { id: next-price, reviewBy: 2027-02-20 }\n- { id: model, parts: [{ reviewBy: 2026-01-01 }] }\n';
    const { file: entry } = rawFileOf('content/prices.yaml', text);
    expect(staleIn([entry], DAY)[0]?.own).toEqual([
      { item: 'old-price', reviewBy: '2026-02-20' },
      { item: 'model', reviewBy: '2026-01-01' },
    ]);
  });

  test('the nearest newer findings come first, then the youngest', () => {
    const wide = { dimensions: 'accuracy, latency' };
    const ledger = [
      source('old', '2023', wide),
      source('far', '2026-09'),
      source('near', '2026-01', wide),
      source('mid', '2026-10'),
    ];
    expect(staleIn([...ledger, page('Old [@old].')], DAY)[0]?.outdated?.newer).toEqual(['near', 'mid', 'far']);
  });

  test.each([
    ['2024', false],
    ['2024-11', false],
    ['2024-11-12', true],
    ['2024-10', true],
  ])('a source of %s is old: %s', (date, expected) => {
    const found = staleIn([source('own', date), source('new', '2026-10'), page('Own [@own].')], DAY);
    expect(found.length > 0).toBe(expected);
  });

  test('one young source is enough, and two years to the day are not yet old', () => {
    const ledger = [source('old', '2020'), source('edge', DAY.replace('2026', '2024')), source('new', '2026-10')];
    expect(staleIn([...ledger, page('Both [@old; @edge].')], DAY)).toEqual([]);
    expect(staleIn([...ledger, page('Both [@old; @edge].')], '2026-11-29')[0]?.outdated?.newer).toEqual(['new']);
  });

  test('the report names page, finding, date and cure, and counts pages', () => {
    const lines = report([
      {
        file: 'a.mdx',
        own: [{ item: 'p', reviewBy: '2026-01-01' }],
        overdue: [{ finding: 'f', file: 's.yaml', reviewBy: '2026-01-01' }],
        outdated: { youngest: '2023', newer: ['n'] },
      },
    ]);
    expect(lines.shift()).toBe('a.mdx  “p” is due for review since 2026-01-01.\n    → Look it up again.');
    expect(lines[0]).toMatch(/a\.mdx {2}cites \[@f\], due for review since 2026-01-01\.\n {4}→ .*s\.yaml/);
    expect(lines[1]).toMatch(/a\.mdx {2}cites nothing younger than 2023\.\n {4}→ .*\[@n\]/);
    expect(lines.at(-1)).toBe('1 page with a review overdue, 1 on old sources only.');
  });

  test('far in the future every dated fact of the real content is overdue, and none was before the oldest date', () => {
    const { files: entries } = readContent(ROOT);
    const dated = entries.filter(
      ({ file, data }) => file.startsWith('content/sources/') && (data as { reviewBy?: string }).reviewBy,
    );
    expect(dated.length).toBeGreaterThan(0);
    const listed = new Set(staleIn(entries, '2099-01-01').flatMap(({ overdue }) => overdue.map(({ file }) => file)));
    expect(listed.size).toBeGreaterThan(0);
    expect(staleIn(entries, '2000-01-01').flatMap(({ overdue }) => overdue)).toEqual([]);
  });

  test('the command answers as of a day and refuses what is none', () => {
    const run = (...words: string[]) => [`${ROOT}.scripts/stale.ts`, ...words];
    expect(execFileSync(process.execPath, run('2026-11-28'), { encoding: 'utf8' })).toMatch(/on old sources only\.\n$/);
    const refused = spawnSync(process.execPath, run('tomorrow'), { encoding: 'utf8' });
    expect(refused.status).toBe(2);
    expect(refused.stderr).toMatch(/“tomorrow” is no day/);
  });
});
