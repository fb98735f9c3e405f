/** Every figure of a result on the tiny model, worked out by hand; its reasons are in `tiny-reasons.test.ts`. */
import { describe, expect, it } from 'vitest';
import { assess, type Model } from '../../../src/decision/index.ts';
import { winnerOf } from '../../../src/decision/assess.ts';
import { answersOf, bits, effectId, prepare, stateOf } from '../../../src/decision/prepare.ts';
import { activeEffects, best, importances, scores } from '../../../src/decision/score.ts';
import { tiny } from './tiny.ts';

const prepared = prepare(tiny);
const scoresOf = (answers: Record<string, string>) => [...scores(prepared, stateOf(prepared, answers))];

describe('scores', () => {
  it('are importance times grade, summed', () => {
    expect(scoresOf({})).toEqual([0, 0, -1, -1, -1, -2]);
    expect(scoresOf({ need: 'a' })).toEqual([0, 0, 5, 2, -1, 4]);
    expect(scoresOf({ need: 'b' })).toEqual([0, 0, -1, -4, 2, 1]);
    expect(scoresOf({ need: 'a', mean: 'yes' })).toEqual([0, 0, 6, 3, 0, 12]);
    expect(scoresOf({ text: 'small' })).toEqual([0, 6, -1, -1, -1, -2]);
  });
  it('go into the array that is handed in, from nothing', () => {
    const room = new Int32Array(6).fill(99);
    expect(scores(prepared, stateOf(prepared, { need: 'a' }), room)).toBe(room);
    expect([...room]).toEqual([0, 0, 5, 2, -1, 4]);
  });
  it('rest on importances that answers move, within the range', () => {
    const of = (answers: Record<string, string>) => importances(prepared, stateOf(prepared, answers));
    expect(of({})).toEqual([2, 1, 3]);
    expect(of({ need: 'a' })).toEqual([3, 1, 3]);
    expect(of({ need: 'b' })).toEqual([4, 1, 3]);
    expect(of({ mean: 'yes' })).toEqual([2, 0, 3]);
    expect(of({ mean: 'no' })).toEqual([2, 1, 3]);
  });
  it('count the effects whose every condition is met', () => {
    const of = (answers: Record<string, string>) => activeEffects(prepared, stateOf(prepared, answers));
    expect(of({})).toEqual([0, 1]);
    expect(of({ need: 'a' })).toEqual([0, 1, 2, 4]);
    expect(of({ need: 'b', text: 'small' })).toEqual([0, 1, 3, 4, 5]);
    expect(of({ need: 'c', mean: 'yes' })).toEqual([0, 1]);
    expect(of({ need: 'a', mean: 'no' })).toEqual([0, 1, 2, 4]);
    expect(of({ need: 'a', mean: 'yes' })).toEqual([0, 1, 2, 4, 6]);
  });
  it('are compared among those that are in; the first listed wins a tie', () => {
    const points = Int32Array.from([3, 5, 5, 9]);
    expect(best(points, 0)).toBe(3);
    expect(best(points, 0b1000)).toBe(1);
    expect(best(points, 0b1000, 0b1101)).toBe(2);
    expect(best(points, 0b1111)).toBe(-1);
    expect(best(points, 0b0001, 0b0001)).toBe(-1);
    expect(best(Int32Array.from([-7, -9]), 0)).toBe(0);
  });
});

