/** Why the tiny model answers as it does and what would change it, worked out by hand. */
import { describe, expect, it } from 'vitest';
import { open, type Answers, type ApproachId, type Model } from '../../../src/decision/index.ts';
import { constraint, effect, tiny } from './tiny.ts';

const explain = (answers: Answers, model: Model = tiny, against?: ApproachId) => open(model).at(answers).explain(against);
const flips = (answers: Answers, limit = {}, model: Model = tiny) => open(model).at(answers).flips(limit);

describe('reasons', () => {
  it('are those that tell the winner from the runner-up, loudest first', () => {
    expect(explain({ need: 'a', mean: 'yes' })).toEqual({
      approach: 'hybrid',
      against: 'rag',
      // Retrieval is common to both; tuning costs nothing once `mean` has taken the cost away.
      contributions: [{ question: 'mean', option: 'yes', margin: 6, reasons: [{ effect: 'together', margin: 6 }] }],
      ruledOut: [],
      hybrid: [
        { lever: 'knowledge', without: 'f', gain: 12, pays: true },
        { lever: 'weights', without: 'r', gain: 6, pays: true },
      ],
    });
  });
  it('can be given against any other approach', () => {
    expect(explain({ need: 'a', mean: 'yes' }, tiny, 'prompting')?.contributions).toEqual([
      { question: 'need', option: 'a', margin: 6, reasons: [{ effect: 'need.a.retrieval.acc', margin: 6 }] },
      { question: 'mean', option: 'yes', margin: 6, reasons: [{ effect: 'together', margin: 6 }] },
    ]);
    expect(explain({ need: 'b' }, tiny, 'rag')?.contributions).toEqual([
      { question: 'need', option: 'b', margin: 3, reasons: [{ effect: 'need.b.tuned.fit', margin: 3 }] },
      {
        question: null,
        option: null,
        margin: 0,
        reasons: [
          { effect: 'always.tuned.cost', margin: -1 },
          { effect: 'always.retrieval.cost', margin: 1 },
        ],
      },
    ]);
  });
  it('add up to the lead, in hundredths', () => {
    const fine: Model = {
      ...tiny,
      effects: [effect('x', 'r2', 'fit', 1, {}, { fitted: 110 }), effect('y', 'r2', 'acc', 1, {}, { fitted: 101 })],
      constraints: [],
    };
    const { contributions } = explain({ text: 'big' }, fine)!;
    expect(contributions[0]).toMatchObject({ margin: 5.32, reasons: [{ margin: 3.3 }, { margin: 2.02 }] });
  });
  it('name what is ruled out of the two, and nothing of others', () => {
    const { ruledOut } = explain({ need: 'a', text: 'none' }, tiny, 'rag')!;
    expect(ruledOut.map(({ id }) => id)).toEqual(['rag', 'r', 'r2']);
    expect(
      explain({ need: 'a', text: 'none' }, tiny, 'rag')!.contributions.map(({ question, margin }) => [question, margin]),
    ).toEqual([
      ['need', -6],
      [null, 1],
    ]);
  });
  it('count a term of several answers for the last of them, whatever the order it is written in', () => {
    const turned: Model = {
      ...tiny,
      effects: [effect('together', 'h', 'acc', 2, { mean: ['yes'], need: ['a'] })],
      constraints: [],
    };
    expect(explain({ need: 'a', mean: 'yes' }, turned)!.contributions[0]!.question).toBe('mean');
  });
  it('put the strongest first under one answer, and tell one rival from another', () => {
    const two: Model = {
      ...tiny,
      effects: [effect('weak', 'h', 'cost', 1, { need: ['c'] }), effect('strong', 'retrieval', 'fit', -2, { need: ['c'] })],
      constraints: [],
    };
    const now = open(two).at({ need: 'c' });
    expect(now.explain('rag')!.contributions[0]!.reasons.map(({ effect: key }) => key)).toEqual(['strong']);
    expect(now.explain('hybrid')!.contributions[0]!.reasons.map(({ effect: key }) => key)).toEqual(['strong', 'weak']);
  });
  it('compare a hybrid with its halves wherever these stand in the list', () => {
    const half = (...order: number[]): Model => {
      const candidates = order.map((at) => tiny.candidates[at]!);
      return {
        ...tiny,
        candidates,
        targets: { retrieval: [2, 5].map((at) => order.indexOf(at)), tuned: [4, 5].map((at) => order.indexOf(at)) },
        effects: [effect('x', 'retrieval', 'fit', 2), effect('y', 'tuned', 'cost', 1)],
        constraints: [],
      };
    };
    for (const order of [
      [2, 4, 5],
      [4, 5, 2],
      [5, 2, 4],
    ])
      expect(explain({ text: 'big' }, half(...order))!.hybrid).toEqual([
        { lever: 'knowledge', without: 'f', gain: 6, pays: true },
        { lever: 'weights', without: 'r', gain: 1, pays: true },
      ]);
  });
  it('say where a half of the hybrid does not pay, and compare with nothing that is ruled out', () => {
    expect(explain({ need: 'a' })!.hybrid).toEqual([
      { lever: 'knowledge', without: 'f', gain: 5, pays: true },
      { lever: 'weights', without: 'r', gain: -1, pays: false },
    ]);
    expect(explain({ text: 'none' })!.hybrid).toEqual([]);
    const noF: Model = { ...tiny, constraints: [constraint('no-f', 'rules-out', { need: ['a'] }, [4])] };
    expect(explain({ need: 'a' }, noF)!.hybrid).toEqual([{ lever: 'weights', without: 'r', gain: -1, pays: false }]);
    const tie: Model = { ...tiny, effects: tiny.effects.slice(2, 3) };
    expect(explain({ need: 'a' }, tie)!.hybrid[1]).toEqual({ lever: 'weights', without: 'r', gain: 0, pays: false });
  });
  it('are none for a conflict, nor where nothing is left to compare with', () => {
    expect(explain({ text: 'none', mean: 'yes' })).toBeNull();
    expect(explain({ text: 'none', mean: 'yes' }, tiny, 'rag')).toBeNull();
    const alone: Model = { ...tiny, constraints: [constraint('all-but-r', 'rules-out', { need: ['a'] }, [0, 1, 3, 4, 5])] };
    expect(explain({ need: 'a' }, alone)).toBeNull();
  });
});

