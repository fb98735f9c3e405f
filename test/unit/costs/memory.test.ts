/** Memory against what others printed, and the properties that any reckoning must have. */
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCatalogue } from '../../../src/catalogue/catalogue.ts';
import { checkPoints } from '../../../src/knowledge/check-points.ts';
import { defaultsOf } from '../../../src/components/numbers/defaults.ts';
import { PAGES } from '../../../src/components/numbers/fields.ts';
import { memoryResult } from '../../../src/components/numbers/memory-result.ts';
import { pickers } from '../../../src/components/numbers/pickers.ts';
import { catalogueDefaults } from '../../../src/components/numbers/sourced.ts';
import { BITS, decode, gpusThatFit, memoryOf, MEMORY_PARTS, MODES, mostTokens } from '../../../src/costs/index.ts';

const catalogue = openCatalogue(fileURLToPath(new URL('../../../', import.meta.url)));
const hosts = catalogue.entries('models').map(({ data }) => data);
const points = checkPoints(hosts, catalogue.findings);
const shapes = hosts.flatMap(({ weights }) => weights);
const AT = { tokens: 2048, batch: 1, rank: 64, weightBits: 16, cacheBytes: 2, overhead: 1 } as const;

describe('published check points', () => {
  it.each(points.map((point) => [point.name, point] as const))('%s', (_, { printed, ours, explained }) => {
    if (explained === undefined) expect(Math.abs(ours / printed - 1)).toBeLessThanOrEqual(0.15);
    else expect(explained.length).toBeGreaterThan(20);
  });
  it('are at least eight, from at least two sources', () => {
    const held = points.filter(({ explained }) => explained === undefined);
    expect(held.length).toBeGreaterThanOrEqual(8);
    expect(new Set(held.map(({ finding }) => finding)).size).toBeGreaterThanOrEqual(2);
  });
});

describe('memory', () => {
  const run = fc.record({
    tokens: fc.integer({ min: 1, max: 1e6 }),
    batch: fc.integer({ min: 1, max: 256 }),
    rank: fc.integer({ min: 1, max: 256 }),
    weightBits: fc.constantFrom(...BITS),
    cacheBytes: fc.constantFrom(1, 2),
    overhead: fc.double({ min: 0, max: 5, noNaN: true }),
  });
  const shape = fc.constantFrom(...shapes);

  it('grows with context, texts at once and parameters, in every way of use', () => {
    fc.assert(
      fc.property(run, shape, fc.constantFrom(...MODES), (i, one, mode) => {
        const { total } = memoryOf(mode, one, i);
        expect(memoryOf(mode, one, { ...i, tokens: i.tokens + 1 }).total).toBeGreaterThan(total);
        expect(memoryOf(mode, one, { ...i, batch: i.batch + 1 }).total).toBeGreaterThan(total);
        expect(memoryOf(mode, { ...one, parameters: one.parameters * 1.01 }, i).total).toBeGreaterThan(total);
      }),
    );
  });
  it('is the sum of its parts, none of them below nothing', () => {
    fc.assert(
      fc.property(run, shape, fc.constantFrom(...MODES), (i, one, mode) => {
        const memory = memoryOf(mode, one, i);
        for (const part of MEMORY_PARTS) expect(memory[part]).toBeGreaterThanOrEqual(0);
        expect(MEMORY_PARTS.reduce((sum, part) => sum + memory[part], 0) / memory.total).toBeCloseTo(1, 9);
      }),
    );
  });
  it('QLoRA never takes more than LoRA, and LoRA never more than tuning all weights', () => {
    fc.assert(
      fc.property(run, shape, (i, one) => {
        const [qlora, lora, full] = (['qlora', 'lora', 'full'] as const).map((mode) => memoryOf(mode, one, i).total);
        expect(qlora!).toBeLessThan(lora!);
        expect(lora!).toBeLessThan(full!);
      }),
    );
  });
  it('fewer bits never take more', () => {
    fc.assert(
      fc.property(run, shape, (i, one) => {
        const totals = BITS.map((weightBits) => memoryOf('serve', one, { ...i, weightBits }).total);
        expect(totals).toEqual([...totals].sort((a, b) => b - a));
        expect(memoryOf('serve', one, { ...i, cacheBytes: 1 }).total).toBeLessThan(
          memoryOf('serve', one, { ...i, cacheBytes: 2 }).total,
        );
      }),
    );
  });
  it('counts whole GPUs, and none where the overhead fills them', () => {
    const memory = memoryOf('serve', shapes[0]!, AT);
    expect(gpusThatFit(memory, 1e6)).toBe(1);
    expect(gpusThatFit(memory, memory.total / 2 + 1)).toBe(2);
    expect(gpusThatFit(memory, 1)).toBe(Infinity);
  });
  it('knows how many tokens there is room for: so many fit, one more does not', () => {
    const card = fc.record({ memory: fc.double({ min: 8, max: 300, noNaN: true }), cards: fc.integer({ min: 1, max: 16 }) });
    fc.assert(
      fc.property(run, shape, fc.constantFrom(...MODES), card, (i, one, mode, cards) => {
        const most = mostTokens(mode, one, i, cards);
        const needed = (tokens: number) => gpusThatFit(memoryOf(mode, one, { ...i, batch: 1, tokens }), cards.memory);
        if (most > 1) expect(needed(most - 1)).toBeLessThanOrEqual(cards.cards);
        expect(needed(most + 2)).toBeGreaterThan(cards.cards);
      }),
    );
  });
});

