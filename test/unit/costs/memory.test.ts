/** Memory against what others printed, and the properties that any reckoning must have. */
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCatalogue } from '../../../src/catalogue/catalogue.ts';
import { checkPoints } from '../../../src/knowledge/check-points.ts';
import { gpusThatFit, memoryOf, MODES } from '../../../src/costs/index.ts';

const catalogue = openCatalogue(fileURLToPath(new URL('../../../', import.meta.url)));
const points = checkPoints(
  catalogue.entries('models').map(({ data }) => data),
  catalogue.findings,
);
const { shape } = points[0]!;
const AT = { tokens: 2048, batch: 1, rank: 64, cacheBytes: 2, overhead: 1 };

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
  it('grows with text and texts at once, and is ordered as the ways of tuning are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e5 }), fc.integer({ min: 1, max: 64 }), (tokens, batch) => {
        for (const mode of MODES) {
          const one = memoryOf(mode, shape, { ...AT, tokens, batch }).total;
          expect(memoryOf(mode, shape, { ...AT, tokens: tokens + 1, batch }).total).toBeGreaterThan(one);
          expect(memoryOf(mode, shape, { ...AT, tokens, batch: batch + 1 }).total).toBeGreaterThan(one);
        }
        const [qlora, lora, full] = (['qlora', 'lora', 'full'] as const).map(
          (mode) => memoryOf(mode, shape, { ...AT, tokens, batch }).total,
        );
        expect(qlora!).toBeLessThan(lora!);
        expect(lora!).toBeLessThan(full!);
      }),
    );
  });
  it('counts whole GPUs, and none where the overhead fills them', () => {
    const memory = memoryOf('serve', shape, AT);
    expect(gpusThatFit(memory, 1e6)).toBe(1);
    expect(gpusThatFit(memory, memory.total / 2 + 1)).toBe(2);
    expect(gpusThatFit(memory, 1)).toBe(Infinity);
  });
});