describe('tables of a model', () => {
  it('read and write answers', () => {
    expect([...stateOf(prepared, { text: 'big', need: 'a', foreign: 'x' })]).toEqual([0, 2, -1]);
    expect([...stateOf(prepared, { text: 'huge' })]).toEqual([-1, -1, -1]);
    expect(answersOf(prepared, Int8Array.from([2, -1, 0]))).toEqual({ need: 'c', mean: 'no' });
  });
  it('are made once', () => expect(prepare(tiny)).toBe(prepared));
  it('list bits, members and moves', () => {
    expect([bits(0), bits(1), bits(0b101100), bits(2 ** 30)]).toEqual([[], [0], [2, 3, 5], [30]]);
    expect(prepared.members).toEqual([[2, 3, 5], [4, 5], [3], [1], [5]]);
    expect(prepared.moved).toEqual([
      [{ criterion: 0, by: [1, 3, 0], least: 0, most: 3 }],
      [],
      [{ criterion: 1, by: [0, -2], least: -2, most: 0 }],
    ]);
    expect([prepared.places, prepared.width]).toEqual([[0, 3, 6], 8]);
    expect([prepared.approachMask, prepared.all]).toEqual([[1, 2, 12, 16, 32], 63]);
    expect(prepared.everyone).toEqual([0, 1, 2, 3, 4, 5]);
    expect(prepared.grades.map((one) => [...one])[2]).toEqual([0, 0, 2, 2, 0, 2]);
  });
  it('name effects', () =>
    expect(tiny.effects.map((one) => effectId(tiny, one))).toEqual([
      'always.tuned.cost',
      'always.retrieval.cost',
      'need.a.retrieval.acc',
      'need.b.tuned.fit',
      'need.a.r2.fit',
      'text.small.l.acc',
      'together',
    ]));
});

