/** Branch and bound against brute force, on small models made at random. */
import { describe, expect, it } from 'vitest';
import {
  APPROACHES,
  canStillWin,
  recommend,
  type Constraint,
  type Effect,
  type Model,
  type Move,
} from '../../../src/decision/index.ts';
import { bansOn, inWith, prospects } from '../../../src/decision/prospects.ts';
import { leadBound, mostDisputed, outlook } from '../../../src/decision/bound.ts';
import { prepare, stateOf } from '../../../src/decision/prepare.ts';
import { scores } from '../../../src/decision/score.ts';
import { dice, model, plausibleAnswers } from './support.ts';
import { tiny } from './tiny.ts';

/** A model of five questions with random effects, moves, interactions and constraints. */
function smallModel(seed: number): Model {
  const roll = dice(seed);
  const questions = Array.from({ length: 5 }, (_, at) => ({
    id: `q${at}`,
    options: Array.from({ length: 2 + roll(2) }, (__, option) => `o${option}`),
  }));
  const candidates = APPROACHES.flatMap((_, approach) =>
    [0, 1].map((twin) => [`v${approach}${twin}`, approach, approach % 3, approach > 2 ? 1 : 0] as const),
  );
  const targets = Array.from({ length: 8 }, (_, at) => [`t${at}`, 1 + roll((1 << candidates.length) - 2)] as const);
  const condition = () => {
    const question = roll(questions.length);
    return [question, 1 + roll((1 << questions[question]!.options.length) - 2)] as const;
  };
  const effects: Effect[] = Array.from({ length: 40 }, () => {
    const parts = roll(10) < 2 ? [] : roll(10) < 2 ? [condition(), condition()] : [condition()];
    const when = [...new Map(parts.map((one) => [one[0], one])).values()].sort((a, b) => a[0] - b[0]);
    return [when, roll(targets.length), roll(4), 1 + roll(3) - 4 * roll(2) || 1, roll(4)];
  });
  const moves: Move[] = Array.from({ length: 8 }, () => {
    const question = roll(questions.length);
    return [question, roll(questions[question]!.options.length), roll(4), 1 - 2 * roll(2)];
  });
  const constraints: Constraint[] = [
    ['c0', 0, [condition()], roll(1 << candidates.length), 1],
    ['c1', 0, [condition(), condition()], roll(1 << candidates.length), 1],
    ['c2', 1, [condition()], 1 << roll(candidates.length), 1],
    ['c3', 2, [condition(), condition()], 0, 0],
  ];
  return {
    ...model,
    questions,
    criteria: ['a', 'b', 'c', 'd'],
    importance: [1, 2, 3, 4],
    importanceRange: [0, 6],
    moves,
    candidates,
    targets,
    effects,
    constraints,
  };
}

function* completions(of: Model, answers: Record<string, string>, at = 0): Generator<Record<string, string>> {
  if (at === of.questions.length) return yield answers;
  const { id, options } = of.questions[at]!;
  if (answers[id] !== undefined) return yield* completions(of, answers, at + 1);
  for (const option of options) yield* completions(of, { ...answers, [id]: option }, at + 1);
}

function brute(of: Model, answers: Record<string, string>): string[] {
  const found = new Set<string>();
  for (const full of completions(of, answers)) {
    const { winner } = recommend(of, full);
    if (winner) found.add(winner);
  }
  return APPROACHES.filter((one) => found.has(one));
}

describe('branch and bound', () => {
  it('finds exactly what brute force finds', () => {
    let narrow = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const small = { ...smallModel(seed), smaa: { ...model.smaa, points: 1 } };
      const roll = dice(seed + 1000);
      const answers: Record<string, string> = {};
      for (const { id, options } of small.questions) if (roll(3) === 0) answers[id] = options[roll(options.length)]!;
      const fast = canStillWin(small, answers);
      expect(fast.exact).toBe(true);
      expect(fast.approaches, `seed ${seed}`).toEqual(brute(small, answers));
      if (fast.approaches.length < APPROACHES.length) narrow++;
    }
    expect(narrow).toBeGreaterThan(10);
  });

  it('agrees on the real model with few questions open', () => {
    const light = { ...model, smaa: { ...model.smaa, points: 1 } };
    const roll = dice(77);
    for (let at = 0; at < 12; at++) {
      const answers: Record<string, string> = { ...plausibleAnswers(model, roll) };
      for (const { id, options } of model.questions.slice(0, 16)) answers[id] ??= options[roll(options.length)]!;
      expect(canStillWin(light, answers).approaches).toEqual(brute(light, answers));
    }
  });

  it('says when it gave up', () => {
    const cut = canStillWin(model, { gap: 'facts', output: 'structured', change: 'often', known: 'absent', corpus: 'large' }, 20);
    expect(cut.exact).toBe(false);
    expect(cut.undecided.length).toBeGreaterThan(0);
    for (const one of cut.undecided) expect(cut.approaches).not.toContain(one);
  });
});

