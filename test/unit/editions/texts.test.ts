import { describe, expect, test } from 'vitest';
import { cardPath, markdownPath, pageOf, picturedBy } from '../../../src/editions/address.ts';
import { allChanges } from '../../../src/editions/changes.ts';
import { citeFinding, citePage } from '../../../src/editions/cite.ts';
import { atom } from '../../../src/editions/feed.ts';
import { llmsFullText, llmsText } from '../../../src/editions/llms.ts';
import { linkedData } from '../../../src/editions/linked-data.ts';
import { matrixCsv } from '../../../src/editions/matrix-csv.ts';
import { modelsCsv } from '../../../src/editions/models-csv.ts';
import { withoutMarks } from '../../../src/editions/without-marks.ts';
import { forwardingPage, redirectLines } from '../../../src/editions/redirects.ts';

test('the catalogue of models as a table: what is unknown is empty, and the shortest life of a cache counts', () => {
  const read = { finding: 'prices', checked: 'read', date: '2026-11', reviewBy: '2027-02-28' } as const;
  const none = { tuning: [], embeddings: [], gpus: [], weights: [], checkPoints: [] };
  const searches = [{ id: 'files', name: 'Files', store: 0, read }];
  const model = { id: 'large', name: 'Large', tier: 'largest', open: false, input: 10, output: 50, read } as const;
  const cacheWrites = [
    { price: 20, minutes: 60 },
    { price: 12.5, minutes: 5 },
  ];
  const gpus = [{ id: 'h100', name: 'H100', price: 2, memory: 80, read }];
  const [head, one, search, other] = modelsCsv([
    { id: 'maker', name: 'Maker', role: 'maker', ...none, models: [{ ...model, cacheWrites }], searches, gpus },
  ])
    .split('\r\n')
    .map((line) => line.split(','));
  const of = (line: string[], column: string) => line[head!.indexOf(column)];
  expect(['host', 'kind', 'cacheWrite', 'cacheMinutes', 'cachedRead', 'finding'].map((column) => of(one!, column))).toEqual([
    'maker',
    'model',
    '12.5',
    '5',
    '',
    'prices',
  ]);
  expect(['kind', 'store', 'calls'].map((column) => of(search!, column))).toEqual(['search', '0', '']);
  expect(['kind', 'hourly', 'input'].map((column) => of(other!, column))).toEqual(['gpu', '2', '']);
});

test('addresses of editions', () => {
  expect([markdownPath(''), markdownPath('approaches/rag')]).toEqual(['index.md', 'approaches/rag.md']);
  expect([cardPath(''), cardPath('faq')]).toEqual(['og/index.png', 'og/faq.png']);
  expect([picturedBy('guides/one', 200), picturedBy('guides/one', 201)]).toEqual(['guides/one', 'guides']);
  expect(['/kb/', '/kb/faq/', '/kb/404.html', '/kb/a/index.html'].map((path) => pageOf(path, '/kb/'))).toEqual([
    '',
    'faq',
    '404',
    'a',
  ]);
});

test('prose without marks', () => {
  expect(withoutMarks('A **b** [c](term:d) `e` [@f; @g].')).toBe('A b c e.');
  expect(withoutMarks('2 * 3 * 4')).toBe('2 * 3 * 4');
});

describe('citations', () => {
  test('of a page', () => {
    const { plain, bibtex } = citePage(
      { title: 'RAG & more', url: 'https://s.example/approaches/rag/', changed: '2026-11-20' },
      'Site',
    );
    expect(plain).toBe('Site contributors (2026). RAG & more. In: Site, version of 2026-11-20. https://s.example/approaches/rag/');
    expect(bibtex).toContain('@misc{site-approaches-rag,\n  title = {{RAG \\& more}},\n');
    expect(bibtex).toMatch(/\n}$/);
  });
  test('of a finding names its source first', () => {
    const source = {
      title: 'T 100%',
      authors: 'Doe et al.',
      date: '2024-03',
      venue: 'V',
      kind: 'preprint',
      checked: 'read',
      arxiv: '2401.00001',
    } as const;
    const { plain, bibtex } = citeFinding({ id: 'doe' }, source, 'https://s.example/evidence/#doe', 'Site');
    expect(plain).toBe(
      'Doe et al. (2024). T 100%. V. https://arxiv.org/abs/2401.00001 Finding “doe” in: Site, https://s.example/evidence/#doe',
    );
    for (const part of ['author = {Doe and others}', 'month = {3}', 'eprint = {2401.00001}', 'title = {{T 100\\%}}'])
      expect(bibtex).toContain(part);
  });
});

