/** What providers charge beyond a price per token: cache writes, long prompts, batches, hours of an endpoint; and the catalogue itself. */
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCatalogue } from '../../../src/catalogue/catalogue.ts';
import { APPROACHES, cacheFactor, costOf, gpusFor, HOSTING, stepOf, type CostInputs } from '../../../src/costs/index.ts';
import { EXAMPLE, someInputs } from './inputs.ts';

const catalogue = openCatalogue(fileURLToPath(new URL('../../../', import.meta.url)));
const hosts = catalogue.entries('models').map(({ data }) => data);
const tokens = (i: CostInputs) => {
  const { input, output } = costOf('long-context', i).monthly;
  return input + output;
};

describe('long prompts', () => {
  const stepped = { ...EXAMPLE, stepAbove: 100_000, corpusTokens: 98_000 };
  it('cost their factors on the whole call', () => {
    const below = costOf('long-context', { ...stepped, stepAbove: 0 }).monthly;
    const above = costOf('long-context', { ...stepped, stepAbove: 90_000 }).monthly;
    expect(above.input / below.input).toBeCloseTo(2, 9);
    expect(above.output / below.output).toBeCloseTo(1.5, 9);
  });
  it('are never a bargain: crossing the step never pays', () => {
    fc.assert(
      fc.property(someInputs, fc.double({ min: 0, max: 1e6, noNaN: true }), (given, more) => {
        const i = { ...given, hostBase: HOSTING.api };
        const longer = { ...i, corpusTokens: i.corpusTokens + more };
        expect(tokens(longer)).toBeGreaterThanOrEqual(tokens(i) * (1 - 1e-12));
      }),
    );
  });
  it('begin above the step, not at it', () => {
    expect(stepOf(100, { stepAbove: 100, stepIn: 2, stepOut: 3 })).toEqual({ input: 1, output: 1 });
    expect(stepOf(101, { stepAbove: 100, stepIn: 2, stepOut: 3 })).toEqual({ input: 2, output: 3 });
  });
});

describe('the cache', () => {
  it('never makes a read dearer than fresh text, and a write never cheaper', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (cacheDiscount, cacheSurcharge) => {
        expect(cacheFactor({ cacheHits: 1, cacheDiscount, cacheSurcharge })).toBeLessThanOrEqual(1);
        expect(cacheFactor({ cacheHits: 0, cacheDiscount, cacheSurcharge })).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});

describe('batches and idle hours', () => {
  it('a batch of everything costs the batch price; people and machines cost the same', () => {
    const all = costOf('prompting', { ...EXAMPLE, batchShare: 1, batchDiscount: 0.5 }).monthly;
    const none = costOf('prompting', EXAMPLE).monthly;
    expect(all.input).toBeCloseTo(none.input / 2, 9);
    expect(all.upkeep).toBe(none.upkeep);
  });
  it('an endpoint is billed for its hours, asked or not', () => {
    const dedicated = { ...EXAMPLE, hostTuned: HOSTING.dedicated, questions: 1 };
    expect(costOf('fine-tuning', dedicated).monthly.hosting).toBeCloseTo(4 * 730.5, 6);
    expect(costOf('fine-tuning', { ...dedicated, hoursOn: 8 }).monthly.hosting).toBeCloseTo((4 * 730.5) / 3, 6);
  });
  it('half the hours need twice the machines once there is enough to do', () => {
    expect(gpusFor(1e12, 1000, undefined, 12)).toBeGreaterThanOrEqual(2 * gpusFor(1e12, 1000) - 1);
  });
});

describe('the catalogue of models', () => {
  const models = hosts.flatMap((host) => host.models.map((model) => ({ ...model, host: host.name })));
  const numbersOf = (finding: string) =>
    new Set((catalogue.findings.get(finding)?.finding.figures ?? []).map(({ value }) => value));
  it('has what the page promises', () => {
    expect(models.length).toBeGreaterThanOrEqual(25);
    expect(hosts.flatMap(({ gpus }) => gpus).filter(({ name }) => name.startsWith('H100')).length).toBeGreaterThanOrEqual(5);
    expect(hosts.flatMap(({ embeddings }) => embeddings).length).toBeGreaterThanOrEqual(6);
    for (const size of ['small', 'medium', 'frontier']) expect(models.filter((model) => model.size === size)).toHaveLength(1);
    const ids = hosts.flatMap(({ models, tuning, embeddings, gpus }) =>
      [...models, ...tuning, ...embeddings, ...gpus].map(({ id }) => id),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
  it.each(models.map((model) => [`${model.host}: ${model.name}`, model] as const))('%s', (_, model) => {
    if (model.cachedRead !== undefined) expect(model.cachedRead).toBeLessThanOrEqual(model.input!);
    for (const { price } of model.cacheWrites) expect(price).toBeGreaterThanOrEqual(model.input!);
    const { finding } = model.read;
    if (!finding) return;
    const held = numbersOf(finding);
    for (const value of [model.input, model.output, model.cachedRead, model.step?.above])
      if (value !== undefined && finding !== 'gpt61') expect([...held], `${model.id}: ${value}`).toContain(value);
  });
  it('prices of embeddings and rents stand in their findings', () => {
    const priced = hosts.flatMap(({ embeddings, gpus }) => [...embeddings, ...gpus]).filter(({ read }) => read.finding);
    expect(priced.length).toBeGreaterThan(6);
    for (const { price, read } of priced) expect([...numbersOf(read.finding!)]).toContain(price);
  });
});

it('no approach gets cheaper by a price that rises', () => {
  fc.assert(
    fc.property(someInputs, fc.constantFrom('priceEndpoint', 'stepIn', 'stepOut', 'cacheSurcharge'), (i, key) => {
      for (const id of APPROACHES)
        expect(costOf(id, { ...i, [key]: i[key as 'stepIn'] * 1.5 }).year).toBeGreaterThanOrEqual(costOf(id, i).year * (1 - 1e-12));
    }),
  );
});
