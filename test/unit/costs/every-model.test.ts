/** What any bill must hold to, with the prices of every model and every tuning offer of the catalogue. */
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCatalogue } from '../../../src/catalogue/catalogue.ts';
import { defaultsOf } from '../../../src/components/numbers/defaults.ts';
import { pickers } from '../../../src/components/numbers/pickers.ts';
import { PAGES } from '../../../src/components/numbers/fields.ts';
import { sourcedDefaults } from '../../../src/components/numbers/sourced.ts';
import { inputsOf } from '../../../src/components/numbers/values.ts';
import { APPROACHES, costOf, crossings, decode, HOSTING, type Approach, type CostInputs } from '../../../src/costs/index.ts';

const catalogue = openCatalogue(fileURLToPath(new URL('../../../', import.meta.url)));
const calculators = catalogue.entries('calculators').map(({ data }) => data);
const { limits, values } = defaultsOf([{ groups: PAGES.cost }], catalogue.prices, sourcedDefaults(calculators, catalogue.findings));
const keys = Object.entries(limits).map(([key, { min, max, initial }]) => ({ key, min, max, initial }));
const offers = pickers(
  catalogue.entries('models').map(({ data }) => data),
  'cost',
).flatMap(({ groups }) =>
  groups.flatMap(({ name: host, options }) =>
    options.map(({ name, query }): [string, CostInputs] => [
      `${host}: ${name}`,
      inputsOf({ ...values, ...decode(query, keys).values }, limits),
    ]),
  ),
);
const year = (id: Approach, i: CostInputs) => costOf(id, i).year;
/** What the tokens of a long prompt cost a month on a provider's API. */
const bill = (i: CostInputs, corpusTokens: number, others: Partial<CostInputs> = {}) => {
  const { input, output } = costOf('long-context', { ...i, hostBase: HOSTING.api, ...others, corpusTokens }).monthly;
  return input + output;
};
const tokens = fc.integer({ min: 1, max: 2_000_000 });
const A_LITTLE = 1 + 1e-12;

describe('with the prices of every model and tuning offer', () => {
  it('there are many, and some have a step', () => {
    expect(offers.length).toBeGreaterThan(35);
    expect(offers.filter(([, { stepAbove }]) => stepAbove > 0).length).toBeGreaterThanOrEqual(5);
  });

  it.each(offers)('%s: more text never costs less, and the step never pays', (_, i) => {
    fc.assert(
      fc.property(tokens, tokens, (a, b) => {
        expect(bill(i, Math.min(a, b))).toBeLessThanOrEqual(bill(i, Math.max(a, b)) * A_LITTLE);
      }),
      { numRuns: 50 },
    );
    if (i.stepAbove === 0) return;
    const last = i.stepAbove - i.promptTokens - i.questionTokens;
    expect(bill(i, last + 1) / bill(i, last)).toBeGreaterThan(1.3);
  });

  it.each(offers)('%s: text from the cache never costs more than fresh text', (_, i) => {
    fc.assert(
      fc.property(tokens, (a) => {
        const hit = bill(i, a, { cacheHits: 1 });
        expect(hit).toBeLessThanOrEqual(bill(i, a, { cacheHits: 1, cacheDiscount: 0 }) * A_LITTLE);
        expect(hit).toBeLessThanOrEqual(bill(i, a, { cacheHits: 0 }) * A_LITTLE);
      }),
      { numRuns: 20 },
    );
  });

  it.each(offers)('%s: twice every price is twice the bill, and the order turns only where curves cross', (_, i) => {
    const doubled = Object.fromEntries(
      Object.entries(i).map(([key, value]) => [key, /^(price|tuned(In|Out)$)/.test(key) ? value * 2 : value]),
    ) as unknown as CostInputs;
    for (const id of APPROACHES) {
      expect(year(id, doubled) / year(id, i)).toBeCloseTo(2, 9);
      expect(year(id, { ...i, questions: i.questions * 3 })).toBeGreaterThanOrEqual(year(id, i));
      if (id === 'prompting') continue;
      const between = (given: CostInputs) => (questions: number) =>
        year(id, { ...given, questions }) - year('prompting', { ...given, questions });
      const billed = between(i);
      for (const turn of crossings(billed, 1, 1e9))
        expect(billed(turn * (1 - 1e-6)) * billed(turn * (1 + 1e-6))).toBeLessThanOrEqual(0);
      // By the token there are no jumps from one GPU to two, so nothing can turn twice within a step of the grid.
      const gap = between({ ...i, hostBase: HOSTING.api, hostTuned: HOSTING.api });
      const ends = [1, ...crossings(gap, 1, 1e9), 1e9];
      for (let at = 1; at < ends.length; at += 1) {
        const [from, to] = [ends[at - 1]!, ends[at]!];
        const signs = [0.1, 0.5, 0.9].map((share) => Math.sign(gap(from ** (1 - share) * to ** share)));
        expect(new Set(signs).size, `${id} against prompting between ${from} and ${to} questions`).toBe(1);
      }
    }
  });
});
