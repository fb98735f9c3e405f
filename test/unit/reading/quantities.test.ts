import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { evidenceIn } from '../../../src/reading/evidence.ts';
import { loadReading } from '../../../src/reading/load.ts';
import { numberOf } from '../../../src/reading/quantities.ts';
import { atOnce } from '../../../src/reading/read.ts';

const { data } = loadReading(fileURLToPath(new URL('../../../', import.meta.url)));

/** What numbers in a text answer, each with the words it was taken from. */
const counted = (text: string) =>
  [...atOnce(evidenceIn(text, data)).signs]
    .filter(([sign]) => sign.startsWith('counted '))
    .map(([sign, words]) => `${sign.slice('counted '.length)}: ${words}`);

describe('a number with its unit is an answer', () => {
  test.each([
    ['We have a manual of 300 pages.', 'corpus small: 300 pages'],
    ['One article of tens of thousands of words is all I have.', 'corpus small: tens of thousands of words'],
    ['I joined all our files, 400 MB, into one text.', 'corpus large: 400 MB'],
    ['There is about 5 GB of text.', 'corpus large: 5 GB'],
    ['I wrote down hundreds of examples.', 'examples hundreds: hundreds of examples'],
    ['It is trained on 1,500 labelled examples.', 'examples many: 1,500 labelled'],
    ['Mail goes into one of two categories.', 'classes few: two categories'],
    ['It is one handbook of 50pages.', 'corpus pages: 50pages'],
    ['It has ten thousand pages.Nobody reads them.', 'corpus large: ten thousand pages'],
    ['A model of 7 B is enough.', 'size small: 7 B'],
    ['My model has a context of 8,192 tokens.', 'window short: 8,192 tokens'],
  ])('%s', (text, answer) => expect(counted(text)).toContain(answer));
  test.each([
    ['a model of 9B is medium, as the question says', 'gemma-2-9b', 'size medium: 9b'],
    ['one of 8B is small', 'Llama-3-8B', 'size small: 8B'],
  ])('%s', (_, name, answer) => expect(counted(`We run ${name} here.`)).toContain(answer));
});

test.each([
  ['the length of a chunk', 'We cut the text every 1,000 characters, in chunks of 1,000 characters.'],
  ['the start of a text', 'I ask for the first 100 words of the document.'],
  ['a number in a name', 'Notes get ICD-10 codes.'],
  ['a share', 'It is trained, and wrong on 60 to 70 percent of all.'],
  ['a graphics card', 'It trained for two minutes on a 3090.'],
  ['memory', 'The documents are read on a laptop with 16 GB of RAM.'],
  ['a number that a comma ends', 'User A may see page 2, user B pages of the others.'],
])('%s counts nothing', (_, text) => expect(counted(text)).toEqual([]));

test.each([
  ['1,500', 1500],
  ['1.500', 1500],
  ['2.5', 2.5],
  ['11,000.', 11_000],
  ['000300', 300],
])('%s is %d', (text, number) => expect(numberOf(text)).toBe(number));

test.each([
  'Every call returns 40,000 tokens of JSON, and after three the context is full.',
  'That used 13,496 tokens, which is over the limit.',
  'It says that it only has ten notes of context.',
])('what is in a window, or a number of other things, is no size of a window: %s', (text) =>
  expect(counted(text).filter((one) => one.startsWith('window'))).toEqual([]),
);
