/** Every figure of a result on the tiny model, worked out by hand; its reasons are in `tiny-reasons.test.ts`. */
import { describe, expect, it } from 'vitest';
import { open, type Answers, type Model } from '../../../src/decision/index.ts';
import { winnerOf } from '../../../src/decision/chances.ts';
import { answersOf, stateOf, tablesOf } from '../../../src/decision/tables.ts';
import { activeEffects, best, importances, scores } from '../../../src/decision/score.ts';
import { candidate, constraint, effect, tiny, twoForms, withThresholds } from './tiny.ts';

const tables = tablesOf(tiny);
const stateAt = (answers: Answers) => stateOf(tables, answers);
const scoresOf = (answers: Answers) => [...scores(tables, stateAt(answers))].map((one) => one / 100);
const assess = (model: Model, answers: Answers) => open(model).at(answers).assessment;
/** Chances of all six under scores, by the definition. */
const logit = (points: readonly number[], at: number, out: readonly number[] = []) => {
  const power = points.map((one, place) => (out.includes(place) ? 0 : Math.exp(one)));
  return power[at]! / power.reduce((sum, one) => sum + one, 0);
};

describe('scores', () => {
  it('are importance times fitted grade, summed', () => {
    expect(scoresOf({})).toEqual([0, 0, -1, -1, -1, -2]);
    expect(scoresOf({ need: 'a' })).toEqual([0, 0, 5, 2, -1, 4]);
    expect(scoresOf({ need: 'b' })).toEqual([0, 0, -1, -4, 2, 1]);
    expect(scoresOf({ need: 'a', mean: 'yes' })).toEqual([0, 0, 6, 3, 0, 12]);
    expect(scoresOf({ text: 'small' })).toEqual([0, 6, -1, -1, -1, -2]);
    const fitted = tablesOf({ ...tiny, effects: [effect('x', 'l', 'fit', 1, {}, { fitted: 133 })] });
    expect([...scores(fitted, stateAt({}))]).toEqual([0, 399, 0, 0, 0, 0]);
  });
  it('go into the array that is handed in, from nothing', () => {
    const room = new Int32Array(6).fill(99);
    expect(scores(tables, stateAt({ need: 'a' }), room)).toBe(room);
    expect([...room]).toEqual([0, 0, 500, 200, -100, 400]);
  });
  it('rest on importances that answers move, within the range', () => {
    const of = (answers: Answers) => importances(tables, stateAt(answers));
    expect(of({})).toEqual([2, 1, 3]);
    expect(of({ need: 'a' })).toEqual([3, 1, 3]);
    expect(of({ need: 'b' })).toEqual([4, 1, 3]);
    expect(of({ mean: 'yes' })).toEqual([2, 0, 3]);
    expect(of({ mean: 'no' })).toEqual([2, 1, 3]);
  });
  it('count the effects whose every condition is met', () => {
    const of = (answers: Answers) => activeEffects(tables, stateAt(answers));
    expect(of({})).toEqual([0, 1]);
    expect(of({ need: 'a' })).toEqual([0, 1, 2, 4]);
    expect(of({ need: 'b', text: 'small' })).toEqual([0, 1, 3, 4, 5]);
    expect(of({ need: 'c', mean: 'yes' })).toEqual([0, 1]);
    expect(of({ need: 'a', mean: 'no' })).toEqual([0, 1, 2, 4]);
    expect(of({ need: 'a', mean: 'yes' })).toEqual([0, 1, 2, 4, 6]);
  });
  it('are compared among those that are in; the first listed wins a tie', () => {
    const points = [3, 5, 5, 9];
    const all = [0, 1, 2, 3];
    const out = (...places: number[]) => Uint8Array.from(all, (at) => Number(places.includes(at)));
    expect(best(points, null, all)).toBe(3);
    expect(best(points, out(), all)).toBe(3);
    expect(best(points, out(3), all)).toBe(1);
    expect(best(points, out(3), [0, 2, 3])).toBe(2);
    expect(best(points, out(0, 1, 2, 3), all)).toBe(-1);
    expect(best(points, out(0), [0])).toBe(-1);
    expect(best([-7, -9], out(), [0, 1])).toBe(0);
  });
});

