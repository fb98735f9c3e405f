/** The bounds on which the search for what can still win rests, worked out by hand on the tiny model. */
import { describe, expect, it } from 'vitest';
import { leadBound, mostDisputed, outlook } from '../../../src/decision/bound.ts';
import { open, type Answers, type Model } from '../../../src/decision/index.ts';
import { bansOn, inWith, prospects } from '../../../src/decision/prospects.ts';
import { canStillWin } from '../../../src/decision/completions.ts';
import { scores } from '../../../src/decision/score.ts';
import { stateOf, tablesOf } from '../../../src/decision/tables.ts';
import { completions, smallModel, tiny } from './tiny.ts';

describe('the bound', () => {
  const none = new Int32Array(8);
  const leadOf = (of: Model, answers: Record<string, string>, a: number, b: number) => {
    const tables = tablesOf(of);
    return leadBound(outlook(tables, stateOf(tables, answers)), a, b, none) / 100;
  };
  it('is the lead itself when nothing is open', () => {
    const points = [0, 0, 6, 3, 0, 12];
    for (const a of points.keys())
      for (const b of points.keys())
        expect(leadOf(tiny, { need: 'a', mean: 'yes', text: 'big' }, a, b)).toBe(points[a]! - points[b]!);
  });
  it('takes the best option of each open question', () => {
    // r over p: need=a gives 2 × 3, less the cost of 1 that `mean` may take away.
    expect(leadOf(tiny, {}, 2, 0)).toBe(6);
    expect(leadOf(tiny, { mean: 'no' }, 2, 0)).toBe(5);
    expect(leadOf(tiny, { need: 'c' }, 2, 0)).toBe(0);
    // f over p: need=b gives 3; the cost may go with `mean`.
    expect(leadOf(tiny, {}, 4, 0)).toBe(3);
    // h over f: need=a gives 6, the term of two answers 6 more at most.
    expect(leadOf(tiny, {}, 5, 4)).toBe(12);
    expect(leadOf(tiny, { need: 'a', mean: 'no' }, 5, 4)).toBe(5);
    // r2 over r can only lose.
    expect(leadOf(tiny, {}, 3, 2)).toBe(0);
    expect(leadOf(tiny, { need: 'a' }, 3, 2)).toBe(-3);
  });
  it('leaves out the options that are banned', () => {
    const tables = tablesOf(tiny);
    const view = outlook(tables, stateOf(tables, { mean: 'no' }));
    expect(leadBound(view, 2, 0, Int32Array.from([0b001, 0, 0])) / 100).toBe(-1);
    expect(leadBound(view, 2, 0, Int32Array.from([0b110, 0, 0])) / 100).toBe(5);
    expect(leadBound(view, 2, 0, Int32Array.from([0b111, 0, 0])) / 100).toBe(-Infinity);
  });
  it('is never less than any completion gives, on models made at random', () => {
    for (let seed = 1; seed <= 15; seed++) {
      const small = smallModel(seed);
      const tables = tablesOf(small);
      const view = outlook(tables, stateOf(tables, { q0: 'o0' }));
      const most = small.candidates.map(() => small.candidates.map(() => -Infinity));
      for (const full of completions(small, { q0: 'o0' })) {
        const points = scores(tables, stateOf(tables, full));
        points.forEach((mine, a) => points.forEach((other, b) => (most[a]![b] = Math.max(most[a]![b]!, mine - other))));
      }
      most.forEach((row, a) => row.forEach((lead, b) => expect(leadBound(view, a, b, none)).toBeGreaterThanOrEqual(lead)));
    }
  });
});

describe('the question to branch on', () => {
  const tables = tablesOf(tiny);
  const disputed = (answers: Record<string, string>, bans: number[]) =>
    mostDisputed(outlook(tables, stateOf(tables, answers)), 4, [0, 2, 5], bans);
  it('is the one whose options suit one lead and not another', () => {
    // f over p wants the cost gone, f over h wants it kept; need=b suits all three.
    expect(disputed({}, [0, 0, 0])).toBe(2);
  });
  it('is the first where one option suits all, and none where nothing is open', () => {
    expect(disputed({}, [0, 0, 0b01])).toBe(0);
    expect(disputed({ need: 'b' }, [0, 0, 0b01])).toBe(1);
    expect(disputed({ need: 'a', text: 'big', mean: 'no' }, [0, 0, 0])).toBe(-1);
  });
});

