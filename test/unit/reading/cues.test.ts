import { describe, expect, test } from 'vitest';
import { readSoon } from '../../../src/reading/soon.ts';
import { read } from '../../../src/reading/read.ts';
import type { Cue, Quantity, ReadingData } from '../../../src/reading/data.ts';

const cue = (question: string, option: string, phrases: Partial<Cue>): Cue => ({
  question,
  option,
  sure: [],
  perhaps: [],
  unless: [],
  ...phrases,
});
const number = (given: Partial<Quantity>): Quantity => ({
  question: 'corpus',
  units: [],
  before: [],
  each: 1,
  steps: [{ upTo: 100, option: 'small' }, { option: 'large' }],
  least: 0,
  also: {},
  onlyOne: false,
  with: [],
  unless: [],
  ...given,
});
const none: ReadingData = { cues: [], models: [], quantities: [], fitted: {} };
const by = (data: Partial<ReadingData>) => (text: string) => {
  const { answers, perhaps } = read(text, { ...none, ...data });
  return { answers, perhaps };
};

describe('plain cues', () => {
  const said = by({
    cues: [
      cue('offline', 'yes', { sure: ['offline'], perhaps: ['on a boat'], unless: ['for a test'] }),
      cue('offline', 'no', { sure: ['always online'] }),
    ],
  });
  test.each([
    ['is taken where it is sure', 'It has to work offline with us.', { offline: 'yes' }, {}],
    ['is offered where it is not', 'We use it on a boat in the sea.', {}, { offline: 'yes' }],
    ['is the sure one of two', 'On a boat with us it works offline.', { offline: 'yes' }, {}],
    ['is no answer after a "not"', 'It must not be offline with us.', {}, {}],
    ['is no answer where something takes it back', 'It works offline, but this is for a test with us.', {}, {}],
    ['is only offered where another contradicts it', 'It works offline and is always online with us.', {}, { offline: 'yes' }],
  ])('%s', (_, text, answers, perhaps) => expect(said(text)).toEqual({ answers, perhaps }));
});

describe('a number', () => {
  const counted = (given: Partial<Quantity>, text: string) =>
    by({ quantities: [number({ units: ['pages'], ...given })] })(text).answers;
  test('of several the largest counts', () =>
    expect(counted({}, 'We have 5 pages here and 500 pages there.')).toEqual({ corpus: 'large' }));
  test('of several that differ none counts where only one may stand', () =>
    expect(counted({ onlyOne: true }, 'We have 5 pages here and 500 pages there.')).toEqual({}));
  test('that is too small says nothing', () => expect(counted({ least: 10 }, 'We have 5 pages of it here.')).toEqual({}));
  test('asks for words beside it', () => {
    expect(counted({ with: ['manual'] }, 'We have 5 pages of it here.')).toEqual({});
    expect(counted({ with: ['manual'] }, 'We have 5 pages of a manual here.')).toEqual({ corpus: 'small' });
  });
  test('is taken back by words of its sentence only', () => {
    expect(counted({ unless: ['a day'] }, 'We have 5 pages a day for it.')).toEqual({});
    expect(counted({ unless: ['a day'] }, 'We have 5 pages for it. It is read once a day.')).toEqual({ corpus: 'small' });
  });
});

test('a name or a number that no weight knows is an answer by itself, though the question is weighed', () => {
  const fitted = { size: { unsaid: new Map([['base', 50]]), tiny: new Map([['named size tiny', 9]]) } };
  const models = [
    { names: ['opus'], size: 'frontier' },
    { names: ['ant'], size: 'tiny' },
  ];
  expect(by({ fitted, models })('We have Opus with all of it.').answers).toEqual({ size: 'frontier' });
  expect(by({ fitted, models })('We have Ant with all of it.').answers).toEqual({});
});

test('where something else than labels comes out, how many labels there are is no answer', () => {
  const said = by({
    cues: [cue('output', 'labels', { sure: ['sort'] }), cue('output', 'prose', { sure: ['write'] })],
    quantities: [number({ question: 'classes', units: ['categories'] })],
  });
  expect(said('We sort it into 4 categories of ours.').answers).toEqual({ output: 'labels', classes: 'small' });
  expect(said('We write it in 4 categories of ours.').answers).toEqual({ output: 'prose' });
});

test('a reading stops when somebody has typed on', async () => {
  const text = 'We have it with all of that. '.repeat(600);
  let turns = 0;
  const slow = { ...none, cues: [cue('offline', 'yes', { sure: ['all of .. that'] })] };
  const clock = performance.now.bind(performance);
  let ahead = 0;
  performance.now = () => clock() + (ahead += 100); // every turn is over at once
  try {
    expect(await readSoon(text, slow, () => ++turns > 1)).toBe(false);
  } finally {
    performance.now = clock;
  }
  expect(turns).toBe(2);
});
