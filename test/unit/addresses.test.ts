/** Whatever stands in an address, nothing throws: 2,000 queries for each reader of one, from a seed. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode, type Key } from '../../src/costs/index.ts';
import { formatQuery, open, parseQuery } from '../../src/decision/index.ts';
import { Search } from '../../src/search/query/search.ts';
import type { Vocabulary } from '../../src/search/vocabulary.ts';
import { tiny } from './decision/tiny.ts';

const RUNS = { numRuns: 2000, seed: 24 };
const keys: Key[] = [
  { key: 'vol', initial: 1000, min: 0, max: 1e9 },
  { key: 'hr', initial: 80.5, min: 0, max: 100 },
];

/** What people and programs really put there, beside anything at all. */
const NASTY = [
  '__proto__',
  'constructor',
  'toString',
  '%',
  '%zz',
  '%00',
  '%E0%A4%A',
  '&&',
  '==',
  '#',
  '?',
  '\u202e',
  '🚀',
  '1e999',
  '-0',
  'NaN',
  '3,5',
  ' ',
  '+',
  '\0',
  '\ud800',
];
const ids = [
  ...tiny.questions.flatMap(({ id, options }) => [id, ...options]),
  ...keys.map(({ key }) => key),
  'v',
  'w',
  'utm_source',
  'fbclid',
];
const piece = fc.oneof(
  fc.constantFrom(...ids),
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.double().map(String),
);
const query = fc
  .array(fc.tuple(piece, fc.constantFrom('=', '', '==', '%3D'), piece), { maxLength: 12 })
  .map((parts) => `?${parts.map((part) => part.join('')).join('&')}`);

test('the advisor reads any query, answers it, and its own link leads back to the same answers', () => {
  fc.assert(
    fc.property(query, (text) => {
      const { answers } = parseQuery(tiny, text);
      const { assessment } = open(tiny).at(answers);
      expect(assessment.ignored).toEqual([]);
      expect(parseQuery(tiny, formatQuery(tiny, answers, assessment.winner)).answers).toEqual(answers);
    }),
    RUNS,
  );
});

test('the numbers read any query and give only numbers within their range', () => {
  fc.assert(
    fc.property(query, (text) => {
      const { values } = decode(text, keys);
      for (const [name, value] of Object.entries(values)) {
        const { min, max } = keys.find(({ key }) => key === name)!;
        expect(value).toBeGreaterThanOrEqual(min);
        expect(value).toBeLessThanOrEqual(max);
      }
    }),
    RUNS,
  );
});

test('the search answers any query that an address gives it', async () => {
  const vocabulary: Vocabulary = {
    entries: new Map([
      [
        'en_1',
        {
          path: 'guides/one/',
          title: 'Retrieval (RAG)',
          kind: 'Guides',
          approaches: ['rag'],
          aliases: [],
          asked: [],
          headings: [],
        },
      ],
    ]),
    words: new Map([['retrieval', 3], ['latency', 3], ['constructor', 1]]), // prettier-ignore
    acronyms: new Map([['rag', 'retrieval']]),
    fixes: new Map([['rgaa', 'rag']]),
    valid: new Set<string>(),
  };
  const holds = (text: string) => text.split(' ').some((word) => word !== '' && 'retrieval rag latency'.includes(word));
  const search = new Search(vocabulary, {
    search: (text) => Promise.resolve(holds(text) ? [{ id: 'en_1', score: 1, places: [0] }] : []),
    holds: (word) => Promise.resolve(holds(word) ? 1 : 0),
  });
  await fc.assert(
    fc.asyncProperty(query, fc.boolean(), async (text, typing) => {
      const asked = new URLSearchParams(text).get('q') ?? text;
      const { results } = await search.answer(asked, { typing });
      expect(results.length).toBeLessThanOrEqual(1);
    }),
    RUNS,
  );
});