describe('what constraints may still do', () => {
  const tables = tablesOf(tiny);
  const of = (answers: Answers) => prospects(tables, stateOf(tables, answers));
  const places = (flags: Uint8Array) => [...flags.keys()].filter((at) => flags[at] === 1).join('');
  const told = (answers: Answers) => {
    const { never, threats, bans } = of(answers);
    return {
      never: places(never),
      threats: threats.map(({ out, question }) => [places(out), question]),
      bans: bans.map(({ out, question, options }) => [places(out), question, options]),
    };
  };
  it('is told for each', () => {
    expect(told({})).toEqual({
      never: '',
      threats: [
        ['1235', 1],
        ['3', 0],
        ['012345', 1],
        ['45', 2],
        ['012345', 0],
      ],
      bans: [
        ['1235', 1, 0b001],
        ['3', 0, ~0b001],
      ],
    });
    expect(told({ need: 'b', mean: 'yes' })).toEqual({
      never: '3',
      threats: [
        ['1235', 1],
        ['012345', 1],
      ],
      bans: [
        ['1235', 1, 0b001],
        ['012345', 1, 0b001],
      ],
    });
    expect(told({ need: 'a', text: 'none', mean: 'yes' })).toEqual({ never: '012345', threats: [], bans: [] });
    expect(told({ need: 'a', text: 'big', mean: 'no' })).toEqual({ never: '', threats: [], bans: [] });
  });
  it('passes over what only waits', () => {
    const waits: Model = {
      ...tiny,
      constraints: [
        { id: 'w', kind: 'awaits', when: [{ question: 'need', options: ['a', 'b', 'c'] }], out: [2], waits: true, unless: [] },
      ],
    };
    const { never, threats, bans } = prospects(tablesOf(waits), stateOf(tablesOf(waits), { need: 'a' }));
    expect([places(never), threats, bans]).toEqual(['', [], []]);
  });
  it('spares rivals that can only go together with the candidate', () => {
    const now = of({ mean: 'yes' });
    // p goes when text and mean contradict each other, and so does everything.
    expect(inWith(tables, now, 0)).toEqual([0, 4]);
    // r and h go when there is no text, and so do all that need it; r2 may go alone.
    expect(inWith(tables, now, 2)).toEqual([0, 1, 2, 4, 5]);
    expect(inWith(tables, now, 3)).toEqual([0, 1, 2, 3, 4, 5]);
  });
  it('bans the options under which a candidate is out', () => {
    const now = of({ mean: 'yes' });
    expect([...bansOn(tables, now, 2)]).toEqual([0, 0b001, 0]);
    expect([...bansOn(tables, now, 3)]).toEqual([~0b001, 0b001, 0]);
    expect([...bansOn(tables, now, 0)]).toEqual([0, 0b001, 0]);
  });
});

describe('the search', () => {
  it('gives examples of what can win', () => {
    const { approaches, exact, undecided, example } = open(tiny).at({ need: 'a' }).canStillWin();
    expect([approaches, exact, undecided]).toEqual([['prompting', 'long-context', 'rag', 'hybrid'], true, []]);
    expect(example['long-context']).toMatchObject({ text: 'small' });
    expect(example.prompting).toMatchObject({ text: 'none' });
    expect(example.prompting).not.toHaveProperty('need');
    expect(open(tiny).at({ need: 'b', mean: 'yes' }).canStillWin().approaches).toEqual(['long-context', 'fine-tuning']);
  });
  it('says when it gave up', () => {
    const given = Array.from({ length: 20 }, (_, at) => {
      const model = smallModel(at + 1);
      const tables = tablesOf(model);
      return [canStillWin(tables, stateOf(tables, {}), 0), canStillWin(tables, stateOf(tables, {}))] as const;
    });
    expect(given.some(([cut]) => !cut.exact)).toBe(true);
    for (const [cut, full] of given) {
      expect(cut.undecided.length > 0).toBe(!cut.exact);
      for (const one of cut.approaches) expect(full.approaches).toContain(one);
      for (const one of full.approaches) expect([...cut.approaches, ...cut.undecided]).toContain(one);
    }
  });
});
