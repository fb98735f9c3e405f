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
import { dice, model, plausibleAnswers } from './support.ts';

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
    const cut = canStillWin(model, { access: 'both' }, 20);
    expect(cut.exact).toBe(false);
    expect(cut.undecided.length).toBeGreaterThan(0);
    for (const one of cut.undecided) expect(cut.approaches).not.toContain(one);
  });
});
