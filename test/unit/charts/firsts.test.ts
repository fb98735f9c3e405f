import { expect, test } from 'vitest';
import { cameFirst } from '../../../src/charts/firsts.ts';

test.each([
  [1, [['Fine-tuning', 1]], 'fine-tuning came first'],
  [2, [['RAG', 2]], 'RAG came first in both'],
  [5, [['Long context', 5]], 'long context came first in all'],
  [
    5,
    [
      ['this form', 3],
      ['another form of RAG', 2],
    ],
    'this form came first in 3 and another form of RAG in 2',
  ],
  [
    7,
    [
      ['Hybrid', 4],
      ['RAG', 2],
      ['Prompting', 1],
    ],
    'hybrid came first in 4, RAG in 2 and prompting in 1',
  ],
] as const)('who came first of %i experiments is said as a person would say it', (of, firsts, said) => {
  expect(cameFirst(of, firsts)).toBe(said);
});
