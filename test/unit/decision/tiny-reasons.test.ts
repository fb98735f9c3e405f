/** Why the tiny model answers as it does, what would change it and what it asks next, worked out by hand. */
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
import { tiny } from './tiny.ts';

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
  it('stand in the order of the questions, whatever the order of the effects', () => {
    const back: Model = { ...tiny, effects: [tiny.effects[5]!, tiny.effects[2]!, tiny.effects[0]!], constraints: [] };
    const { contributions } = recommend(back, { need: 'a', text: 'small' });
    expect(contributions.map(({ question }) => question)).toEqual([null, 'need', 'text']);
  });
  it('speak for the first approach and against it as for any other', () => {
    // Prompting has nothing to pay; with no text, retrieval is out, and tuning only costs.
    const { winner, runnerUp, contributions } = recommend(tiny, { text: 'none' });
    expect([winner, runnerUp]).toEqual(['prompting', 'fine-tuning']);
    expect(contributions.map(({ question, margin }) => [question, margin])).toEqual([[null, 1]]);
    const tuned: Model = { ...tiny, constraints: tiny.constraints.slice(0, 1) };
    const other = recommend(tuned, { need: 'b', text: 'none' });
    expect([other.winner, other.runnerUp]).toEqual(['fine-tuning', 'prompting']);
    expect(other.contributions.map(({ question, margin }) => [question, margin])).toEqual([
      [null, -1],
      ['need', 3],
    ]);
  });
  it('say nothing of a margin where nothing wins', () => {
    const lost = explain(tiny, { ...assess(tiny, { need: 'b' }), winner: null, runnerUp: 'fine-tuning' });
    expect(lost.contributions.map(({ margin }) => margin)).toEqual([0, 0]);
    const alone = explain(tiny, { ...assess(tiny, { need: 'b' }), runnerUp: null });
    expect(alone.contributions.map(({ margin }) => margin)).toEqual([0, 0]);
  });
  it('compare a hybrid wherever it and its halves stand among the candidates', () => {
    const first: Model = {
      ...tiny,
      constraints: [],
      candidates: [tiny.candidates[5]!, ...tiny.candidates.slice(0, 5)],
      targets: tiny.targets.map(([name, mask]) => [name, ((mask << 1) & 0b111111) | (mask >> 5)] as const),
    };
    expect(explain(first, assess(first, { need: 'a', mean: 'yes' })).hybrid).toEqual([
      { lever: 'knowledge', without: 'f', gain: 12, pays: true },
      { lever: 'weights', without: 'r', gain: 6, pays: true },
    ]);
    const tunedFirst: Model = {
      ...tiny,
      constraints: [],
      candidates: [tiny.candidates[4]!, ...tiny.candidates.slice(0, 4), tiny.candidates[5]!],
      targets: tiny.targets.map(
        ([name, mask]) => [name, (mask & 0b100000) | ((mask << 1) & 0b011110) | ((mask >> 4) & 1)] as const,
      ),
    };
    expect(explain(tunedFirst, assess(tunedFirst, { need: 'a', mean: 'yes' })).hybrid[0]).toEqual({
      lever: 'knowledge',
      without: 'f',
      gain: 12,
      pays: true,
    });
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
  it('changes nothing where there is no winner to change', () => expect(flips(tiny, { text: 'none', mean: 'yes' })).toEqual([]));
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
});
