/** Printed memory beside ours, for the memory page and its tests. Figures come from the findings. */
import { cacheMemory, memoryOf, weightsMemory, type Mode, type Shape } from '../costs/index.ts';
import { figureOf } from './figures.ts';
import type { CheckPoint, Host } from '../schemas/models.ts';

/** Rank of the adapters in the published runs, and GB of driver and libraries. */
const RUN = { batch: 1, rank: 64, weightBits: 16, cacheBytes: 2, overhead: 1 } as const;
const WAYS: Record<CheckPoint['mode'], string> = {
  weights: 'weights in 16 bits',
  cache: 'keys and values',
  full: 'all weights tuned',
  lora: 'LoRA',
  qlora: 'QLoRA',
};

/** What was printed may differ from what ours gives by this share, unless the difference is explained. */
export const CLOSE = 0.15;

export function checkPoints(hosts: readonly Host[], findings: Parameters<typeof figureOf>[0]) {
  const shapes = new Map(hosts.flatMap(({ weights }) => weights).map((shape) => [shape.id, shape]));
  return hosts
    .flatMap(({ checkPoints }) => checkPoints)
    .map(({ weights, mode, tokens, finding, figure, explained }) => {
      const shape = shapes.get(weights);
      if (!shape) throw new Error(`content/models/ has no weights "${weights}", which a check point names.`);
      return {
        name: `${shape.name}, ${WAYS[mode]}${tokens > 0 ? `, ${tokens.toLocaleString('en')} tokens` : ''}`,
        shape: shape as Shape,
        finding,
        explained,
        printed: figureOf(findings, { finding, figure }).value,
        ours: measured(mode, shape, tokens),
      };
    });
}

function measured(mode: CheckPoint['mode'], shape: Shape, tokens: number): number {
  if (mode === 'weights') return weightsMemory(shape);
  if (mode === 'cache') return cacheMemory(shape, { ...RUN, tokens });
  return memoryOf(mode satisfies Mode, shape, { ...RUN, tokens }).total;
}
