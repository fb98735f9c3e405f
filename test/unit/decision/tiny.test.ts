/** Every figure of the tiny model, worked out by hand. */
import { describe, expect, it } from 'vitest';
import {
  assess,
  canStillWin,
  explain,
  flips,
  isSettled,
  nextQuestion,
  rankQuestions,
  recommend,
  type Model,
} from '../../../src/decision/index.ts';
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
});

describe('reasons', () => {
  it('split every score by answer', () => {
    expect(explain(tiny, assess(tiny, { need: 'a', mean: 'yes' }))).toEqual({
      contributions: [
        {
          question: null,
          option: null,
          points: [0, 0, 0, 0, 0],
          margin: 0,
          effects: ['always.tuned.cost', 'always.retrieval.cost'],
        },
        { question: 'need', option: 'a', points: [0, 0, 6, 0, 6], margin: 0, effects: ['need.a.retrieval.acc'] },
        { question: 'mean', option: 'yes', points: [0, 0, 0, 0, 6], margin: 6, effects: ['together'] },
      ],
      hybrid: [
        { lever: 'knowledge', without: 'f', gain: 12, pays: true },
        { lever: 'weights', without: 'r', gain: 6, pays: true },
      ],
    });
  });
  it('say where a half of the hybrid does not pay, and compare with nothing that is ruled out', () => {
    expect(recommend(tiny, { need: 'a' }).hybrid).toEqual([
      { lever: 'knowledge', without: 'f', gain: 5, pays: true },
      { lever: 'weights', without: 'r', gain: -1, pays: false },
    ]);
    expect(recommend(tiny, { text: 'none' }).hybrid).toEqual([]);
    const noF: Model = { ...tiny, constraints: [['no-f', 0, [[0, 0b001]], 0b010000, 1]] };
    expect(recommend(noF, { need: 'a' }).hybrid).toEqual([{ lever: 'weights', without: 'r', gain: -1, pays: false }]);
    const tie: Model = { ...tiny, effects: tiny.effects.slice(2, 3) };
    expect(recommend(tie, { need: 'a' }).hybrid[1]).toEqual({ lever: 'weights', without: 'r', gain: 0, pays: false });
  });
  it('speak for the winner against the runner-up', () => {
    const { contributions, winner, runnerUp } = recommend(tiny, { need: 'b' });
    expect([winner, runnerUp]).toEqual(['fine-tuning', 'hybrid']);
    expect(contributions.map((one) => [one.question, one.margin])).toEqual([
      [null, 1],
      ['need', 0],
    ]);
    expect(recommend(tiny, { text: 'none', mean: 'yes' }).contributions.every((one) => one.margin === 0)).toBe(true);
  });
});

describe('what would change it', () => {
  it('lists changes of one answer, given ones first', () => {
    expect(flips(tiny, { need: 'a' })).toEqual([
      { changes: [{ question: 'need', from: 'a', to: 'b' }], winner: 'fine-tuning', variant: 'f' },
      { changes: [{ question: 'need', from: 'a', to: 'c' }], winner: 'prompting', variant: 'p' },
      { changes: [{ question: 'text', from: null, to: 'none' }], winner: 'prompting', variant: 'p' },
      { changes: [{ question: 'text', from: null, to: 'small' }], winner: 'long-context', variant: 'l' },
      { changes: [{ question: 'mean', from: null, to: 'yes' }], winner: 'hybrid', variant: 'h' },
    ]);
    expect(flips(tiny, { need: 'a' }, { count: 2 })).toHaveLength(2);
  });
  it('tries two only where one does not do, and no more than it may', () => {
    // Nothing but `need` and `mean` together moves anything here.
    const both: Model = { ...tiny, constraints: [], effects: [tiny.effects[0]!, tiny.effects[6]!], moves: [] };
    expect(flips(both, {}, { size: 1 })).toEqual([]);
    expect(flips(both, {})).toEqual([
      {
        changes: [
          { question: 'need', from: null, to: 'a' },
          { question: 'mean', from: null, to: 'yes' },
        ],
        winner: 'hybrid',
        variant: 'h',
      },
    ]);
  });
  it('knows what can still win, with an example for each', () => {
    const { approaches, exact, undecided, example } = canStillWin(tiny, { need: 'a' });
    expect([approaches, exact, undecided]).toEqual([['prompting', 'long-context', 'rag', 'hybrid'], true, []]);
    expect(example['long-context']).toEqual({ text: 'small', mean: 'no' });
    expect(example.prompting).toEqual({ text: 'none', mean: 'no' });
    expect(canStillWin(tiny, { need: 'b', mean: 'yes' }).approaches).toEqual(['long-context', 'fine-tuning']);
  });
});

