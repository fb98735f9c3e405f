import { expect, test } from 'vitest';
import { firstSentence } from '../../../src/prose/first-sentence.ts';

const long = 'Tuned on 1,008 examples, the small model was right in 81.2% of cases.';

test('a long sentence stands alone, whatever dots its figures have', () => {
  expect(firstSentence(`${long} The large one was not.`)).toBe(long);
});

test('a short one takes the next with it', () => {
  expect(firstSentence(`Facts can be trained in. ${long} At a price.`)).toBe(`Facts can be trained in. ${long}`);
});

test('a text of one short sentence is itself', () => {
  expect(firstSentence('Length harms.')).toBe('Length harms.');
});
