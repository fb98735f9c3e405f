import { describe, expect, it } from 'vitest';
import { recommend } from '../../../src/decision/index.ts';
import { acceptability, mix } from '../../../src/decision/certainty.ts';
import { grade, type Evidence, type RubricRules } from '../../../src/decision/grading.ts';
import { prepare, stateOf } from '../../../src/decision/prepare.ts';
import type { Answers, Effect, Model } from '../../../src/decision/index.ts';
import { importances } from '../../../src/decision/score.ts';
import { files, model } from './support.ts';
import { tiny } from './tiny.ts';

const rules = files.rubric as RubricRules;
const finding = (over: Partial<Evidence> = {}): Evidence => ({
  id: 'x',
  source: 's',
  kind: 'peer-reviewed',
  year: 2025,
  effect: 'large',
  direct: true,
  secondHand: false,
  ...over,
});

describe('the rubric', () => {
  it.each([
    ['a large, direct, reviewed effect', [finding()], [], 'same', 3, 'high'],
    ['inferred', [finding({ direct: false })], [], 'same', 2, 'moderate'],
    ['a seller’s own', [finding({ kind: 'vendor-opinion' })], [], 'same', 2, 'very-low'],
    ['old', [finding({ year: 2020 })], [], 'same', 2, 'high'],
    ['second-hand', [finding({ secondHand: true })], [], 'same', 3, 'moderate'],
    ['two sources', [finding({ kind: 'preprint' }), finding({ kind: 'preprint', source: 't' })], [], 'same', 3, 'high'],
    ['two findings of one source', [finding({ kind: 'preprint' }), finding({ kind: 'preprint' })], [], 'same', 3, 'moderate'],
    [
      'three agreeing moderate ones',
      ['a', 'b', 'c'].map((source) => finding({ source, effect: 'moderate' })),
      [],
      'same',
      3,
      'high',
    ],
    ['contradicted as strongly', [finding()], [finding({ source: 't' })], 'same', 2, 'moderate'],
    ['contradicted weakly', [finding()], [finding({ source: 't', effect: 'small' })], 'same', 3, 'moderate'],
    ['near', [finding()], [], 'near', 2, 'moderate'],
    ['far', [finding()], [], 'far', 1, 'low'],
    ['none found', [finding({ effect: 'none' })], [], 'same', 1, 'high'],
    ['never below one', [finding({ effect: 'small', direct: false })], [finding()], 'far', 1, 'very-low'],
  ] as const)('%s', (_, supporting, against, bearing, size, certainty) => {
    expect(grade(rules, 2026, supporting, against, bearing)).toEqual({ grade: size, certainty, judgement: false });
  });
  it('calls nothing found a judgement', () =>
    expect(grade(rules, 2026, [], [finding()], 'same')).toEqual({ grade: 1, certainty: 'very-low', judgement: true }));
  it('gives unknown kinds the least', () =>
    expect(grade(rules, 2026, [finding({ kind: 'rumour' })], [], 'same').certainty).toBe('very-low'));
});