describe('the memory page', () => {
  const { limits, values } = defaultsOf([{ groups: PAGES.memory }], catalogue.prices, catalogueDefaults(hosts));
  const result = (given: Record<string, number>) => memoryResult({ ...values, ...given }, limits);

  it('says that it fits exactly where it does, with what is left or missing', () => {
    const some = fc.record({
      mw: fc.constantFrom(0, 1, 2, 3),
      mt: fc.integer({ min: 1, max: 200_000 }),
      mb: fc.integer({ min: 1, max: 64 }),
      mg: fc.integer({ min: 8, max: 200 }),
      mc: fc.integer({ min: 1, max: 16 }),
    });
    fc.assert(
      fc.property(some, (given) => {
        const { chosen, room, summary, line } = result(given);
        expect(chosen.total <= room).toBe(chosen.needed <= given.mc);
        expect(line.startsWith(chosen.total <= room ? 'Fits' : 'Does not fit')).toBe(true);
        expect(summary[0]).toMatch(chosen.total <= room ? /^It fits .* to spare\. / : /^It does not fit .* missing\. /);
        expect(MEMORY_PARTS.reduce((sum, part) => sum + chosen[part], 0) / chosen.total).toBeCloseTo(1, 9);
      }),
    );
  });

  /** What a named change sets, by the keys of the form. */
  const changed = (said: string): Record<string, number> => {
    const number = (pattern: RegExp) => {
      const found = pattern.exec(said)?.[1];
      return found === undefined ? undefined : Number(found.replaceAll(',', ''));
    };
    const way = /^(LoRA|QLoRA) instead/.exec(said)?.[1];
    const found = {
      mq: number(/^weights in (\d+) bits/),
      mx: number(/^keys and values in (\d+) bits/),
      mw: way && MODES.indexOf(way.toLowerCase() as (typeof MODES)[number]),
      mb: number(/at most ([\d,]+) (?:request|example)s? at once/),
      mt: number(/^texts of at most ([\d,]+) tokens?$/),
      mc: number(/^([\d,]+) such GPUs?$/),
      mg: number(/^(?:a GPU|GPUs) of at least ([\d,.]+) GB$/),
    };
    return Object.fromEntries(Object.entries(found).filter(([, value]) => typeof value === 'number')) as Record<string, number>;
  };
  const keys = Object.entries(limits).map(([key, { min, max, initial }]) => ({ key, min, max, initial }));
  const [models, cards] = pickers(hosts, 'memory').map(({ groups }) => groups.flatMap(({ options }) => options));

  it('every change that it names makes it fit', () => {
    const some = fc.record({
      mw: fc.constantFrom(0, 1, 2, 3),
      mq: fc.constantFrom(...BITS),
      mx: fc.constantFrom(8, 16),
      mt: fc.integer({ min: 1, max: 200_000 }),
      mb: fc.integer({ min: 1, max: 256 }),
      mg: fc.integer({ min: 8, max: 200 }),
      mc: fc.integer({ min: 1, max: 16 }),
    });
    let named = 0;
    fc.assert(
      fc.property(some, fc.constantFrom(...models!), (numbers, { query }) => {
        const given = { ...numbers, ...decode(query, keys).values };
        const { line, summary } = result(given);
        if (line.startsWith('Fits')) return;
        const said = summary[1]!.replace('Any one of these would make it fit: ', '').replace(/\.$/, '').split('; ');
        for (const one of said) {
          const change = changed(one);
          expect(Object.keys(change), one).not.toEqual([]);
          expect(result({ ...given, ...change }).line, one).toMatch(/^Fits/);
          named += 1;
        }
      }),
      { numRuns: 300 },
    );
    expect(named).toBeGreaterThan(300);
  });

  it('names a lighter way, by itself or with fewer texts at once', () => {
    expect(result({ mw: 3, mb: 1 }).summary[1]).toMatch(/: LoRA instead \([\d.]+ GB\)/);
    const combined = /: LoRA instead, with at most (\d+) examples? at once/.exec(result({ mw: 3 }).summary[1]!);
    expect(result({ mw: 2, mb: Number(combined![1]) + 1 }).line).toMatch(/^Does not fit/);
    expect(result({ mg: 14 }).summary[1]).toMatch(/: weights in 8 bits|: weights in 4 bits/);
  });

  it('takes every model of the catalogue that is picked', () => {
    expect(models!.length).toBe(shapes.length);
    expect(cards!.length).toBeGreaterThanOrEqual(5);
    for (const [index, { query }] of models!.entries()) {
      const { chosen } = result(decode(query, keys).values);
      expect(chosen.weights).toBeCloseTo(memoryOf('serve', shapes[index]!, AT).weights, 6);
    }
  });
});
