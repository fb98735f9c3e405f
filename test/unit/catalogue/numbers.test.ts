import { describe, expect, test } from 'vitest';
import { numbersIn } from '../../../src/catalogue/checks/written-numbers.ts';
import { sentencesOf } from '../../../src/catalogue/checks/sentences.ts';

describe('what counts as a number of the text', () => {
  test.each([
    ['It rose from 12.5 to 1,000%.', ['12.5', '1000']],
    ['GPT-4 and Llama-2-7B with F1, top-3 and 1.6B models in 2024', []],
    ['a drop of −3 points', ['3']],
    ['$0.54 a call', ['0.54']],
    ['2 of 3.', ['2', '3']],
    ['version 1.2.0 and 10.', ['10']],
  ])('%s', (text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers);
  });

  test('a citation after the full stop still belongs to its sentence', () => {
    expect(sentencesOf('One thing. [@a] Another, e.g. this. A third')).toEqual([
      'One thing. [@a]',
      'Another, e.g. this.',
      'A third',
    ]);
  });
});
