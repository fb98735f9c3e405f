/** What is said of each approach, and in which order, on models worked out by hand. */
import { describe, expect, it } from 'vitest';
import { calibrated, candidateChances } from '../../../src/decision/chances.ts';
import { open, type Model } from '../../../src/decision/index.ts';
import { tablesOf } from '../../../src/decision/tables.ts';
import { candidate, constraint, effect, tiny, twoForms, withThresholds } from './tiny.ts';

const at = (model: Model, answers = {}) => open(model).at(answers).assessment;
const straight = (...knots: [raw: number, said: number][]): Model['calibration'] => [
  { atLeast: 0, knots: knots.map(([raw, said]) => ({ raw, said })) },
];

/** Three forms of three approaches, e¹ : e^½ : 1. */
const three: Model = {
  ...tiny,
  criteria: ['one'],
  importance: [1],
  candidates: [candidate('p', 'prompting'), candidate('l', 'long-context', 'whole-context'), candidate('r', 'rag', 'retrieval')],
  targets: { p: [0], l: [1] },
  moves: [],
  effects: [effect('p', 'p', 'one', 1), effect('l', 'l', 'one', 1, {}, { fitted: 50 })],
  constraints: [],
};
const sum = Math.E + Math.sqrt(Math.E) + 1;
const [first, second, third] = [Math.E / sum, Math.sqrt(Math.E) / sum, 1 / sum];

describe('the chances that are said', () => {
  const said = (calibration: Model['calibration']) =>
    Object.fromEntries(at({ ...three, calibration }).ranking.map((one) => [one.approach, one.probability]));
  it('are calibrated for the winner; the others share what it leaves, as they stand to each other', () => {
    const own = 0.2 + 0.7 * first;
    const { prompting, 'long-context': long, rag } = said(straight([0, 0.2], [1, 0.9]));
    expect(prompting).toBeCloseTo(own, 3);
    expect(long).toBeCloseTo(((1 - own) * second) / (second + third), 3);
    expect(rag).toBeCloseTo(((1 - own) * third) / (second + third), 3);
  });
  it('are lowered to a draw with the second at most', () => {
    const { prompting, 'long-context': long, rag } = said(straight([0, 0], [1, 0.4]));
    expect(prompting).toBeCloseTo(second / (2 * second + third), 3);
    expect(long).toBe(prompting);
    expect(rag).toBeCloseTo(third / (2 * second + third), 3);
  });
  it('are 1 for what is left alone, whatever the calibration says, and 0 for all in a conflict', () => {
    const bold = straight([0, 0], [1, 0.9]);
    const alone: Model = { ...three, calibration: bold, constraints: [constraint('c', 'rules-out', { need: ['a'] }, [0, 2])] };
    expect(at(alone, { need: 'a' }).ranking.map(({ probability }) => probability)).toEqual([1, 0, 0, 0, 0]);
    const none: Model = { ...three, calibration: bold, constraints: [constraint('c', 'rules-out', { need: ['a'] }, [0, 1, 2])] };
    expect(at(none, { need: 'a' }).ranking.map(({ probability }) => probability)).toEqual([0, 0, 0, 0, 0]);
    expect(at(none, { need: 'a' }).runnerUp).toBeNull();
  });
  it('come with the levers, for the approach listed first as for any other', () =>
    expect(at(three).levers).toEqual({
      knowledge: { value: 'none', probability: Math.round(1000 * first) / 1000 },
      weights: { value: 'untouched', probability: 1 },
    }));
});

describe('the ranking', () => {
  it('goes by chance, not by score', () => {
    expect(
      at(twoForms)
        .ranking.slice(0, 2)
        .map(({ approach, score }) => [approach, score]),
    ).toEqual([
      ['rag', 3.99],
      ['hybrid', 4.5],
    ]);
  });
  it('shows the score of the best form that is in, not of a better one that is out', () => {
    const forms: Model = {
      ...three,
      candidates: [candidate('p', 'prompting'), candidate('p2', 'prompting'), candidate('r', 'rag', 'retrieval')],
      targets: { p: [0], l: [1] },
      effects: [effect('p', 'p', 'one', 1), effect('p2', 'l', 'one', 3)],
      constraints: [constraint('c', 'rules-out', { need: ['a'] }, [1])],
    };
    const of = (answers = {}) => at(forms, answers).ranking.find(({ approach }) => approach === 'prompting');
    expect(of()).toMatchObject({ variant: 'p2', score: 3 });
    expect(of({ need: 'a' })).toMatchObject({ variant: 'p', score: 1 });
  });
  it('shows what the first form of all would score where it is out, and nothing for an approach without a form', () => {
    const out: Model = { ...three, constraints: [constraint('c', 'rules-out', { need: ['a'] }, [0])] };
    const ranked = at(out, { need: 'a' }).ranking;
    expect(ranked.find(({ approach }) => approach === 'prompting')).toMatchObject({ variant: null, score: 1, ruledOut: true });
    expect(ranked.find(({ approach }) => approach === 'hybrid')).toEqual({
      approach: 'hybrid',
      variant: null,
      score: 0,
      probability: 0,
      ruledOut: true,
    });
  });
});

describe('a result of which too little is known', () => {
  // Two even approaches: one chance in two.
  const even: Model = { ...three, effects: [], candidates: three.candidates.slice(0, 2) };
  it('is one whose chance lies below the threshold, not at it', () => {
    expect(at(withThresholds({ unknown: 50 }, even), { need: 'a' })).toMatchObject({ probability: 0.5, status: 'close' });
    expect(at(withThresholds({ unknown: 50.1 }, even), { need: 'a' }).status).toBe('unknown');
  });
});

describe('chances of candidates', () => {
  const of = (points: number[], out: number[] = []) => [
    ...candidateChances(
      tablesOf(three),
      Int32Array.from(points),
      Uint8Array.from(points, (_, place) => Number(out.includes(place))),
    ),
  ];
  it('hang on how far scores lie apart, not on how high they are', () => {
    const [p, l, r] = of([10_000_100, 10_000_050, 10_000_000]);
    expect([p, l, r].map((one, place) => Math.abs(one! / [first, second, third][place]! - 1) < 1e-5)).toEqual([true, true, true]);
    // Far behind the best is next to nothing; the order of the list is nothing to it.
    expect(of([900_000, 0, 100])).toEqual([1, 0, 0]);
    expect(of([0, 100, 900_000])).toEqual([0, 0, 1]);
  });
  it('take no notice of how well something would do that is out', () => {
    const [p, l, r] = of([100, 900_000, 100], [1]);
    expect([p, l, r]).toEqual([0.5, 0, 0.5]);
    expect(of([100, 900_000, 100], [0, 1, 2])).toEqual([0, 0, 0]);
  });
});

describe('a calibration that is bent', () => {
  const model: Model = { ...tiny, calibration: straight([0, 0], [0.5, 0.1], [1, 0.9]) };
  it('is read off the piece in which the chance lies', () =>
    expect([0, 0.25, 0.5, 0.75, 1].map((raw) => Math.round(1000 * calibrated(model, 0, raw)))).toEqual([0, 50, 100, 500, 900]));
});
