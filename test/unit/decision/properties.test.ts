/** What holds of every result, tried on the tiny model and on models made at random. */
import { describe, expect, it } from 'vitest';
import { APPROACHES, open, type Answers, type Model } from '../../../src/decision/index.ts';
import { completions, constraint, dice, randomAnswers, smallModel, tiny } from './tiny.ts';

const seeds = Array.from({ length: 40 }, (_, at) => at + 1);
const everywhere = (check: (model: Model, answers: Answers, roll: (below: number) => number) => void) => {
  for (const seed of seeds) {
    const model = smallModel(seed);
    const roll = dice(seed * 7);
    for (let at = 0; at < 25; at++) check(model, randomAnswers(model, roll, 50), roll);
  }
  for (const answers of completions(tiny)) check(tiny, answers, dice(1));
};
const at = (model: Model, answers: Answers) => open(model).at(answers);

describe('every result', () => {
  it('is a winner with the greatest chance that nothing rules out, or a conflict', () => {
    let [wins, conflicts] = [0, 0];
    everywhere((model, answers) => {
      const {
        winner,
        variant,
        status,
        probability,
        ranking,
        runnerUp,
        ruledOut,
        conflicts: against,
        levers,
      } = at(model, answers).assessment;
      expect(ranking).toHaveLength(APPROACHES.length);
      if (winner === null) {
        conflicts++;
        expect([status, variant, probability, runnerUp, levers]).toEqual(['conflict', null, 0, null, null]);
        expect(against.length).toBeGreaterThan(0);
        return;
      }
      wins++;
      expect(status).not.toBe('conflict');
      expect(ranking[0]).toMatchObject({ approach: winner, variant, probability, ruledOut: false });
      expect(probability).toBe(Math.max(...ranking.map((one) => one.probability)));
      expect(ruledOut.map(({ id }) => id)).not.toContain(winner);
      expect(ruledOut.map(({ id }) => id)).not.toContain(variant);
      expect(ranking.reduce((sum, one) => sum + one.probability, 0)).toBeCloseTo(1, 2);
      for (const one of ranking) if (one.ruledOut) expect(one.probability).toBe(0);
      const second = ranking[1]!;
      expect(runnerUp).toBe(second.ruledOut ? null : second.approach);
      expect(levers!.weights.probability).toBeGreaterThanOrEqual(0.5);
    });
    expect(Math.min(wins, conflicts)).toBeGreaterThan(50);
  });
  it('keeps the winner in front however the calibration lowers its chance', () => {
    const modest = [
      {
        atLeast: 0,
        knots: [
          { raw: 0, said: 0 },
          { raw: 0.9, said: 0.2 },
          { raw: 1, said: 1 },
        ],
      },
    ];
    everywhere((model, answers) => {
      const [raw, said] = [model, { ...model, calibration: modest }].map((one) => at(one, answers).assessment) as [
        ReturnType<typeof at>['assessment'],
        ReturnType<typeof at>['assessment'],
      ];
      expect([said.winner, said.runnerUp]).toEqual([raw.winner, raw.runnerUp]);
      expect(said.probability).toBeLessThanOrEqual(raw.probability);
      expect(said.probability).toBe(Math.max(...said.ranking.map((one) => one.probability)));
    });
  });
  it('does not depend on the order of the answers', () =>
    everywhere((model, answers) => {
      const turned = Object.fromEntries(Object.entries(answers).reverse());
      expect(at(model, turned).assessment).toEqual(at(model, answers).assessment);
    }));
  it('is explained to the last hundredth', () =>
    everywhere((model, answers) => {
      const now = at(model, answers);
      const { ranking, winner } = now.assessment;
      for (const { approach, score } of ranking) {
        if (winner === null || approach === winner) continue;
        const sum = now.explain(approach)!.contributions.reduce((total, one) => total + one.margin, 0);
        expect(sum).toBeCloseTo(ranking[0]!.score - score, 6);
      }
    }));
});