describe('tables of a model', () => {
  it('read and write answers', () => {
    expect([...stateAt({ text: 'big', need: 'a', foreign: 'x' })]).toEqual([0, 2, -1]);
    expect([...stateAt({ text: 'huge' })]).toEqual([-1, -1, -1]);
    expect(answersOf(tables, Int8Array.from([2, -1, 0]))).toStrictEqual({ need: 'c', mean: 'no' });
  });
  it('are made once', () => expect(tablesOf(tiny)).toBe(tables));
  it('list members, moves and places', () => {
    expect(tables.effects.map(({ members }) => members)).toEqual([[4, 5], [2, 3, 5], [2, 3, 5], [4, 5], [3], [1], [5]]);
    expect(tables.moved).toEqual([
      [{ criterion: 0, by: [1, 3, 0], least: 0, most: 3 }],
      [],
      [{ criterion: 1, by: [0, -2], least: -2, most: 0 }],
    ]);
    expect([tables.places, tables.width, tables.size]).toEqual([[0, 3, 6], 8, 6]);
    expect(tables.byApproach).toEqual([[0], [1], [2, 3], [4], [5]]);
    expect([[...tables.approachOf], [...tables.knowledgeOf], [...tables.weightsOf]]).toEqual([
      [0, 1, 2, 2, 3, 4],
      [0, 1, 2, 2, 0, 2],
      [0, 0, 0, 0, 1, 1],
    ]);
    expect([...tables.effects[2]!.grades]).toEqual([0, 0, 200, 200, 0, 200]);
    expect([tables.always, tables.joint]).toEqual([[0, 1], [6]]);
    expect(tables.single).toEqual([
      [[2, 4], [3, 4], []],
      [[], [5], []],
      [[], []],
    ]);
    expect(tables.rules.map(({ out }) => [...out])).toEqual([
      [0, 1, 1, 1, 0, 1],
      [0, 0, 0, 1, 0, 0],
      [1, 1, 1, 1, 1, 1],
      [0, 0, 0, 0, 1, 1],
      [1, 1, 1, 1, 1, 1],
    ]);
  });
  it('tell apart what one answer does to several criteria', () => {
    const moves = [
      { question: 'need', option: 'b', criterion: 'acc', by: 1 },
      { question: 'need', option: 'b', criterion: 'fit', by: -2 },
    ];
    expect(tablesOf({ ...tiny, moves }).moved[0]).toEqual([
      { criterion: 0, by: [0, 1, 0], least: 0, most: 1 },
      { criterion: 2, by: [0, -2, 0], least: -2, most: 0 },
    ]);
  });
  it('have no limit of candidates', () => {
    const many: Model = {
      ...tiny,
      candidates: Array.from({ length: 70 }, (_, at) => candidate(`v${at}`, at === 69 ? 'hybrid' : 'prompting')),
      targets: { last: [69], but: [0] },
      effects: [effect('x', 'last', 'fit', 3)],
      constraints: [constraint('c', 'rules-out', { need: ['a'] }, [69])],
    };
    expect(assess(many, { text: 'big' })).toMatchObject({ winner: 'hybrid', variant: 'v69' });
    const { winner, variant, ruledOut } = assess(many, { need: 'a' });
    expect([winner, variant, ruledOut.filter(({ by }) => by.length > 0).map(({ id }) => id)]).toEqual([
      'prompting',
      'v0',
      ['hybrid', 'v69'],
    ]);
  });
});