describe('acceptability', () => {
  const prepared = prepare(model);
  it('sums to one, with the error of a share', () => {
    const sampled = acceptability(prepared, stateOf(prepared, { gap: 'both', corpus: 'large' }), 0);
    expect(sampled.share.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    sampled.share.forEach((share, at) =>
      expect(sampled.error(at)).toBeCloseTo(Math.sqrt((share * (1 - share)) / model.smaa.points), 12),
    );
  });
  it('is nothing when everything is out', () =>
    expect(acceptability(prepared, stateOf(prepared, {}), prepared.all).share).toEqual([0, 0, 0, 0, 0]));
  it('is certain when nothing moves', () => {
    const still = prepare({ ...model, importance: model.importance.map(() => 0), importanceRange: [0, 0] });
    expect(acceptability(still, stateOf(still, {}), 0).share).toEqual([1, 0, 0, 0, 0]);
  });
  it('is the same on every machine', () => {
    expect([mix(1, 2, 3), mix(20261120, 0, 0), mix(20261120, -2, 511)]).toEqual([4016182519, 2250273152, 4161435817]);
    const counts = new Array<number>(17).fill(0);
    for (let point = 0; point < 17000; point++) counts[mix(5, 7, point) % 17]!++;
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(130);
  });
  it('grows with the lead', () => {
    const weak = recommend(model, { gap: 'facts' }).firmness;
    const strong = recommend(model, { gap: 'facts', corpus: 'large', known: 'absent', change: 'live' }).firmness;
    expect(strong).toBeGreaterThan(weak);
    expect(strong).toBeGreaterThan(0.95);
  });
  it('says unknown with too little known', () => {
    expect(recommend(model, {}).status).toBe('unknown');
    expect(recommend(model, { gap: 'facts', corpus: 'large' }).status).toBe('unknown');
  });
});

describe('the point set', () => {
  /** The sampling once more, as its description says, slowly. */
  function slowly(of: Model, answers: Answers): number[] {
    const state = stateOf(prepare(of), answers);
    const factors = [128, 140, 152, 166, 181, 197, 215, 235, 256, 279, 304, 332, 362, 395, 431, 470, 512];
    const wins = [0, 0, 0, 0, 0];
    for (let point = 0; point < of.smaa.points; point++) {
      const weights = importances(prepare(of), state).map((one, at) => one * factors[mix(of.smaa.seed, -2 - at, point) % 17]!);
      const points = of.candidates.map(() => 0);
      of.effects.forEach(([when, target, criterion, grade, certainty], index) => {
        if (!when.every(([question, options]) => state[question]! >= 0 && (options >> state[question]!) % 2 === 1)) return;
        const roll = mix(of.smaa.seed, index, point) % 200;
        const chance = of.smaa.shift[certainty]!;
        const moved = grade + (roll < chance ? 1 : roll >= 200 - chance ? -1 : 0);
        for (const at of points.keys()) if ((of.targets[target]![1] >> at) % 2 === 1) points[at]! += moved * weights[criterion]!;
      });
      wins[of.candidates[points.indexOf(Math.max(...points))]![1]]!++;
    }
    return wins.map((one) => one / of.smaa.points);
  }
  it.each([
    [{ need: 'a' }, [0, 0, 0, 0]],
    [{ need: 'a' }, [30, 0, 0, 0]],
    [{ need: 'b' }, [50, 0, 0, 0]],
    [{ need: 'a', mean: 'yes', text: 'small' }, [100, 0, 0, 0]],
    [{}, [80, 0, 0, 0]],
  ] as const)('is sampled as described: %j, %j', (answers, shift) => {
    const moved: Model = { ...tiny, constraints: [], smaa: { points: 300, seed: 99, shift } };
    expect(acceptability(prepare(moved), stateOf(prepare(moved), answers), 0).share).toEqual(slowly(moved, answers));
  });
  it('moves each certainty by its own chance', () => {
    const uncertain: Model = {
      ...tiny,
      constraints: [],
      effects: tiny.effects.map((effect) => effect.with(4, 2) as unknown as Effect),
      smaa: { points: 300, seed: 5, shift: [0, 0, 60, 0] },
    };
    const share = acceptability(prepare(uncertain), stateOf(prepare(uncertain), { need: 'a' }), 0).share;
    expect(share).toEqual(slowly(uncertain, { need: 'a' }));
    expect(share).not.toEqual(slowly({ ...uncertain, smaa: { ...uncertain.smaa, shift: [0, 0, 0, 0] } }, { need: 'a' }));
  });
  it('counts only what is in', () => {
    const share = acceptability(prepare(tiny), stateOf(prepare(tiny), { need: 'a' }), 0b101100).share;
    expect(share[2]).toBe(0);
    expect(share[4]).toBe(0);
    expect(share.reduce((a, b) => a + b)).toBe(1);
  });
});
