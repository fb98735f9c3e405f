import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { open, type Answers } from '../../../src/decision/index.ts';
import { loadModel } from '../../../src/decision/load.ts';
import { daysOf, fits, stepsFor } from '../../../src/decision/plan.ts';

const { model, text } = loadModel(fileURLToPath(new URL('../../../', import.meta.url)));
const plans = Object.keys(text.plans);
const variants = [...new Set(model.candidates.map(({ variant }) => variant))];

/** Every answer by itself, and every pair of answers to two questions. */
const answers: Answers[] = model.questions.flatMap(({ id, options }, at) =>
  options.flatMap((option) => [
    { [id]: option },
    ...model.questions.slice(at + 1).flatMap((other) => other.options.map((second) => ({ [id]: option, [other.id]: second }))),
  ]),
);

/** What no step may ask of somebody who gave this answer, in words: they have it, or cannot have it. */
const NEVER: readonly [question: string, options: readonly string[], words: RegExp, but?: readonly string[]][] = [
  ['examples', ['hundreds', 'many'], /write about 50|write (?:fifty|some|about)[^.]*examples|label a few thousand real inputs/i],
  ['weights', ['api-only', 'api-tuning'], /library's defaults|grammar on your own server/i],
  ['weights', ['api-tuning'], /low-rank adapter|train a (?:light )?adapter on/i, ['raft', 'preference-tuning', 'full-tuning']],
  ['offline', ['yes'], /provider's schema mode|tuning job at your provider/i],
  [
    'arrival',
    ['with-request'],
    /whole collection with|publishing a document|superseded versions|plain search beside it|size and the price at which you will change to retrieval/i,
  ],
  [
    'gap',
    ['unbuilt'],
    /from your logs|latest bad answers|today's prompt|your present system|past requests by kind|index beside the old one|single search failed\b(?!.*build one)/i,
  ],
  [
    'failing',
    ['no-system'],
    /from your logs|latest bad answers|today's prompt|your present system|past requests by kind|index beside the old one/i,
  ],
  ['examples', ['gradable'], /^Write the grader|write about 50/i],
  ['access', ['open'], /rights filter|filter by rights/i],
];

/** Whether a result can name this plan under these answers at all. */
function canBe(plan: string, given: Answers): boolean {
  const { ruledOut, conflicts } = open(model).at(given).assessment;
  // A trained retriever is named only where a search stands and fails.
  if (plan === 'tuned-retriever' && given.failing !== 'finding') return false;
  return conflicts.length === 0 && !ruledOut.some(({ id }) => id === plan);
}

describe('plans', () => {
  test('every form has a plan of its own, with its least data', () => {
    for (const variant of variants) {
      expect(text.plans[variant], variant).toBeDefined();
      expect(text.plans[variant]!.least, variant).toMatch(/\w/);
    }
  });

  test('under every pair of answers a plan has at least two steps, each once, with days and somebody to do it', () => {
    for (const plan of plans) {
      for (const given of answers) {
        const steps = stepsFor(text, plan, given);
        expect(steps.length, `${plan} ${JSON.stringify(given)}`).toBeGreaterThanOrEqual(2);
        expect(new Set(steps.map((step) => step.do)).size).toBe(steps.length);
        const [least, most] = daysOf(steps);
        expect(least).toBeGreaterThan(0);
        expect(most).toBeGreaterThanOrEqual(least);
      }
    }
  });

  test('no plan asks for what the reader has, or for what an answer rules out', () => {
    const wrong = new Set<string>();
    for (const plan of plans) {
      for (const given of answers) {
        for (const step of stepsFor(text, plan, given)) {
          for (const [question, options, words, but = []] of NEVER) {
            if (options.includes(given[question] ?? '') && !but.includes(plan) && words.test(step.do) && canBe(plan, given))
              wrong.add(`${plan}, ${question}: ${given[question]}: ${step.do.slice(0, 70)}`);
          }
        }
      }
    }
    expect([...wrong]).toEqual([]);
  });

  test('rights and deletion bring their steps into every plan', () => {
    for (const plan of plans) {
      const said = (access: string) =>
        stepsFor(text, plan, { access })
          .map((step) => step.do)
          .join(' ');
      expect(said('per-user'), plan).toMatch(/who may see what|every user may see/);
      expect(said('deletion'), plan).toMatch(/how long each keeps it/);
      expect(said('both'), plan).toMatch(/who may see what|every user may see/);
      expect(said('both'), plan).toMatch(/logs/);
      expect(said('open'), plan).not.toMatch(/how long each keeps it/);
    }
  });

  test('nobody technical: the plan begins with finding somebody', () => {
    for (const plan of plans)
      expect(
        stepsFor(text, plan, { team: 'none' })
          .slice(0, 5)
          .some((step) => step.do.includes('finished product')),
      ).toBe(true);
  });
});

test('a step fits when one of its conditions is met and none of its exceptions', () => {
  const when = { gap: ['facts'], examples: ['many'] };
  expect(fits({}, {})).toBe(true);
  expect(fits({ when }, {})).toBe(false);
  expect(fits({ when }, { examples: 'many' })).toBe(true);
  expect(fits({ unless: when }, { examples: 'many' })).toBe(false);
  expect(fits({ when, unless: { team: ['none'] } }, { gap: 'facts', team: 'none' })).toBe(false);
});