describe('a result', () => {
  it('is exact', () => {
    const points = [0, 0, 5, 2, -1, 4];
    const chance = (...places: number[]) => Math.round(1000 * places.reduce((sum, at) => sum + logit(points, at), 0)) / 1000;
    expect(assess(tiny, { need: 'a' })).toEqual({
      winner: 'rag',
      variant: 'r',
      probability: chance(2, 3),
      status: 'close',
      levers: {
        knowledge: { value: 'retrieval', probability: chance(2, 3, 5) },
        weights: { value: 'untouched', probability: chance(0, 1, 2, 3) },
      },
      ranking: [
        { approach: 'rag', variant: 'r', score: 5, probability: chance(2, 3), ruledOut: false },
        { approach: 'hybrid', variant: 'h', score: 4, probability: chance(5), ruledOut: false },
        { approach: 'prompting', variant: 'p', score: 0, probability: chance(0), ruledOut: false },
        { approach: 'long-context', variant: 'l', score: 0, probability: chance(1), ruledOut: false },
        { approach: 'fine-tuning', variant: 'f', score: -1, probability: chance(4), ruledOut: false },
      ],
      runnerUp: 'hybrid',
      cells: [
        { knowledge: 'none', weights: 'untouched', probability: chance(0) },
        { knowledge: 'whole-context', weights: 'untouched', probability: chance(1) },
        { knowledge: 'retrieval', weights: 'untouched', probability: chance(2, 3) },
        { knowledge: 'none', weights: 'tuned', probability: chance(4) },
        { knowledge: 'whole-context', weights: 'tuned', probability: null },
        { knowledge: 'retrieval', weights: 'tuned', probability: chance(5) },
      ],
      pending: expect.anything() as never,
      ruledOut: [],
      conflicts: [],
      ignored: [],
      answers: { need: 'a' },
      version: '1.0.0',
      importances: { acc: 3, cost: 1, fit: 3 },
    });
  });
  it('ranks what is ruled out last, by what it would score, and gives it no chance', () => {
    const result = assess(tiny, { need: 'a', text: 'none' });
    expect(result.ranking.map((one) => [one.approach, one.variant, one.score, one.ruledOut])).toEqual([
      ['prompting', 'p', 0, false],
      ['fine-tuning', 'f', -1, false],
      ['rag', null, 5, true],
      ['hybrid', null, 4, true],
      ['long-context', null, 0, true],
    ]);
    expect(result.ranking.slice(2).map(({ probability }) => probability)).toEqual([0, 0, 0]);
    expect(result.cells.filter(({ probability }) => probability === null)).toHaveLength(4);
    expect(result.ruledOut).toEqual([
      { id: 'long-context', kind: 'approach', by: ['no-text'] },
      { id: 'l', kind: 'variant', by: ['no-text'] },
      { id: 'rag', kind: 'approach', by: ['no-text'] },
      { id: 'r', kind: 'variant', by: ['no-text'] },
      { id: 'r2', kind: 'variant', by: ['no-text'] },
      { id: 'hybrid', kind: 'approach', by: ['no-text'] },
      { id: 'h', kind: 'variant', by: ['no-text'] },
    ]);
  });
  it('is the approach with the greatest chance, though a form of another scores higher', () => {
    expect(assess(twoForms, { need: 'a' })).toMatchObject({ winner: 'rag', variant: 'r', runnerUp: 'hybrid' });
    expect(assess({ ...twoForms, tau: 3 }, { need: 'a' }).winner).toBe('hybrid');
  });
  it('says of the levers by themselves what it says of everything that has their value', () => {
    const split: Model = {
      ...tiny,
      targets: { f: [4], r: [2], h: [5] },
      effects: [
        effect('x', 'f', 'fit', 1),
        effect('y', 'r', 'fit', 1, {}, { fitted: 80 }),
        effect('z', 'h', 'fit', 1, {}, { fitted: 90 }),
      ],
      constraints: [],
    };
    const { winner, levers } = assess(split, { need: 'c' });
    expect([winner, levers?.knowledge.value, levers?.weights.value]).toEqual(['fine-tuning', 'retrieval', 'tuned']);
  });
  it('does not list what merely lacks what it requires', () => {
    expect(assess(tiny, { need: 'b' }).ruledOut).toEqual([]);
    expect(assess(tiny, { need: 'b' }).ranking.find((one) => one.approach === 'rag')).toMatchObject({ variant: 'r', score: -1 });
  });
  it('has no runner-up where nothing else is left', () => {
    const alone: Model = { ...tiny, constraints: [constraint('all-but-p', 'rules-out', { need: ['a'] }, [1, 2, 3, 4, 5])] };
    expect(assess(alone, { need: 'a' })).toMatchObject({ winner: 'prompting', runnerUp: null, probability: 1 });
  });
  it('follows renamed ids, and names what it leaves out', () => {
    expect(assess(tiny, { want: 'a', text: 'little', mean: 'not-sure', odd: 'x', need: 'z' })).toMatchObject({
      answers: { need: 'a', text: 'small' },
      ignored: [
        { part: 'odd', reason: 'no such question' },
        { part: 'need=z', reason: 'no such answer to this question' },
      ],
    });
  });
  it('can be asked for the winner alone', () => {
    expect(winnerOf(tables, stateAt({ need: 'b' }))).toBe(3);
    expect(winnerOf(tables, stateAt({ text: 'none', mean: 'yes' }))).toBe(-1);
  });
  it('names for each approach and variant the constraints that take it out, and no others', () => {
    const by = Object.fromEntries(
      assess(tiny, { need: 'b', mean: 'no', text: 'none' })
        .ruledOut.filter((one) => one.kind === 'approach')
        .map((one) => [one.id, one.by]),
    );
    expect(by).toEqual({
      'long-context': ['no-text'],
      rag: ['no-text'],
      'fine-tuning': ['no-tuning'],
      hybrid: ['no-text', 'no-tuning'],
    });
  });
  it('puts a tie to the approach listed first', () => {
    const even: Model = { ...tiny, effects: [], constraints: [constraint('c', 'rules-out', { need: ['a'] }, [3])] };
    expect(assess(even, { need: 'a' })).toMatchObject({ winner: 'prompting', runnerUp: 'long-context' });
  });
  it('is computed once for one set of answers', () => {
    const model = { ...tiny };
    const now = open(model).at({ need: 'a' });
    expect(now.assessment).toBe(now.assessment);
    expect(now.flips()).toBe(now.flips());
    expect(now.questions()).toBe(now.questions());
    expect(now.explain()).toBe(now.explain('hybrid'));
    expect(now.readings()).toBe(now.readings());
    expect(now.canStillWin()).toBe(now.canStillWin());
    expect(open(model).at({ need: 'a' })).toBe(now);
    expect(open(model).at({ need: 'b' }).assessment.winner).toBe('fine-tuning');
    expect(now.readings().share.rag).toBe(1);
    expect(now.canStillWin().exact).toBe(true);
    expect(now.flips({ count: 1 })).toHaveLength(1);
    expect(now.questions(['text']).map(({ question }) => question)).toEqual(['mean']);
  });
});

