/** The numbers of the cost model. Those about text feed the latency model too. */
import { APPROACHES, type Approach } from '../../costs/index.ts';
import { group, guess, number, PERCENT, TIMES, TOKENS, usd, type Field, type Group } from './field.ts';
import { NAMES } from './values.ts';

const WHERE = [
  { value: 0, name: 'a provider’s API' },
  { value: 1, name: 'rented GPUs' },
  { value: 2, name: 'GPUs of our own' },
  { value: 3, name: 'an endpoint of our own at a host' },
];

const BUILD: Record<Approach, number | 'sourced'> = {
  prompting: 40,
  'long-context': 40,
  rag: 240,
  'fine-tuning': 'sourced',
  hybrid: 480,
};
const UPKEEP: Record<Approach, number> = { prompting: 4, 'long-context': 4, rag: 16, 'fine-tuning': 8, hybrid: 20 };
const work = (kind: 'build' | 'upkeep', word: string, unit: string, hours: Record<Approach, number | 'sourced'>): Field[] =>
  APPROACHES.map((id, index) =>
    number(
      `${kind[0]!}${index + 1}`,
      `${kind}:${id}`,
      `${NAMES[id]}: ${word}`,
      { unit, min: 0, max: 1e6 },
      hours[id],
      hours[id] === 'sourced' ? undefined : guess(),
    ),
  );

export const COST: Group[] = [
  group('Volume and text', true, [
    number('qn', 'questions', 'Questions', { unit: 'a month', min: 1, max: 1e9 }, 50_000, guess()),
    number('pt', 'promptTokens', 'Instructions and examples in the prompt', TOKENS, 1200, guess()),
    number('qt', 'questionTokens', 'The question itself', TOKENS, 150, guess()),
    number('at', 'answerTokens', 'The answer', TOKENS, 300, guess()),
    number('ct', 'corpusTokens', 'The whole collection', { ...TOKENS, max: 1e13 }, 150_000, guess()),
    number('rp', 'retrievedTokens', 'Passages retrieved for a question', TOKENS, 'sourced'),
    number('wi', 'windowTokens', 'Longest prompt you would send', { ...TOKENS, min: 1, max: 1e10 }, 'sourced'),
  ]),
  group('Tuning', false, [
    number('ex', 'examples', 'Training examples', { unit: 'examples', min: 0, max: 1e9 }, 'sourced'),
    number('et', 'exampleTokens', 'Length of an example', TOKENS, 600, guess()),
    number('ep', 'epochs', 'Passes over the examples', { unit: 'epochs', min: 0, max: 1000 }, 'sourced'),
    number(
      'lm',
      'labelMinutes',
      'A person’s time per example',
      { unit: 'minutes', min: 0, max: 100_000 },
      2,
      guess('Correcting a machine’s labels has been reported to take far less; writing an answer takes longer.'),
    ),
    number(
      'rn',
      'retunings',
      'Re-tunings after the first',
      { unit: 'a year', min: 0, max: 1000, scale: 1 / 12 },
      2,
      guess('Base models retire and work drifts; count yours.'),
    ),
    number('rw', 'renewed', 'Examples made anew each time', PERCENT, 25, guess()),
    number('pk', 'promptKept', 'Instructions still sent after tuning', PERCENT, 'sourced'),
  ]),
  group('Caching and the store', false, [
    number(
      'ch',
      'cacheHits',
      'Calls that find their start in the cache',
      PERCENT,
      80,
      guess('Depends on how evenly the traffic comes.'),
    ),
    number('cd', 'cacheDiscount', 'Saving on cached input', PERCENT, { price: 'frontier-cache' }),
    number('cs', 'cacheSurcharge', 'Surcharge for writing to the cache', { ...PERCENT, max: 1000 }, { price: 'frontier-write' }),
    number('st', 'stepAbove', 'Longer prompts cost more, from (0: never)', TOKENS, { price: 'frontier-step' }),
    number('sf', 'stepIn', 'Input of such a prompt costs', TIMES, { price: 'frontier-step-in' }),
    number('sg', 'stepOut', 'Output of such a prompt costs', TIMES, { price: 'frontier-step-out' }),
    number('bq', 'batchShare', 'Questions that can wait for a batch', PERCENT, 0, guess('People wait for their answers.')),
    number('bd', 'batchDiscount', 'Saving of a batch', PERCENT, { price: 'frontier-batch' }),
    number('cc', 'churn', 'Share of the collection that changes', { ...PERCENT, unit: '% a month', max: 100_000 }, 10, guess()),
    number(
      'gb',
      'storeSize',
      'Store per million tokens',
      { unit: 'GB', min: 0, max: 1000 },
      0.012,
      guess('Chunks of 800 tokens with vectors of 1,536 numbers, and the text itself.'),
    ),
  ]),
  group('Where the models run', false, [
    { ...number('hb', 'hostBase', 'The untouched model runs on', { unit: '', min: 0, max: 3 }, 0), choices: WHERE },
    { ...number('hu', 'hostTuned', 'The tuned model runs on', { unit: '', min: 0, max: 3 }, 3), choices: WHERE },
    number(
      'gs',
      'gpuSpeed',
      'What one GPU takes in and gives out',
      { unit: 'tokens a second', min: 1, max: 1e9 },
      2500,
      guess('Depends on model, GPU and load. Measure yours.'),
    ),
    number(
      'ho',
      'hoursOn',
      'Hours a day that GPUs or endpoint are on',
      { unit: 'hours', min: 0.1, max: 24 },
      24,
      guess('Billed busy or idle. Switched off at night, they answer nobody at night.'),
    ),
  ]),
  group('People', false, [
    number('hr', 'priceWork', 'An hour of skilled work', usd('USD'), { price: 'work' }),
    number('sp', 'spread', 'How far the hours may be off, either way', PERCENT, 50, guess()),
    ...work('build', 'building', 'hours', BUILD),
    ...work('upkeep', 'upkeep', 'hours a month', UPKEEP),
  ]),
  group('Prices', false, [
    number('pi', 'priceIn', 'Untouched model, input', usd('USD per million tokens'), { price: 'frontier-in' }),
    number('po', 'priceOut', 'Untouched model, output', usd('USD per million tokens'), { price: 'frontier-out' }),
    number('ti', 'tunedIn', 'Tuned model, input', usd('USD per million tokens'), { price: 'tuned-by-token' }),
    number('to', 'tunedOut', 'Tuned model, output', usd('USD per million tokens'), { price: 'tuned-by-token' }),
    number('tr', 'priceTraining', 'Training', usd('USD per million tokens'), { price: 'training-now-small' }),
    number('pe', 'priceEmbedding', 'Vectors for the index', usd('USD per million tokens'), { price: 'embedding' }),
    number('pn', 'priceNotes', 'Notes on chunks for the index', usd('USD per million tokens'), { price: 'notes' }),
    number('ps', 'priceStore', 'Store', usd('USD per GB and day'), { price: 'store' }),
    number('pq', 'priceSearch', 'Search', usd('USD per 1,000 calls'), { price: 'search' }),
    number('pg', 'priceGpu', 'Rented GPU', usd('USD an hour'), { price: 'gpu' }),
    number('pd', 'priceEndpoint', 'Endpoint of your own at a host', usd('USD an hour'), { price: 'endpoint' }),
    number('pm', 'priceOwnGpu', 'GPU of your own', usd('USD an hour'), { price: 'own-gpu' }),
  ]),
];
