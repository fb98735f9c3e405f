/** What would make a model fit that does not. */
import { BITS, gpusThatFit, memoryOf, MODES, mostTokens, type MemoryInputs, type Mode } from '../../costs/index.ts';
import { counted, cut, down, gb, onCards, textOf, WAYS } from './memory-parts.ts';
import type { Inputs } from './values.ts';

/** What would make it fit, each by itself: what costs nothing first, more or larger GPUs last. */
export function cures(mode: Mode, i: Inputs, run: MemoryInputs, most: number): string[] {
  const room = i.gpuMemory * i.cards;
  const text = textOf(mode);
  const texts = (tokens: number) => down(tokens / i.tokens);
  /** The first of some changes that is enough; where fewer texts at once are not enough either, the first that is with those. */
  const first = (changes: { said: string; mode: Mode; run: MemoryInputs }[]): string[] => {
    const totals = changes.map((change) => ({ ...change, total: onCards(memoryOf(change.mode, i, change.run), i.cards).total }));
    const whole = totals.find(({ total }) => total <= room);
    if (whole) return [`${whole.said} (${gb(whole.total)})`];
    if (texts(most) >= 1) return [];
    return changes
      .map((change) => ({
        ...change,
        most: texts(mostTokens(change.mode, i, change.run, { memory: i.gpuMemory, cards: i.cards })),
      }))
      .filter((change) => change.most >= 1)
      .slice(0, 1)
      .map(({ said, most: fewer }) => `${said}, with at most ${counted(fewer, text)} at once`);
  };
  const lighter =
    mode === 'serve'
      ? BITS.filter((bits) => bits < i.weightBits).map((bits) => ({
          said: `weights in ${bits} bits`,
          mode,
          run: { ...run, weightBits: bits },
        }))
      : MODES.slice(1, MODES.indexOf(mode))
          .reverse()
          .map((other) => ({ said: `${WAYS[other]} instead`, mode: other, run }));
  const memory = memoryOf(mode, i, run);
  const needed = gpusThatFit(memory, i.gpuMemory);
  const tokens = down(most / i.batch);
  return [
    ...first(lighter),
    ...(mode === 'serve' && i.cacheBits > 8
      ? first([{ said: 'keys and values in 8 bits', mode, run: { ...run, cacheBytes: 1 } }])
      : []),
    ...(texts(most) >= 1 ? [`at most ${counted(texts(most), text)} at once`] : []),
    ...(tokens >= 1 ? [`texts of at most ${counted(tokens, 'token')}`] : []),
    ...(Number.isFinite(needed) ? [counted(cut(needed, Math.ceil), 'such GPU')] : []),
    `${i.cards === 1 ? 'a GPU' : 'GPUs'} of at least ${gb(cut(onCards(memory, i.cards).total / i.cards, Math.ceil))}`,
  ];
}