describe('status', () => {
  const status = (answers: Answers, thresholds: Partial<Model['thresholds']> = {}) =>
    assess(withThresholds(thresholds), answers).status;
  const sure = { need: 'a', mean: 'yes', text: 'big' };
  it('is clear when the chance is great enough', () => {
    const { probability } = assess(tiny, sure);
    expect(probability).toBeGreaterThan(0.99);
    expect(status(sure)).toBe('clear');
    expect(status(sure, { clear: 100 * probability, leastAnswers: 3 })).toBe('clear');
    expect(status(sure, { clear: 101 })).toBe('close');
  });
  it('is unknown with too few answers, or with a small chance where more could be said', () => {
    expect(status(sure, { leastAnswers: 4 })).toBe('unknown');
    expect(status({ need: 'a' }, { unknown: 101 })).toBe('unknown');
    expect(status(sure, { unknown: 101, clear: 101 })).toBe('close');
  });
  it('is a conflict where answers contradict each other, or leave nothing', () => {
    expect(assess(tiny, { text: 'none', mean: 'yes', need: 'a' })).toMatchObject({
      status: 'conflict',
      winner: null,
      variant: null,
      probability: 0,
      levers: null,
      runnerUp: null,
      conflicts: [{ constraint: 'text-and-mean', between: { text: 'none', mean: 'yes' } }],
    });
    expect(assess(tiny, { need: 'c', text: 'big', mean: 'no' })).toMatchObject({
      status: 'conflict',
      conflicts: [{ constraint: 'nothing-left', between: { need: 'c', text: 'big' } }],
    });
  });
});