describe('what would change it', () => {
  it('lists changes of one answer, given ones first', () => {
    expect(flips({ need: 'a' })).toEqual([
      { changes: [{ question: 'need', from: 'a', to: 'b' }], winner: 'fine-tuning', variant: 'f' },
      { changes: [{ question: 'need', from: 'a', to: 'c' }], winner: 'prompting', variant: 'p' },
      { changes: [{ question: 'text', from: null, to: 'none' }], winner: 'prompting', variant: 'p' },
      { changes: [{ question: 'text', from: null, to: 'small' }], winner: 'long-context', variant: 'l' },
      { changes: [{ question: 'mean', from: null, to: 'yes' }], winner: 'hybrid', variant: 'h' },
    ]);
    expect(flips({ need: 'a' }, { count: 2 })).toHaveLength(2);
  });
  it('tries two only where one does not do, and no more than it may', () => {
    // Nothing but `need` and `mean` together moves anything here.
    const both: Model = { ...tiny, constraints: [], effects: [tiny.effects[0]!, tiny.effects[1]!, tiny.effects[6]!], moves: [] };
    expect(flips({}, { size: 1 }, both)).toEqual([]);
    expect(flips({}, {}, both)).toEqual([
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
  it('lists changes of given answers first, wherever their questions stand', () => {
    expect(
      flips({ text: 'big', mean: 'no' }).map(({ changes, winner }) => [changes[0]!.question, changes[0]!.from, winner]),
    ).toEqual([
      ['text', 'big', 'long-context'],
      ['need', null, 'rag'],
    ]);
  });
  it('takes no contradiction for another outcome', () => {
    expect(flips({ need: 'a', mean: 'yes' }).map(({ changes }) => changes[0])).toEqual([
      { question: 'need', from: 'a', to: 'b' },
      { question: 'need', from: 'a', to: 'c' },
      { question: 'mean', from: 'yes', to: 'no' },
    ]);
  });
  it('keeps apart what was asked for with one limit and with another', () => {
    const both: Model = { ...tiny, constraints: [], effects: [tiny.effects[0]!, tiny.effects[1]!, tiny.effects[6]!], moves: [] };
    const now = open(both).at({ text: 'big' });
    expect([now.flips({ size: 1 }).length, now.flips({ size: 2 }).length]).toEqual([0, 1]);
    expect([now.flips({ size: 2, count: 0 }).length, now.flips({ size: 2, count: 1 }).length]).toEqual([0, 1]);
  });
  it('changes nothing where there is no winner to change', () => expect(flips({ text: 'none', mean: 'yes' })).toEqual([]));
});