describe('a result', () => {
  it('is exact', () => {
    expect(assess(tiny, { need: 'a' })).toMatchObject({
      winner: 'rag',
      variant: 'r',
      runnerUp: 'hybrid',
      margin: 1,
      cells: [
        [0, 0, 5],
        [-1, null, 4],
      ],
      ruledOut: [],
      conflicts: [],
      ignored: [],
      answers: { need: 'a' },
      version: '1.0.0',
      importances: { acc: 3, cost: 1, fit: 3 },
      // Open are text (only `big` of three leaves it) and mean (`no` of two).
      steadiness: (1 / 3 + 1 / 2) / 2,
      leastSteadiness: 1 / 3,
    });
    expect(assess(tiny, { need: 'a' }).ranking.map((one) => [one.approach, one.variant, one.score, one.ruledOut])).toEqual([
      ['rag', 'r', 5, false],
      ['hybrid', 'h', 4, false],
      ['prompting', 'p', 0, false],
      ['long-context', 'l', 0, false],
      ['fine-tuning', 'f', -1, false],
    ]);
  });
  it('ranks what is ruled out last, by what it would score, and shades no cell of it', () => {
    const result = assess(tiny, { need: 'a', text: 'none' });
    expect(result.ranking.map((one) => [one.approach, one.variant, one.score, one.ruledOut])).toEqual([
      ['prompting', 'p', 0, false],
      ['fine-tuning', 'f', -1, false],
      ['rag', null, 5, true],
      ['hybrid', null, 4, true],
      ['long-context', null, 0, true],
    ]);
    expect(result.cells).toEqual([
      [0, null, null],
      [-1, null, null],
    ]);
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
  it('does not list what merely lacks what it requires', () => {
    expect(assess(tiny, { need: 'b' }).ruledOut).toEqual([]);
    expect(assess(tiny, { need: 'b' }).ranking.find((one) => one.approach === 'rag')).toMatchObject({ variant: 'r', score: -1 });
  });
  it('has no runner-up where nothing else is left', () => {
    const alone: Model = { ...tiny, constraints: [['all-but-p', 0, [[0, 0b001]], 0b111110, 1]] };
    expect(assess(alone, { need: 'a' })).toMatchObject({ winner: 'prompting', runnerUp: null, margin: 0, firmness: 1 });
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
    expect(winnerOf(prepared, stateOf(prepared, { need: 'b' }))).toBe(3);
    expect(winnerOf(prepared, stateOf(prepared, { text: 'none', mean: 'yes' }))).toBe(-1);
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
  it('puts a tie to the approach listed first, and says so of prompting too', () =>
    expect(assess(tiny, { need: 'c', text: 'small', mean: 'yes' })).toMatchObject({
      winner: 'long-context',
      runnerUp: 'prompting',
    }));
});

describe('status', () => {
  const status = (answers: Record<string, string>, thresholds: Partial<Model['thresholds']> = {}) =>
    assess({ ...tiny, thresholds: { ...tiny.thresholds, ...thresholds } }, answers).status;
  const sure = { need: 'a', mean: 'yes', text: 'big' };
  it('is clear when it holds in enough readings and no open question is likely to change it', () => {
    expect(assess(tiny, sure)).toMatchObject({
      winner: 'hybrid',
      firmness: 1,
      firmnessError: 0,
      steadiness: 1,
      leastSteadiness: 1,
    });
    expect(status(sure)).toBe('clear');
    expect(status(sure, { clearAcceptability: 100, clearSteadiness: 100, clearEachQuestion: 100, leastAnswers: 3 })).toBe('clear');
    expect(status(sure, { clearAcceptability: 101 })).toBe('close');
    expect(status(sure, { clearSteadiness: 101 })).toBe('close');
    expect(status(sure, { clearEachQuestion: 101 })).toBe('close');
  });
  it('is unknown with too few answers, or where it holds in too few readings and more could be said', () => {
    expect(status(sure, { leastAnswers: 4 })).toBe('unknown');
    expect(status({ need: 'a' }, { unknownAcceptability: 101 })).toBe('unknown');
    expect(status(sure, { unknownAcceptability: 101, clearAcceptability: 101 })).toBe('close');
  });
  it('is a conflict where answers contradict each other, or leave nothing', () => {
    expect(assess(tiny, { text: 'none', mean: 'yes', need: 'a' })).toMatchObject({
      status: 'conflict',
      winner: null,
      variant: null,
      firmness: 0,
      firmnessError: 0,
      runnerUp: null,
      margin: 0,
      steadiness: 0,
      leastSteadiness: 0,
      conflicts: [{ constraint: 'text-and-mean', between: { text: 'none', mean: 'yes' } }],
    });
    expect(assess(tiny, { need: 'c', text: 'big', mean: 'no' })).toMatchObject({
      status: 'conflict',
      conflicts: [{ constraint: 'nothing-left', between: { need: 'c', text: 'big' } }],
    });
  });
  it('waits for a constraint whose trigger is met and that would take the winner out', () => {
    const when = (first: number) =>
      [
        [0, 0b010],
        [2, 0b01],
      ].sort((a, b) => Math.abs(a[0]! - first) - Math.abs(b[0]! - first)) as [number, number][];
    const of = (first: number, waits: number): Model => ({
      ...tiny,
      thresholds: { ...tiny.thresholds, clearAcceptability: 1, clearSteadiness: 1, clearEachQuestion: 1 },
      constraints: [['no-tuning', 0, when(first), 0b110000, waits]],
    });
    const open = [{ constraint: 'no-tuning', questions: ['mean'], approaches: ['fine-tuning', 'hybrid'] }];
    expect(assess(of(0, 1), { need: 'b' })).toMatchObject({ status: 'close', pending: [{ ...open[0], blocking: true }] });
    expect(assess(of(2, 1), { need: 'b' })).toMatchObject({ status: 'clear', pending: [{ ...open[0], blocking: false }] });
    expect(assess(of(0, 0), { need: 'b' })).toMatchObject({ status: 'clear', pending: [{ ...open[0], blocking: false }] });
    expect(assess(of(0, 1), { need: 'b', mean: 'yes' })).toMatchObject({ status: 'clear', pending: [] });
  });
  it('lists what may still be ruled out, and nothing that is settled or would cost no approach', () => {
    expect(assess(tiny, { need: 'b' }).pending).toEqual([
      { constraint: 'no-text', questions: ['text'], approaches: ['long-context', 'rag', 'hybrid'], blocking: false },
      {
        constraint: 'text-and-mean',
        questions: ['text', 'mean'],
        approaches: ['prompting', 'long-context', 'rag', 'fine-tuning', 'hybrid'],
        blocking: false,
      },
      { constraint: 'no-tuning', questions: ['mean'], approaches: ['fine-tuning', 'hybrid'], blocking: false },
    ]);
    expect(assess(tiny, { need: 'a', text: 'small' }).pending).toEqual([]);
  });
  it('does not count an unmet requirement as a pending constraint', () => {
    const needs: Model = { ...tiny, constraints: [['needs', 1, [[1, 0b010]], 0b000010, 1]] };
    const result = assess(needs, { need: 'a' });
    expect([result.pending, result.ruledOut.map((one) => one.id)]).toEqual([[], ['long-context']]);
    expect(result.ranking.at(-1)).toMatchObject({ approach: 'long-context', ruledOut: true });
  });
});
