/**
 * The numbers a reader can change, model by model. Read when the page is built; in the browser the same facts stand in
 * the form itself.
 */
import { DAYS, group, guess, MILLISECONDS, number, PERCENT, SPEED, type Group, type ModelId } from './field.ts';
import { COST } from './fields-cost.ts';
import { MEMORY } from './fields-memory.ts';

const LATENCY: Group[] = [
  group('Stages', true, [
    number('ov', 'overhead', 'Network, queue, your own code', MILLISECONDS, 200, guess()),
    number('em', 'embed', 'Turning the question into a vector', MILLISECONDS, 'sourced'),
    number('se', 'search', 'Search', MILLISECONDS, 'sourced'),
    number('rr', 'rerank', 'Re-ranking', MILLISECONDS, 'sourced'),
    number('tg', 'target', 'The first token has to come within', { unit: 'ms', min: 1, max: 1e7 }, 2000, guess('Your own limit.')),
  ]),
  group('Speed of the models', false, [
    number('rb', 'readBase', 'Untouched model reads', SPEED, 'sourced'),
    number('wb', 'writeBase', 'Untouched model writes', SPEED, 60, guess('Measure yours.')),
    number('ru', 'readTuned', 'Tuned model reads', SPEED, 20_000, guess('A smaller model is quicker; measure yours.')),
    number('wu', 'writeTuned', 'Tuned model writes', SPEED, 150, guess('A smaller model is quicker; measure yours.')),
    number('cv', 'cacheSaving', 'Reading time that a cache hit saves', PERCENT, 'sourced'),
  ]),
];
const FRESHNESS: Group[] = [
  group('The world and your copies of it', true, [
    number('fe', 'every', 'A fact changes about every', { unit: 'days', min: 0.01, max: 36_500 }, 180, guess()),
    number('kc', 'heldCadence', 'Store or pasted text: renewed every', DAYS, 1, guess()),
    number('kl', 'heldLag', 'Store or pasted text: time until live', DAYS, 0.1, guess()),
    number('tc', 'tunedCadence', 'Tuned model: tuned again every', DAYS, 180, guess('Two re-tunings a year.')),
    number('tl', 'tunedLag', 'Tuned model: from data to use', DAYS, 'sourced'),
    number('bc', 'baseCadence', 'Base model: replaced every', DAYS, 365, guess()),
    number('bl', 'baseLag', 'Base model: from cut-off to use', DAYS, 270, guess()),
    number('ab', 'absorbed', 'Changed facts that tuning teaches', PERCENT, 'sourced'),
  ]),
];
const QUALITY: Group[] = [
  group('What you measured, or these', true, [
    number('qr', 'recall', 'Questions whose passage is found', PERCENT, 'sourced'),
    number('qp', 'withPassage', 'Right with the passage, untouched model', PERCENT, 'sourced'),
    number('qu', 'tunedWithPassage', 'Right with the passage, tuned model', PERCENT, 'sourced'),
    number('qc', 'closedBook', 'Right from memory, untouched model', PERCENT, 'sourced'),
    number('qv', 'tunedClosedBook', 'Right from memory, tuned model', PERCENT, 'sourced'),
    number('qk', 'kept', 'Memory that survives wrong passages', PERCENT, 'sourced'),
  ]),
];

/** Fields of the cost page that another page needs too. */
const shared = (title: string, ...names: string[]): Group => ({
  title,
  open: false,
  fields: COST.flatMap(({ fields }) => fields).filter(({ name }) => names.includes(name)),
});

/** The fields of each page, those it shares with the cost page last. */
export const PAGES: Record<ModelId, Group[]> = {
  cost: COST,
  latency: [
    ...LATENCY,
    shared(
      'Text',
      'promptTokens',
      'questionTokens',
      'answerTokens',
      'corpusTokens',
      'windowTokens',
      'retrievedTokens',
      'promptKept',
      'cacheHits',
    ),
  ],
  freshness: FRESHNESS,
  quality: QUALITY,
  memory: [...MEMORY, shared('Rent of a GPU', 'priceGpu')],
};

export const MODELS: { id: ModelId; groups: Group[] }[] = [
  { id: 'cost', groups: COST },
  { id: 'latency', groups: LATENCY },
  { id: 'freshness', groups: FRESHNESS },
  { id: 'quality', groups: QUALITY },
  { id: 'memory', groups: MEMORY },
];