describe('a higher grade', () => {
  it('never lowers the chance of the approach that alone gets it, and now and then raises it', () => {
    let raised = 0;
    everywhere((model, answers, roll) => {
      const place = roll(model.effects.length);
      const approaches = new Set(model.targets[model.effects[place]!.on]!.map((member) => model.candidates[member]!.approach));
      if (approaches.size !== 1) return;
      const effects = model.effects.map((effect, index) => (index === place ? { ...effect, fitted: effect.fitted + 100 } : effect));
      const chance = (one: Model) =>
        at(one, answers).assessment.ranking.find(({ approach }) => approaches.has(approach))!.probability;
      const [before, after] = [chance(model), chance({ ...model, effects })];
      expect(after).toBeGreaterThanOrEqual(before - 1e-9);
      if (after > before + 0.01) raised++;
    });
    expect(raised).toBeGreaterThan(20);
  });
});

describe('a clear result', () => {
  it('is not turned by one further answer to a constraint that was open, armed and waiting', () => {
    let seen = 0;
    everywhere((model, answers) => {
      const bold: Model = { ...model, thresholds: { ...model.thresholds, clear: 40, leastAnswers: 0 } };
      const { status, winner } = at(bold, answers).assessment;
      if (status !== 'clear') return;
      for (const rule of bold.constraints) {
        const [first] = rule.when;
        const open = rule.when.filter(({ question }) => answers[question] === undefined);
        if (open.length !== 1 || (rule.kind !== 'requires' && !first!.options.includes(answers[first!.question] ?? ''))) continue;
        for (const option of open[0]!.options) {
          const after = at(bold, { ...answers, [open[0]!.question]: option }).assessment;
          const others = rule.when.filter((one) => one !== open[0]);
          if (rule.kind === 'requires') {
            const byIt = rule.out.some((place) => bold.candidates[place]!.variant === after.variant);
            if (after.winner !== winner)
              expect(byIt && !others.some(({ question, options }) => options.includes(answers[question] ?? ''))).toBe(false);
          } else if (others.every(({ question, options }) => options.includes(answers[question] ?? ''))) {
            seen++;
            expect(after.winner).toBe(winner);
          }
        }
      }
    });
    expect(seen).toBeGreaterThan(20);
  });
});

describe('flips', () => {
  it('are minimal, complete for one change, and do flip', () => {
    everywhere((model, answers) => {
      const now = at(model, answers);
      const { winner } = now.assessment;
      if (winner === null) return;
      const winnerWith = (more: Answers) => at(model, { ...answers, ...more }).assessment;
      const brute = model.questions.flatMap(({ id, options }) =>
        options
          .filter((option) => option !== answers[id] && ![null, winner].includes(winnerWith({ [id]: option }).winner))
          .map((option) => `${id}=${option}`),
      );
      const found = now.flips({ size: 1, count: 1000 });
      expect(found.map(({ changes }) => `${changes[0]!.question}=${changes[0]!.to}`).sort()).toEqual(brute.sort());
      for (const flip of now.flips({ count: 3 })) {
        const after = winnerWith(Object.fromEntries(flip.changes.map((one) => [one.question, one.to])));
        expect([after.winner, after.variant]).toEqual([flip.winner, flip.variant]);
        for (const one of flip.changes) expect(one.from).toBe(answers[one.question] ?? null);
      }
    });
  });
});

describe('what can still win', () => {
  it('is what wins under some completion, with an example for each, and holds winner and runner-up of a full answer', () => {
    for (const seed of seeds.slice(0, 20)) {
      const model = smallModel(seed);
      for (const given of [{}, { q0: 'o0' }, { q0: 'o1', q1: 'o0' }]) {
        const wins = new Set(completions(model, given).map((one) => at(model, one).assessment.winner));
        wins.delete(null);
        const { approaches, exact, example } = at(model, given).canStillWin();
        expect([exact, [...approaches].sort()]).toEqual([true, [...wins].sort()]);
        for (const approach of approaches) expect(at(model, { ...given, ...example[approach] }).assessment.winner).toBe(approach);
      }
    }
  });
  it('is the same with candidates beyond the reach of a bit mask', () => {
    const wide: Model = {
      ...tiny,
      candidates: [
        ...tiny.candidates,
        ...Array.from({ length: 40 }, (_, place) => ({ ...tiny.candidates[0]!, variant: `x${place}` })),
      ],
      constraints: [
        ...tiny.constraints,
        constraint(
          'none-of-these',
          'rules-out',
          {},
          Array.from({ length: 40 }, (_, place) => 6 + place),
        ),
      ],
    };
    expect(at(wide, { need: 'a' }).canStillWin().approaches).toEqual(at(tiny, { need: 'a' }).canStillWin().approaches);
  });
});
