import { describe, expect, test } from 'vitest';
import { estimate } from '../../../src/reading/fit/estimate.ts';
import { fittedTo } from '../../../src/reading/fit/texts.ts';
import { signOf } from '../../../src/reading/match.ts';
import { chances, EARLIER, STEP } from '../../../src/reading/read.ts';

const nothing = { cues: [], models: [], quantities: [], fitted: {} };

test('where two people labelled a text, each counts half', () => {
  const told = (second?: string) =>
    Array.from({ length: 40 }, () => ({
      signs: ['a'],
      answers: { output: 'prose' },
      ...(second && { second: { output: second } }),
    }));
  const chance = (second?: string) =>
    chances(fittedTo(told(second), [], nothing).fitted.output!, new Map([['a', 1]])).get('prose')!;
  expect(chance()).toBeGreaterThan(0.9);
  expect(chance('labels')).toBeCloseTo(0.5, 1);
});

describe('the estimate', () => {
  const questions = ['output'];
  const there = (...signs: string[]) => new Map(signs.map((sign) => [sign, 1]));
  const row = (signs: string[], output?: string) => ({ signs, answers: output === undefined ? {} : { output } });
  test('turns what we thought of a number where the texts say otherwise, keeps it where they do not, and has no weight for a rare one', () => {
    const turned = 'counted output labels';
    const rare = 'named output prose';
    const kept = 'named output labels';
    const rows = Array.from({ length: 40 }, () => [
      row([turned], 'prose'),
      row(['b'], 'labels'),
      row([kept], 'labels'),
      row([]),
    ]).flat();
    const { output } = estimate([...rows, row([rare], 'prose')], questions);
    const likeliest = (...names: string[]) => [...chances(output!, there(...names))].sort((one, other) => other[1] - one[1])[0]![0];
    expect(likeliest(turned)).toBe('prose');
    expect(likeliest('b')).toBe('labels');
    expect(likeliest()).toBe('unsaid');
    expect(output!.labels!.get(kept)).toBe(Math.round(4 / STEP)); // 4: what is thought of it
    expect(Object.values(output!).filter((weights) => weights.has(rare))).toEqual([]);
  });
  test('gives a single word a weight where it tells something, and none where it does not', () => {
    const rows = Array.from({ length: 300 }, (_, at) =>
      row(
        [...[[signOf('poem')], ['a'], []][at % 3]!, ...(at % 2 === 0 ? [signOf('the')] : [])],
        ['prose', 'labels', undefined][at % 3],
      ),
    );
    const { output } = estimate(rows, questions);
    expect(output!.prose!.get(signOf('poem'))).toBeGreaterThan(0);
    expect(Object.values(output!).filter((weights) => weights.has(signOf('the')))).toEqual([]);
  });
  test('takes a likely answer to an earlier question as a sign for the next', () => {
    const rows = Array.from({ length: 900 }, (_, at) => {
      const output = ['labels', 'prose', 'answers'][at % 3]!;
      return { signs: [signOf(`${output}${at % 30}`)], answers: { output, ...(output === 'labels' && { shape: 'single' }) } };
    });
    const { shape, output } = estimate(rows, ['output', 'shape']);
    expect(shape!.single!.get(`${EARLIER}output labels`)).toBeGreaterThan(0);
    expect([...output!.labels!.keys()].filter((sign) => sign.startsWith(EARLIER))).toEqual([]);
    // A reader takes it as far as it is likely.
    const single = (far: number) => chances(shape!, new Map([[`${EARLIER}output labels`, far]])).get('single')!;
    expect(single(0.9)).toBeGreaterThan(single(0.5));
  });
  test('counts a text as often as it is said to count', () => {
    const disputed = (weight: number) =>
      estimate(Array.from({ length: 40 }, () => [row(['a'], 'prose'), { ...row(['a'], 'labels'), weight }]).flat(), questions)
        .output!;
    const chance = (weight: number) => chances(disputed(weight), there('a')).get('labels')!;
    expect(chance(5)).toBeGreaterThan(chance(1) + 0.2);
  });
  test('the same texts give the same weights, and the chances of a question add up to one', () => {
    const rows = Array.from({ length: 40 }, () => [row(['a', 'b'], 'labels'), row(['b'], 'prose'), row(['a'])]).flat();
    const { output } = estimate(rows, questions);
    expect(estimate(rows, questions)).toEqual({ output });
    expect(Object.values(output!).flatMap((weights) => [...weights.keys()])).toEqual(expect.arrayContaining(['a', 'b']));
    expect([...chances(output!, there('a')).values()].reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
  });
});
