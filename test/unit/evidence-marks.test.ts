import { expect, test } from 'vitest';
import { strongestFirst } from '../../src/components/evidence-marks.ts';
import { finding, source } from '../../src/schemas/source.ts';

const entry = (id: string, change: object, date = '2024') => ({
  finding: finding.parse({
    id,
    text: 'Retrieval was right more often than tuning.',
    approaches: ['rag'],
    effect: 'large',
    directness: 'direct',
    ...change,
  }),
  source: source.parse({
    title: 'A study',
    authors: 'Doe et al.',
    date,
    venue: 'A journal',
    kind: 'preprint',
    checked: 'read',
    findings: [{ id, text: 'Retrieval was right.', approaches: ['rag'], effect: 'large', directness: 'direct' }],
  }),
});

test('direct before inferred, then the larger effect, the closer reading, the newer year', () => {
  const order = [
    entry('newer', {}, '2026'),
    entry('older', {}, '2023-05'),
    entry('heard', { checked: 'second-hand' }, '2026'),
    entry('small', { effect: 'small' }),
    entry('inferred', { directness: 'indirect' }),
  ];
  expect(
    [...order]
      .reverse()
      .sort(strongestFirst)
      .map(({ finding: { id } }) => id),
  ).toEqual(order.map(({ finding: { id } }) => id));
});
