import { describe, expect, test } from 'vitest';
import { documents, type Source } from '../../../src/checkdata/index.ts';
import { sizeClass } from '../../../src/checkdata/collection-size.ts';
import { readDocuments } from '../../../src/checkdata/files/read.ts';
import { seeded } from '../../../src/checkdata/text.ts';
import { BAD, GOOD, type Made } from '../../support/own-files.ts';
import { pages } from './clean.ts';

const source = ({ name, bytes }: Made): Source => ({ name, size: bytes.length, bytes: async () => bytes });
const HUGE: Source = { name: 'huge.txt', size: 300_000_000, bytes: () => Promise.reject(new Error('must not be read')) };

describe('reading', () => {
  test('every kind gives its text', async () => {
    const { documents: read, problems } = await readDocuments(GOOD.map(source));
    expect(problems).toEqual([]);
    const text = Object.fromEntries(read.map(({ name, text }) => [name, text]));
    expect(text['page.html']).toContain('## Safety');
    expect(text['page.html']).not.toMatch(/alert|color/);
    expect(text['rules.pdf']).toContain('north pontoon');
    expect(text['rules.pdf']).toContain('life jacket');
    expect(text['lease.docx']).toContain('one year & ends in March.\nIt is renewed');
    expect(text['lease.docx']).toContain('Length & depth');
  });

  test.each(BAD.map((bad) => [bad.name, bad] as const))('%s is named with the reason, and the others go on', async (name, bad) => {
    const report = await documents([source(GOOD[0]!), source(bad), source(GOOD[3]!)]);
    expect(report.documents).toBe(bad.read ? 3 : 2);
    expect(report.problems).toHaveLength(1);
    expect(report.problems[0]).toMatchObject({ file: name, read: bad.read });
    expect(report.problems[0]!.reason).toMatch(bad.says);
  });

  test('a file of 300 MB is named and not even opened', async () => {
    const report = await documents([HUGE, source(GOOD[0]!)]);
    expect(report.documents).toBe(1);
    expect(report.problems[0]!.reason).toMatch(/300 MB/);
  });
});

test('the figures of a small collection', async () => {
  const report = await documents(GOOD.map(source), { exact: true });
  expect(report).toMatchObject({
    documents: GOOD.length,
    records: 4,
    duplicates: 1,
    nearDuplicates: 1,
    pdfPages: 3,
    scannedPages: 1,
    sizeClass: 'pages',
  });
  expect(report.tables).toBe(4);
  expect(report.identifiers.samples).toEqual(expect.arrayContaining(['HB-4711', 'HB-4712']));
  expect(Object.keys(report.languages)).toEqual(expect.arrayContaining(['eng', 'deu']));
  expect(Math.abs(report.tokens / report.tokensExact! - 1)).toBeLessThan(0.2);
});

test.each([
  [0, 'none'],
  [30_000, 'pages'],
  [30_001, 'small'],
  [200_000, 'small'],
  [1_000_000, 'medium'],
  [1_000_001, 'large'],
])('%i tokens are %s', (tokens, name) => expect(sizeClass(tokens)).toBe(name));

describe('near duplicates', () => {
  const texts = pages()
    .filter((text) => text.split(/\s+/).length >= 40)
    .slice(0, 240);
  const changed = (text: string, share: number, next: () => number) =>
    text
      .split(' ')
      .map((word) => (next() < share ? `x${Math.floor(next() * 1e6)}` : word))
      .join(' ');

  test.each([
    ['one word in fifty', 0.02, 0.97],
    ['one word in twenty-five', 0.04, 0.85],
  ])('%s changed: found', async (_, share, least) => {
    const next = seeded(9);
    const copies = texts
      .slice(0, 100)
      .map((text) => changed(text, share, next))
      .map((text, index) => (text === texts[index] ? `${text} otherwise` : text));
    const report = await documents(
      [...texts, ...copies].map((text, index) => source({ name: `${index}.txt`, bytes: new TextEncoder().encode(text) })),
    );
    expect(report.nearDuplicates).toBeGreaterThanOrEqual(least * 100);
    expect(report.nearDuplicates).toBeLessThanOrEqual(102);
  });

  test('half of the words changed, or the same subject: not taken for a copy', async () => {
    const next = seeded(10);
    const report = await documents(
      [...texts, ...texts.slice(0, 100).map((text) => changed(text, 0.5, next))].map((text, index) =>
        source({ name: `${index}.txt`, bytes: new TextEncoder().encode(text) }),
      ),
    );
    expect(report.nearDuplicates).toBeLessThanOrEqual(2);
    expect(report.duplicates).toBeLessThanOrEqual(2);
  });
});
