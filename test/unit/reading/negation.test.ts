import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadReading } from '../../../src/reading/load.ts';
import { tokensOf } from '../../../src/reading/match.ts';
import { unwanted } from '../../../src/reading/negation.ts';
import { read } from '../../../src/reading/read.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

describe('what somebody does not want', () => {
  const left = (text: string) => {
    const tokens = tokensOf(text);
    const not = unwanted(text, tokens);
    return tokens.flatMap(({ word }, at) => (not.has(at) ? [word] : [])).join(' ');
  };
  test.each([
    ['We do not want a classifier, we want a chatbot.', 'a classifier'],
    ["I don't need any of this vector stuff but an answer.", 'any of this vector stuff'],
    ['It is not about fakes only, labels are what we need.', 'fakes'],
    ['This never needs training.', ''],
    ['We want a classifier. Not that anything else is in the way.', ''],
    ['The bot does not find the clause.', ''],
    ['Not want', ''],
    ['We do not want a b c d e f g h i.', 'a b c d e f'],
  ])('%s leaves out "%s"', (text, words) => expect(left(text)).toBe(words));
  test('is no answer, and nothing is taken from it', () => {
    const { data } = loadReading(root);
    expect(read('We want a classifier for our emails.', data).answers.output).toBe('labels');
    const { answers, perhaps } = read('Our emails are long. We do not want a classifier for our emails.', data);
    expect({ ...perhaps, ...answers }.output).toBeUndefined();
  });
});