describe('the bound', () => {
  const none = new Int32Array(8);
  const leadOf = (of: Model, answers: Record<string, string>, a: number, b: number) => {
    const prepared = prepare(of);
    return leadBound(outlook(prepared, stateOf(prepared, answers)), a, b, none);
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
    const prepared = prepare(tiny);
    const view = outlook(prepared, stateOf(prepared, { mean: 'no' }));
    expect(leadBound(view, 2, 0, Int32Array.from([0b001, 0, 0]))).toBe(-1);
    expect(leadBound(view, 2, 0, Int32Array.from([0b110, 0, 0]))).toBe(5);
    expect(leadBound(view, 2, 0, Int32Array.from([0b111, 0, 0]))).toBe(-Infinity);
  });
  it('is never less than any completion gives, on models made at random', () => {
    for (let seed = 1; seed <= 15; seed++) {
      const small = smallModel(seed);
      const prepared = prepare(small);
      const view = outlook(prepared, stateOf(prepared, { q0: 'o0' }));
      const most = small.candidates.map(() => small.candidates.map(() => -Infinity));
      for (const full of completions(small, { q0: 'o0' })) {
        const points = scores(prepared, stateOf(prepared, full));
        points.forEach((mine, a) => points.forEach((other, b) => (most[a]![b] = Math.max(most[a]![b]!, mine - other))));
      }
      most.forEach((row, a) => row.forEach((lead, b) => expect(leadBound(view, a, b, none)).toBeGreaterThanOrEqual(lead)));
    }
  });
});

describe('the question to branch on', () => {
  const prepared = prepare(tiny);
  const disputed = (answers: Record<string, string>, bans: number[]) =>
    mostDisputed(outlook(prepared, stateOf(prepared, answers)), 4, [0, 2, 5], bans);
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
  const prepared = prepare(tiny);
  const of = (answers: Record<string, string>) => prospects(prepared, stateOf(prepared, answers));
  it('is told for each', () => {
    expect(of({})).toEqual({
      never: 0,
      threats: [
        [0b101110, 1],
        [0b001000, 0],
        [0b111111, 1],
        [0b110000, 2],
        [0b111111, 0],
      ],
      bans: [
        [0b101110, 1, 0b001],
        [0b001000, 0, ~0b001],
      ],
    });
    expect(of({ need: 'b', mean: 'yes' })).toEqual({
      never: 0b001000,
      threats: [
        [0b101110, 1],
        [0b111111, 1],
      ],
      bans: [
        [0b101110, 1, 0b001],
        [0b111111, 1, 0b001],
      ],
    });
    expect(of({ need: 'a', text: 'none', mean: 'yes' })).toEqual({ never: 0b111111, threats: [], bans: [] });
    expect(of({ need: 'a', text: 'big', mean: 'no' })).toEqual({ never: 0, threats: [], bans: [] });
  });
  it('spares rivals that can only go together with the candidate', () => {
    const now = of({ mean: 'yes' });
    // p goes when text and mean contradict each other, and so does everything.
    expect(inWith(prepared, now, 0)).toBe(0b010001);
    // r and h go when there is no text, and so do all that need it; r2 may go alone.
    expect(inWith(prepared, now, 2)).toBe(0b110111);
    expect(inWith(prepared, now, 3)).toBe(0b111111);
  });
  it('bans the options under which a candidate is out', () => {
    const now = of({ mean: 'yes' });
    expect([...bansOn(prepared, now, 2)]).toEqual([0, 0b001, 0]);
    expect([...bansOn(prepared, now, 3)]).toEqual([~0b001, 0b001, 0]);
    expect([...bansOn(prepared, now, 0)]).toEqual([0, 0b001, 0]);
  });
});

// Steps are counted, so this holds on any machine; a change of the model may move the figures a little.
describe('the search', () => {
  it.each([
    [{ access: 'both' }, 20],
    [{ change: 'live', access: 'per-user', volume: 'high' }, 10],
    [{ gap: 'facts', output: 'structured', change: 'often', known: 'absent', corpus: 'large' }, 150],
    [{ gap: 'both', output: 'labels', examples: 'many', latency: 'instant', volume: 'high', size: 'small', weights: 'open' }, 10],
  ] as const)('gets by with few steps: %j', (answers, most) => expect(canStillWin(model, answers, most).exact).toBe(true));
});

describe('the first try', () => {
  it('finds without a search what is easily found', () => {
    expect(canStillWin(model, {}, 0)).toMatchObject({ approaches: [...APPROACHES], exact: true });
    expect(canStillWin(model, { gap: 'form' }, 0)).toMatchObject({ approaches: [...APPROACHES], exact: true });
    expect(canStillWin(model, { corpus: 'small', weights: 'api-only' }, 0).approaches).toEqual([
      'prompting',
      'long-context',
      'rag',
    ]);
  });
});

describe('the search proper', () => {
  it.each([
    [{ corpus: 'small', weights: 'api-only' }, 'prompting long-context rag hybrid'],
    [{ citations: 'needed', latency: 'instant', failing: 'finding' }, 'prompting long-context rag hybrid'],
    [
      { change: 'never', query: 'passage', latency: 'instant', volume: 'medium', weights: 'api-only', budget: 'medium' },
      'prompting long-context rag hybrid',
    ],
    [
      {
        query: 'exact',
        citations: 'not-needed',
        form: 'free',
        volume: 'low',
        weights: 'open',
        team: 'ml',
        budget: 'low',
        failing: 'finding',
      },
      'prompting long-context rag fine-tuning hybrid',
    ],
    [
      {
        gap: 'both',
        output: 'structured',
        change: 'never',
        corpus: 'large',
        access: 'open',
        form: 'some',
        weights: 'api-only',
        budget: 'high',
      },
      'prompting rag hybrid',
    ],
  ] as const)('finds what the first try misses, and an example of each: %j', (answers, list) => {
    const light = { ...model, smaa: { ...model.smaa, points: 1 } };
    const { approaches, example, exact } = canStillWin(light, answers);
    expect([approaches.join(' '), exact]).toEqual([list, true]);
    for (const approach of approaches) expect(recommend(light, { ...answers, ...example[approach] }).winner).toBe(approach);
  });
});
