/**
 * The numbers a reader can change, model by model. Read when the page is built; in the browser the same facts stand in
 * the form itself.
 */
import { DAYS, from, group, guess, MILLISECONDS, number, PERCENT, SPEED, type Group, type ModelId } from './field.ts';
import { COST } from './fields-cost.ts';

const STEPS = from('rag-latency', 'The three steps together add what retrieval added there; how it splits is our guess.');
const soudani = (how: string) => from('soudani-longtail', how);

const LATENCY: Group[] = [
  group('Stages', true, [
    number('ov', 'overhead', 'Network, queue, your own code', MILLISECONDS, 200, guess()),
    number('em', 'embed', 'Turning the question into a vector', MILLISECONDS, 20, STEPS),
    number('se', 'search', 'Search', MILLISECONDS, 100, STEPS),
    number('rr', 'rerank', 'Re-ranking', MILLISECONDS, 350, STEPS),
    number('tg', 'target', 'The first token has to come within', { unit: 'ms', min: 1, max: 1e7 }, 2000, guess('Your own limit.')),
  ]),
  group('Speed of the models', false, [
    number('rb', 'readBase', 'Untouched model reads', SPEED, 8700, from('prompt-cache', '100K tokens in 11.5 s, rounded.')),
    number('wb', 'writeBase', 'Untouched model writes', SPEED, 60, guess('Measure yours.')),
    number('ru', 'readTuned', 'Tuned model reads', SPEED, 20_000, guess('A smaller model is quicker; measure yours.')),
    number('wu', 'writeTuned', 'Tuned model writes', SPEED, 150, guess('A smaller model is quicker; measure yours.')),
    number(
      'cv',
      'cacheSaving',
      'Reading time that a cache hit saves',
      PERCENT,
      79,
      from('prompt-cache', 'As reported for a book of 100K tokens.'),
    ),
  ]),
];
const FRESHNESS: Group[] = [
  group('The world and your copies of it', true, [
    number('fe', 'every', 'A fact changes about every', { unit: 'days', min: 0.01, max: 36_500 }, 180, guess()),
    number('kc', 'heldCadence', 'Store or pasted text: renewed every', DAYS, 1, guess()),
    number('kl', 'heldLag', 'Store or pasted text: time until live', DAYS, 0.1, guess()),
    number('tc', 'tunedCadence', 'Tuned model: tuned again every', DAYS, 180, guess('Two re-tunings a year.')),
    number('tl', 'tunedLag', 'Tuned model: from data to use', DAYS, 30, from('databricks-docs', 'One month from start to use.')),
    number('bc', 'baseCadence', 'Base model: replaced every', DAYS, 365, guess()),
    number('bl', 'baseLag', 'Base model: from cut-off to use', DAYS, 270, guess()),
    number(
      'ab',
      'absorbed',
      'Changed facts that tuning teaches',
      PERCENT,
      19,
      from('finetunebench', 'The average for revised facts there.'),
    ),
  ]),
];
const QUALITY: Group[] = [
  group('What you measured, or these', true, [
    number(
      'qr',
      'recall',
      'Questions whose passage is found',
      PERCENT,
      94.3,
      from('contextual', 'All but the failures of plain embedding search there.'),
    ),
    number(
      'qp',
      'withPassage',
      'Right with the passage, untouched model',
      PERCENT,
      80.3,
      soudani('Mistral-7B with ideal retrieval.'),
    ),
    number(
      'qu',
      'tunedWithPassage',
      'Right with the passage, tuned model',
      PERCENT,
      78.4,
      soudani('Mistral-7B, tuned, with ideal retrieval.'),
    ),
    number('qc', 'closedBook', 'Right from memory, untouched model', PERCENT, 21.5, soudani('Mistral-7B untouched.')),
    number('qv', 'tunedClosedBook', 'Right from memory, tuned model', PERCENT, 30.7, soudani('Mistral-7B tuned.')),
    number(
      'qk',
      'kept',
      'Memory that survives wrong passages',
      PERCENT,
      76,
      from('distract', '72.4 of 95.0, for one irrelevant sentence in an arithmetic problem.'),
    ),
  ]),
];

/** Fields of the cost page that another page needs too. */
const shared = (...names: string[]): Group => ({
  title: 'Text',
  open: false,
  fields: COST.flatMap(({ fields }) => fields).filter(({ name }) => names.includes(name)),
});

/** The fields of each page, those it shares with the cost page last. */
export const PAGES: Record<ModelId, Group[]> = {
  cost: COST,
  latency: [
    ...LATENCY,
    shared(
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
};

export const MODELS: { id: ModelId; groups: Group[] }[] = [
  { id: 'cost', groups: COST },
  { id: 'latency', groups: LATENCY },
  { id: 'freshness', groups: FRESHNESS },
  { id: 'quality', groups: QUALITY },
];