describe('what to ask next', () => {
  it('is worth what it moves', () => {
    expect(rankQuestions(tiny, { need: 'a' })).toEqual([
      { question: 'text', worth: 121 / 3, winners: ['prompting', 'long-context', 'rag'] },
      { question: 'mean', worth: 19.5, winners: ['rag', 'hybrid'] },
    ]);
    expect(nextQuestion(tiny, { need: 'a' }, ['text'])?.question).toBe('mean');
    expect(nextQuestion(tiny, { need: 'a' }, ['text', 'mean'])).toBeNull();
    expect(nextQuestion(tiny, { need: 'a', text: 'big', mean: 'no' })).toBeNull();
  });
  it('ends when the result is clear or in conflict, nothing left could change it, or nothing is left', () => {
    expect(isSettled(tiny, { need: 'a', mean: 'yes', text: 'big' })).toBe(true);
    expect(isSettled(tiny, { text: 'none', mean: 'yes' })).toBe(true);
    expect(isSettled(tiny, { need: 'a' })).toBe(false);
    expect(isSettled(tiny, { need: 'a' }, ['text'])).toBe(false);
    expect(isSettled(tiny, { need: 'a' }, ['text', 'mean'])).toBe(true);
    const strict: Model = { ...tiny, thresholds: { ...tiny.thresholds, clearAcceptability: 101, leastAnswers: 3 } };
    expect(isSettled(strict, { need: 'a', text: 'big' }, ['mean'])).toBe(true);
    expect(isSettled(strict, { text: 'none', need: 'b' })).toBe(false);
    const loose: Model = { ...strict, thresholds: { ...strict.thresholds, leastAnswers: 1 } };
    // With no text and no tuning left, nothing that is open can move it.
    expect(isSettled(loose, { text: 'none', need: 'c' })).toBe(true);
  });
});

describe('further corners', () => {
  it('thins out answers that leave nothing to those that do it', () =>
    expect(assess(tiny, { need: 'c', text: 'big', mean: 'no' }).conflicts).toEqual([
      { constraint: 'nothing-left', between: { need: 'c', text: 'big' } },
    ]));
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
  it('does not count an unmet requirement as a pending constraint', () => {
    const needs: Model = { ...tiny, constraints: [['needs', 1, [[1, 0b010]], 0b000010, 1]] };
    const result = assess(needs, { need: 'a' });
    expect([result.pending, result.ruledOut.map((one) => one.id)]).toEqual([[], ['long-context']]);
    expect(result.ranking.at(-1)).toMatchObject({ approach: 'long-context', ruledOut: true });
  });
  it('explains what is ruled out by what it would have got', () => {
    const { contributions } = recommend(tiny, { need: 'a', text: 'none' });
    expect(contributions.find((one) => one.question === 'need')!.points).toEqual([0, 0, 6, 0, 6]);
  });
  it('keeps the reasons in the order of the questions, however the effects are listed', () => {
    const turned: Model = { ...tiny, effects: tiny.effects.toReversed() };
    expect(recommend(turned, { need: 'a', mean: 'yes' }).contributions.map((one) => one.question)).toEqual([null, 'need', 'mean']);
  });
  it('speaks for nobody where there is no runner-up', () => {
    const alone: Model = { ...tiny, constraints: [['all-but-r', 0, [[0, 0b001]], 0b111011, 1]] };
    const result = recommend(alone, { need: 'a' });
    expect([result.winner, result.runnerUp]).toEqual(['rag', null]);
    expect(result.contributions.map((one) => one.margin)).toEqual([0, 0]);
  });
  it('changes nothing where there is no winner to change', () => expect(flips(tiny, { text: 'none', mean: 'yes' })).toEqual([]));
  it('lists the questions most worth asking first, whatever their order', () => {
    const turned: Model = {
      ...tiny,
      questions: tiny.questions.toReversed(),
      moves: tiny.moves.map(([question, ...rest]) => [2 - question, ...rest] as const),
      effects: tiny.effects.map(
        ([when, ...rest]) =>
          [when.map(([question, options]) => [2 - question, options] as const), ...rest] as unknown as Model['effects'][number],
      ),
      constraints: tiny.constraints.map(
        ([id, kind, when, ...rest]) =>
          [id, kind, when.map(([question, options]) => [2 - question, options] as const), ...rest] as const,
      ),
    };
    expect(rankQuestions(turned, { need: 'a' }).map((one) => one.question)).toEqual(['text', 'mean']);
    expect(rankQuestions(tiny, { need: 'a' }, ['mean']).map((one) => one.question)).toEqual(['text']);
    // Given answers before open ones, though the open question is listed first now.
    const { changes } = flips(turned, { need: 'a' })[0]!;
    expect(changes[0]!.question).toBe('need');
  });
  it('asks no more of a clear result, though an open question could still change it', () => {
    const easy: Model = {
      ...tiny,
      thresholds: { ...tiny.thresholds, clearAcceptability: 1, clearSteadiness: 1, clearEachQuestion: 1 },
    };
    expect(assess(easy, { need: 'a' }).status).toBe('clear');
    expect(isSettled(easy, { need: 'a' })).toBe(true);
  });
  it('is settled with just as many answers as a result needs', () => {
    const two: Model = { ...tiny, thresholds: { ...tiny.thresholds, clearAcceptability: 101, leastAnswers: 2 } };
    expect(isSettled(two, { text: 'none', need: 'c' })).toBe(true);
    expect(isSettled({ ...two, thresholds: { ...two.thresholds, leastAnswers: 3 } }, { text: 'none', need: 'c' })).toBe(false);
  });
  it('puts a tie to the approach listed first, and says so of prompting too', () =>
    expect(assess(tiny, { need: 'c', text: 'small', mean: 'yes' })).toMatchObject({
      winner: 'long-context',
      runnerUp: 'prompting',
    }));
});
