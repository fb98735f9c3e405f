import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  APPROACHES,
  canStillWin,
  flips,
  nextQuestion,
  isSettled,
  recommend,
  rankQuestions,
  type Answers,
  type ApproachId,
  type Model,
} from '../../../src/decision/index.ts';
import { APPROACHES as SITE_APPROACHES, VARIANT_IDS } from '../../../src/schemas/shared.ts';
import { effectId, prepare, stateOf } from '../../../src/decision/prepare.ts';
import { winnerOf } from '../../../src/decision/assess.ts';
import { caseSituations, dice, model, plausibleAnswers, randomAnswers, text, useCases } from './support.ts';

const answerSets = fc.record(
  Object.fromEntries(model.questions.map(({ id, options }) => [id, fc.constantFrom(...options, 'not-sure')])),
  { requiredKeys: [] },
) as fc.Arbitrary<Answers>;

/** The same model with next to no sampling: winner and ranking do not depend on it. */
const light: Model = { ...model, smaa: { ...model.smaa, points: 1 } };

describe('every answer set', () => {
  it('gets a result or a conflict', () => {
    fc.assert(
      fc.property(answerSets, (answers) => {
        const result = recommend(light, answers);
        expect(result.ranking).toHaveLength(APPROACHES.length);
        expect(result.firmness).toBeGreaterThanOrEqual(0);
        expect(result.firmness).toBeLessThanOrEqual(1);
        expect(result.ignored).toEqual([]);
        if (result.status === 'conflict') {
          expect(result.winner).toBeNull();
          expect(result.conflicts.length).toBeGreaterThan(0);
          for (const { between } of result.conflicts) expect(Object.keys(between).length).toBeGreaterThan(0);
        } else {
          expect(result.winner).toBe(result.ranking[0]!.approach);
          expect(result.variant).toBe(result.ranking[0]!.variant);
          expect(result.ranking[0]!.ruledOut).toBe(false);
        }
      }),
      { numRuns: 1500, seed: 1 },
    );
  });

  it('is explained to the last point', () => {
    fc.assert(
      fc.property(answerSets, (answers) => {
        const { ranking, contributions } = recommend(light, answers);
        for (const { approach, score } of ranking) {
          const at = APPROACHES.indexOf(approach);
          expect(contributions.reduce((sum, one) => sum + one.points[at]!, 0)).toBe(score);
        }
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  it('lets a hybrid win only when each half pays for itself', () => {
    const roll = dice(3);
    let hybrids = 0;
    for (let at = 0; at < 2000; at++) {
      const { winner, hybrid } = recommend(light, plausibleAnswers(model, roll));
      if (winner !== 'hybrid') continue;
      hybrids++;
      for (const one of hybrid) expect(one.pays).toBe(true);
    }
    expect(hybrids).toBeGreaterThan(50);
  });

  it('does not depend on the order of the answers, and comes out the same twice', () => {
    fc.assert(
      fc.property(answerSets, (answers) => {
        const turned = Object.fromEntries(Object.entries(answers).reverse());
        expect(recommend(model, turned)).toEqual(recommend(model, answers));
      }),
      { numRuns: 100, seed: 4 },
    );
  });
});

describe('nothing is idle', () => {
  const wins = [...caseSituations, ...useCases].map((one) => recommend(model, one.answers));

  it.each([...APPROACHES])('%s wins on a published case or use case', (approach) => {
    expect(wins.some((one) => one.winner === approach)).toBe(true);
  });

  it.each([...new Set(model.candidates.map(([variant]) => variant))])('%s wins on a published case or use case', (variant) => {
    expect(wins.some((one) => one.variant === variant)).toBe(true);
  });

  it.each(model.questions.flatMap(({ id, options }) => options.map((option) => [id, option] as const)))(
    '%s=%s changes the winner on some plausible set',
    (question, option) => {
      const roll = dice(5);
      const others = model.questions.find((one) => one.id === question)!.options.filter((one) => one !== option);
      for (let at = 0; at < 4000; at++) {
        const base = plausibleAnswers(model, roll);
        const here = recommendWinner({ ...base, [question]: option });
        if (here !== null && others.some((other) => ![null, here].includes(recommendWinner({ ...base, [question]: other }))))
          return;
      }
      expect.unreachable(`${question}=${option} never mattered`);
    },
  );
});

function recommendWinner(answers: Answers): ApproachId | null {
  const prepared = prepare(model);
  const winner = winnerOf(prepared, stateOf(prepared, answers));
  return winner < 0 ? null : APPROACHES[winner]!;
}

describe('monotonicities of the final ranking, constraints included', () => {
  /** Along these options, `a` never falls behind `b` once it is ahead. */
  const STATED: readonly (readonly [question: string, options: string, a: ApproachId, b: ApproachId])[] = [
    ['change', 'never slow often live', 'rag', 'fine-tuning'],
    ['known', 'full partly absent', 'rag', 'prompting'],
    ['known', 'full absent', 'rag', 'fine-tuning'],
    ['volume', 'low medium high', 'fine-tuning', 'prompting'],
    ['volume', 'high low', 'rag', 'fine-tuning'],
    ['size', 'frontier medium small', 'fine-tuning', 'prompting'],
    ['size', 'small frontier', 'prompting', 'fine-tuning'],
    ['latency', 'relaxed instant', 'fine-tuning', 'rag'],
    ['latency', 'instant relaxed', 'rag', 'prompting'],
    ['access', 'open per-user both', 'rag', 'fine-tuning'],
    ['access', 'open deletion both', 'rag', 'fine-tuning'],
    ['citations', 'not-needed needed', 'rag', 'fine-tuning'],
    ['citations', 'not-needed needed', 'rag', 'prompting'],
    ['examples', 'none many', 'fine-tuning', 'prompting'],
    ['examples', 'hundreds many', 'fine-tuning', 'prompting'],
    ['examples', 'tens many', 'fine-tuning', 'prompting'],
    ['weights', 'api-only api-tuning', 'fine-tuning', 'prompting'],
    ['weights', 'api-only open', 'fine-tuning', 'rag'],
    ['corpus', 'large small', 'long-context', 'rag'],
    ['corpus', 'none large', 'rag', 'prompting'],
    ['team', 'none software ml', 'fine-tuning', 'prompting'],
  ];
  it.each(STATED)('%s from %s: %s gains on %s', (question, list, a, b) => {
    const roll = dice(6);
    const options = list.split(' ');
    for (let at = 0; at < 500; at++) {
      const base = at % 2 === 0 ? plausibleAnswers(model, roll) : randomAnswers(model, roll, 60);
      let ahead = false;
      for (const option of options) {
        const { ranking, status } = recommend(light, { ...base, [question]: option });
        if (status === 'conflict') continue;
        const place = (approach: ApproachId) => ranking.findIndex((one) => one.approach === approach);
        const now = place(a) < place(b) && !ranking[place(a)]!.ruledOut;
        if (ahead) expect(now, JSON.stringify({ ...base, [question]: option })).toBe(true);
        ahead ||= now;
      }
    }
  });
});

describe('flips', () => {
  it('are minimal, complete for one change, and do flip', () => {
    const roll = dice(7);
    for (let at = 0; at < 100; at++) {
      const answers = plausibleAnswers(model, roll);
      const { winner } = recommend(model, answers);
      if (winner === null) continue;
      const found = flips(model, answers, { size: 1, count: 1000 });
      const brute = model.questions.flatMap(({ id, options }) =>
        options
          .filter((option) => option !== answers[id] && ![null, winner].includes(recommendWinner({ ...answers, [id]: option })))
          .map((option) => `${id}=${option}`),
      );
      expect(found.map((one) => `${one.changes[0]!.question}=${one.changes[0]!.to}`).sort()).toEqual(brute.sort());
      for (const flip of flips(model, answers)) {
        const after = { ...answers, ...Object.fromEntries(flip.changes.map((one) => [one.question, one.to])) };
        const result = recommend(light, after);
        expect([result.winner, result.variant]).toEqual([flip.winner, flip.variant]);
        expect(flip.winner).not.toBe(winner);
        for (const one of flip.changes) expect(one.from).toBe(answers[one.question] ?? null);
      }
    }
  });
  it('are none where there is no winner', () => expect(flips(model, { offline: 'yes', weights: 'api-only' })).toEqual([]));
});

describe('the next question', () => {
  it('is open, was not asked, and is the most worth', () => {
    const answers = { gap: 'facts' };
    const next = nextQuestion(model, answers, ['corpus'])!;
    expect(['gap', 'corpus']).not.toContain(next.question);
    const list = rankQuestions(model, answers);
    expect(list.map((one) => one.worth)).toEqual(list.map((one) => one.worth).sort((a, b) => b - a));
    expect(
      nextQuestion(
        model,
        answers,
        model.questions.map((one) => one.id),
      ),
    ).toBeNull();
  });
  it('starts with what is wrong', () => expect(nextQuestion(model, {})!.question).toBe('gap'));

  it('settles in a median of at most seven, and on the same winner nearly always', () => {
    const counts: number[] = [];
    let same = 0;
    for (const { answers: truth } of caseSituations) {
      const answers: Record<string, string> = {};
      const asked: string[] = [];
      while (!isSettled(model, answers, asked)) {
        const { question } = nextQuestion(model, answers, asked)!;
        if (truth[question]) answers[question] = truth[question];
        else asked.push(question);
      }
      counts.push(Object.keys(answers).length + asked.length);
      if (recommendWinner(answers) === recommendWinner(truth)) same++;
    }
    counts.sort((a, b) => a - b);
    expect(counts[counts.length >> 1]).toBeLessThanOrEqual(7);
    expect(same / caseSituations.length).toBeGreaterThanOrEqual(0.9);
  });
  it('is not asked once answers contradict each other', () =>
    expect(isSettled(model, { offline: 'yes', weights: 'api-only' })).toBe(true));
});

describe('pending constraints', () => {
  it('keep a result from being clear', () => {
    const answers = {
      gap: 'form',
      output: 'labels',
      examples: 'many',
      corpus: 'none',
      offline: 'yes',
      size: 'small',
      latency: 'instant',
    };
    const open = recommend(model, answers);
    expect(open.pending.filter((one) => one.blocking).map((one) => one.constraint)).toEqual(['offline-over-api']);
    expect(open.status).not.toBe('clear');
    const closed = recommend(model, { ...answers, weights: 'open' });
    expect(closed.pending.filter((one) => one.blocking)).toEqual([]);
    expect(closed.status).toBe('clear');
  });
});

describe('ids', () => {
  it('are the site’s', () => {
    expect([...APPROACHES]).toEqual([...SITE_APPROACHES]);
    expect([...new Set(model.candidates.map(([variant]) => variant))].sort()).toEqual([...VARIANT_IDS].sort());
  });
  it('of effects are unique and have their wording', () => {
    const ids = model.effects.map((one) => effectId(model, one));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(text.effects[id]).toBeDefined();
  });
  it('fit bit masks', () => expect(model.candidates.length).toBeLessThanOrEqual(30));
});

describe('what can still win', () => {
  it('shrinks as answers come in, and always holds the winner', () => {
    const roll = dice(8);
    for (let at = 0; at < 30; at++) {
      const answers = plausibleAnswers(model, roll);
      const { winner } = recommend(model, answers);
      const now = canStillWin(model, answers);
      const open = model.questions.filter((one) => answers[one.id] === undefined);
      for (const approach of now.approaches) expect(recommendWinner({ ...answers, ...now.example[approach] })).toBe(approach);
      if (open.length === 0) expect(now.approaches).toEqual(winner === null ? [] : [winner]);
      const { id, options } = open[0] ?? model.questions[0]!;
      const then = canStillWin(model, { ...answers, [id]: options[0]! });
      if (open.length > 0 && now.exact) for (const approach of then.approaches) expect(now.approaches).toContain(approach);
    }
  });
});
