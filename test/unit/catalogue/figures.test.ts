import { expect, test } from 'vitest';
import { figureOf } from '../../../src/knowledge/figures.ts';

const findings = new Map([
  [
    'thing',
    {
      finding: {
        figures: [
          { value: 12.5, unit: '%', of: 'before' },
          { value: 40, unit: '%', of: 'after' },
          { value: 41, unit: '%', of: 'after' },
        ],
      },
    },
  ],
]);

test('a figure is found by what it is of, or by its number', () => {
  expect(figureOf(findings, { finding: 'thing', figure: 'before' }).value).toBe(12.5);
  expect(figureOf(findings, { finding: 'thing', figure: 2 }).value).toBe(41);
});

test.each([
  [{ finding: 'thign', figure: 0 }, /finding "thign", which does not exist/],
  [{ finding: 'thing', figure: 'befor' }, /has no figure "befor".*\n.*0: 12.5 %, before; 1: 40 %, after/],
  [{ finding: 'thing', figure: 'after' }, /has 2 figures "after"/],
  [{ finding: 'thing', figure: 3 }, /has no figure "3"/],
])('%j is refused with what there is', (reference, message) => {
  expect(() => figureOf(findings, reference)).toThrow(message);
});