describe('changes', () => {
  const model = { changelog: [{ version: '1.1.0', date: '2026-12-01', changes: ['A.', 'B.'] }] };
  const first = {
    id: 'first',
    date: '2026-11-20',
    kind: 'content',
    title: 'The first one',
    text: 'Something.',
    pages: [],
  } as const;

  test('of text and model stand together, newest first', () => {
    expect(allChanges([{ ...first, pages: [] }], model).map(({ id }) => id)).toEqual(['model-1-1-0', 'first']);
  });
  test('become a feed in which nothing is taken for markup', () => {
    const feed = atom({ title: 'A & B', subtitle: '<s>', self: 'https://s.example/feed.xml', home: 'https://s.example/' }, [
      {
        id: 'x',
        date: '2026-11-20',
        kind: 'site',
        title: '1 < 2',
        text: '"q" & r',
        url: 'https://s.example/data/#x',
        related: ['https://s.example/?a&b'],
      },
    ]);
    expect(feed).toContain('<title>1 &lt; 2</title>');
    expect(feed).toContain('<updated>2026-11-20T00:00:00Z</updated>');
    expect(feed).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
  });
});

describe('redirects', () => {
  test('are written for hosts that forward and for hosts that do not', () => {
    const moved = { from: 'guides/old', to: 'guides/new#part', since: '2027-01-15' };
    expect(redirectLines([moved], '/kb/')).toBe(
      '/kb/guides/old /kb/guides/new/#part 301\n/kb/guides/old/ /kb/guides/new/#part 301\n/kb/guides/old.md /kb/guides/new.md 301\n',
    );
    const page = forwardingPage(moved, '/kb/', new URL('https://s.example'));
    expect(page).toContain('content="0; url=/kb/guides/new/#part"');
    expect(page).toContain('<link rel="canonical" href="https://s.example/kb/guides/new/">');
    expect(page).toContain('content-security-policy');
  });
});

test('the matrix as a table', () => {
  const line = {
    row: 'r',
    name: 'Row, one',
    question: 'Why "so"?',
    approach: 'rag',
    grade: -1,
    word: 'Weak',
    reason: 'It [is](term:x) so [@a; @b].',
  };
  expect(matrixCsv([line])).toBe(
    'row,name,question,approach,grade,word,reason,findings\r\nr,"Row, one","Why ""so""?",rag,-1,Weak,It is so.,a b\r\n',
  );
  expect(matrixCsv([{ ...line, reason: '=1+1' }])).toContain("'=1+1");
});

test('texts for language models', () => {
  const short = llmsText({
    name: 'N',
    summary: 'S',
    notes: ['a'],
    sections: [{ name: 'Part', pages: [{ title: 'P', url: 'https://s/p.md', about: 'About.' }] }],
  });
  expect(short).toBe('# N\n\n> S\n\n- a\n\n## Part\n\n- [P](https://s/p.md): About.\n');
  const page = (title: string) => `# ${title}\n\nText[^b][^a].\n\n## Notes\n\n[^b]: B.\n[^a]: A.\n`;
  expect(llmsFullText('N', 'S', [page('One'), page('Two')])).toBe(
    '# N\n\n> S\n\n# One\n\nText[^b][^a].\n\n# Two\n\nText[^b][^a].\n\n# Notes\n\n[^a]: A.\n[^b]: B.\n',
  );
});

test('data blocks cannot end their own script', () => {
  expect(linkedData([{ name: '</script><b>' }])).not.toContain('<');
});
