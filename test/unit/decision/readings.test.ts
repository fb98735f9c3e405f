/** The sampled readings, once more as their description says, slowly. */
import { describe, expect, it } from 'vitest';
import { APPROACHES, open, type Answers, type Model } from '../../../src/decision/index.ts';
import { mix } from '../../../src/decision/readings.ts';
import { importances } from '../../../src/decision/score.ts';
import { stateOf, tablesOf } from '../../../src/decision/tables.ts';
import { constraint, effect, tiny } from './tiny.ts';

const shares = (model: Model, answers: Answers) => APPROACHES.map((id) => open(model).at(answers).readings().share[id]);
const shifted = (high: number, points = 300, seed = 99): Model['smaa'] => ({
  points,
  seed,
  shift: { high, moderate: 0, low: 0, 'very-low': 0 },
});

function slowly(of: Model, answers: Answers, out: readonly number[] = []): number[] {
  const state = stateOf(tablesOf(of), answers);
  const factors = [128, 140, 152, 166, 181, 197, 215, 235, 256, 279, 304, 332, 362, 395, 431, 470, 512];
  const wins = APPROACHES.map(() => 0);
  for (let point = 0; point < of.smaa.points; point++) {
    const weights = importances(tablesOf(of), state).map(
      (one, at) => (one * factors[mix(of.smaa.seed, -2 - at, point) % 17]!) / 256,
    );
    const points = of.candidates.map(() => 0);
    of.effects.forEach(({ when, on, row, fitted, certainty }, index) => {
      if (!when.every(({ question, options }) => options.includes(answers[question] ?? ''))) return;
      const roll = mix(of.smaa.seed, index, point) % 200;
      const chance = of.smaa.shift[certainty];
      const moved = fitted / 100 + (roll < chance ? 1 : roll >= 200 - chance ? -1 : 0);
      for (const at of of.targets[on]!) points[at]! += moved * weights[of.criteria.indexOf(row)]!;
    });
    const chances = APPROACHES.map((id) =>
      of.candidates.reduce(
        (sum, one, at) => (one.approach === id && !out.includes(at) ? sum + Math.exp(of.tau * points[at]!) : sum),
        0,
      ),
    );
    wins[chances.indexOf(Math.max(...chances))]!++;
  }
  return wins.map((one) => one / of.smaa.points);
}

describe('the readings', () => {
  it.each([
    [{ need: 'a' }, 0],
    [{ need: 'a' }, 30],
    [{ need: 'b' }, 50],
    [{ need: 'a', mean: 'yes', text: 'small' }, 100],
    [{ text: 'big' }, 80],
  ] as const)('are sampled as described: %j, %j', (answers, high) => {
    const moved: Model = { ...tiny, constraints: [], smaa: shifted(high) };
    expect(shares(moved, answers)).toEqual(slowly(moved, answers));
  });
  it('move each certainty by its own chance', () => {
    const uncertain: Model = {
      ...tiny,
      constraints: [],
      effects: tiny.effects.map((one) => ({ ...one, certainty: 'low' })),
      smaa: { points: 300, seed: 5, shift: { high: 0, moderate: 0, low: 60, 'very-low': 0 } },
    };
    expect(shares(uncertain, { need: 'a' })).toEqual(slowly(uncertain, { need: 'a' }));
    const still: Model = { ...uncertain, smaa: { ...uncertain.smaa, shift: { high: 60, moderate: 60, low: 0, 'very-low': 60 } } };
    expect(shares(still, { need: 'a' })).not.toEqual(shares(uncertain, { need: 'a' }));
  });
  it('count only what is in', () => {
    const no: Model = { ...tiny, constraints: [constraint('c', 'rules-out', { need: ['a'] }, [2, 3, 5])], smaa: shifted(40) };
    expect(shares(no, { need: 'a' })).toEqual(slowly(no, { need: 'a' }, [2, 3, 5]));
    expect(shares(no, { need: 'a' })[2]).toBe(0);
  });
  it('say how often the winner wins, with the error of a share', () => {
    const model: Model = { ...tiny, smaa: shifted(60) };
    const { share, firmness, firmnessError } = open(model).at({ need: 'a' }).readings();
    expect(firmness).toBe(share.rag);
    expect(firmness).toBeGreaterThan(0.3);
    expect(firmness).toBeLessThan(1);
    expect(firmnessError).toBeCloseTo(Math.sqrt((firmness * (1 - firmness)) / 300), 12);
  });
  it('are none for a conflict', () =>
    expect(open(tiny).at({ text: 'none', mean: 'yes' }).readings()).toEqual({
      share: { prompting: 0, 'long-context': 0, rag: 0, 'fine-tuning': 0, hybrid: 0 },
      firmness: 0,
      firmnessError: 0,
    }));
  it('are the same on every machine', () => {
    expect([mix(1, 2, 3), mix(20261120, 0, 0), mix(20261120, -2, 511)]).toEqual([4016182519, 2250273152, 4161435817]);
    const counts = new Array<number>(17).fill(0);
    for (let point = 0; point < 17000; point++) counts[mix(5, 7, point) % 17]!++;
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(130);
  });
  it('weigh the stakes between a half and double', () => {
    // cost 1 to 4 against fit 1.5 to 6: now one is ahead, now the other.
    const even: Model = {
      ...tiny,
      targets: { r: [2], l: [1] },
      effects: [effect('a', 'r', 'fit', 1), effect('b', 'l', 'cost', 1, {}, { fitted: 300 })],
      constraints: [],
      smaa: shifted(0),
    };
    expect(shares(even, { need: 'c' })).toEqual(slowly(even, { need: 'c' }));
    expect(Math.max(...shares(even, { need: 'c' }))).toBeLessThan(0.9);
  });
});
