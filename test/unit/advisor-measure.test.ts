import fc from 'fast-check';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { addressOf, fromAddress } from '../../src/advisor/address.ts';
import { place, UNITS } from '../../src/advisor/measure.ts';
import { answer, startState } from '../../src/advisor/state.ts';
import { sizeClass } from '../../src/checkdata/collection-size.ts';
import { loadModel } from '../../src/decision/load.ts';

const { model, text } = loadModel(fileURLToPath(new URL('../../', import.meta.url)));

describe('a number of the reader’s own', () => {
  test('falls into a class that the question has, the larger the number the later the class', () => {
    for (const question of ['corpus', 'volume'] as const) {
      const { options } = model.questions.find(({ id }) => id === question)!;
      fc.assert(
        fc.property(fc.double({ min: 0, max: 1e12, noNaN: true }), fc.double({ min: 0, max: 1e12, noNaN: true }), (one, other) => {
          const [low, high] = [Math.min(one, other), Math.max(one, other)].map((amount) => place(question, amount));
          expect(options).toContain(low!.option);
          expect(options.indexOf(low!.option)).toBeLessThanOrEqual(options.indexOf(high!.option));
        }),
        { seed: 20261129 },
      );
    }
  });

  test('the borders are those that the question names', () => {
    const { options } = text.questions['corpus']!;
    expect(options['pages']!.help).toContain('30,000 tokens');
    expect(options['small']!.help).toContain('200,000 tokens');
    expect(options['medium']!.help).toContain('a million tokens');
    expect([0, 30_000, 30_001, 200_000, 1_000_000, 1_000_001].map((amount) => place('corpus', amount).option)).toEqual([
      'none',
      'pages',
      'small',
      'small',
      'medium',
      'large',
    ]);
    // The check of one's own documents, which imports nothing from here, says the same.
    for (const border of [0, 30_000, 200_000, 1_000_000])
      for (const tokens of [border, border + 1]) expect(sizeClass(tokens)).toBe(place('corpus', tokens).option);
    expect(UNITS.pages.tokens * 75).toBe(30_000);
    expect([5000, 50_000, 5_000_000].map((amount) => place('volume', amount).option)).toEqual(['low', 'medium', 'high']);
  });

  test('near a border names the class on the other side, and only there', () => {
    expect(place('corpus', 900_000)).toEqual({ option: 'medium', near: 'large' });
    expect(place('corpus', 1_200_000)).toEqual({ option: 'large', near: 'medium' });
    expect(place('corpus', 500_000)).toEqual({ option: 'medium', near: null });
    expect(place('corpus', 4_000_000)).toEqual({ option: 'large', near: null });
    expect(place('corpus', 0)).toEqual({ option: 'none', near: null });
    expect(place('volume', 9000)).toEqual({ option: 'low', near: 'medium' });
  });

  test('a kept scenario travels as a query within the query, and a mangled one is passed over', () => {
    const kept = { gap: 'form', examples: 'many' };
    const address = addressOf(model, { gap: 'facts' }, 'rag', '/advisor/', { beside: kept });
    const read = fromAddress(model, address.split('?')[1]!);
    expect(read.beside).toEqual(kept);
    expect(read.answers).toEqual({ gap: 'facts' });
    expect(read.ignored).toEqual([]);
    for (const bad of ['', 'x', 'gap%3Dnonsense', '__proto__%3Dx'])
      expect(fromAddress(model, `gap=facts&beside=${bad}`).beside).toBeNull();
  });

  test('travels in the address under the calculators’ name and goes with the answer it stands for', () => {
    const answers = { gap: 'facts', corpus: 'large' };
    const address = addressOf(model, answers, 'rag', '/advisor/', { numbers: { corpus: 4_000_000 } });
    expect(address).toContain('corpus=large');
    expect(address).toContain('&ct=4000000');
    const read = fromAddress(model, address.split('?')[1]!);
    expect(read.numbers).toEqual({ corpus: 4_000_000 });
    expect(read.ignored).toEqual([]);
    for (const bad of ['ct=-1', 'ct=x', 'ct=Infinity', 'ct='])
      expect(fromAddress(model, `corpus=large&${bad}`).numbers).toEqual({});
    expect(fromAddress(model, 'gap=facts&ct=5').numbers).toEqual({});
    const state = startState(model, answers, 'guided', [], read);
    expect(answer(state, 'corpus', 'small').numbers).toEqual({});
    expect(answer(state, 'gap', 'form').numbers).toEqual({ corpus: 4_000_000 });
  });
});
