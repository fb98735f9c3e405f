/** Whether a model fits the cards, in words and tables, and what would have to change. */
import {
  BITS,
  CALENDAR,
  gpusThatFit,
  memoryOf,
  MEMORY_PARTS,
  MODES,
  mostTokens,
  print,
  rounded,
  type Memory,
  type MemoryInputs,
  type Mode,
  type Table,
} from '../../costs/index.ts';
import { inputsOf, type Given, type Inputs } from './values.ts';

export const WAYS: Record<Mode, string> = { serve: 'Serving', qlora: 'QLoRA', lora: 'LoRA', full: 'Tuning all weights' };
const PART_NAMES: Record<(typeof MEMORY_PARTS)[number], string> = {
  weights: 'Weights',
  cache: 'Keys and values',
  adapter: 'LoRA adapter',
  optimizer: 'Gradients and optimizer',
  activations: 'Activations',
  overhead: 'Driver and libraries',
};
export const PART_LABELS = MEMORY_PARTS.map((part) => PART_NAMES[part]);
const gb = (value: number) => print(value, 'gigabytes');
const textOf = (mode: Mode) => (mode === 'serve' ? 'request' : 'example');
/** Rounded to three digits towards the side that keeps what is said true: down what fits, up what is needed. */
const cut = (value: number, round: (value: number) => number) => {
  const last = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 2);
  return round(value / last) * last;
};
const down = (count: number) => cut(count, Math.floor);
const counted = (count: number, one: string) => `${rounded(count, 4)} ${one}${count === 1 ? '' : 's'}`;

export function memoryResult(...given: Given) {
  const i = inputsOf(given[0], given[1]);
  const mode = MODES[i.way] ?? 'serve';
  const run: MemoryInputs = { ...i, overhead: i.gpuOverhead, cacheBytes: i.cacheBits / 8 };
  const card = { memory: i.gpuMemory, cards: i.cards };
  const ways = MODES.map((id) => ({
    id,
    ...onCards(memoryOf(id, i, run), i.cards),
    needed: gpusThatFit(memoryOf(id, i, run), i.gpuMemory),
  }));
  const chosen = ways.find(({ id }) => id === mode)!;
  const room = i.gpuMemory * i.cards;
  const fits = chosen.total <= room;
  const have = i.cards === 1 ? `the GPU of ${gb(i.gpuMemory)}` : `${counted(i.cards, 'GPU')} of ${gb(i.gpuMemory)}`;
  const most = mostTokens(mode, i, run, card);
  const text = textOf(mode);
  const summary = [
    `${
      fits
        ? `It fits ${have}, with ${gb(room - chosen.total)} to spare`
        : `It does not fit ${have}: ${gb(chosen.total - room)} are missing`
    }. ${told(mode, i)} takes about ${gb(chosen.total)}.`,
    fits
      ? `There is room for ${counted(down(most / i.tokens), text)} of this length at once, or for ${counted(i.batch, text)} of up to ${counted(down(most / i.batch), 'token')}.`
      : `Any one of these would make it fit: ${cures(mode, i, run, most).join('; ')}.`,
    ...(Number.isFinite(chosen.needed)
      ? [
          `${counted(chosen.needed, 'rented GPU')} at ${print(i.priceGpu, 'usd')} an hour: ${print(chosen.needed * i.priceGpu, 'usd')} an hour, or ${print(chosen.needed * i.priceGpu * CALENDAR.hours, 'usd')} a month if never switched off.`,
        ]
      : []),
  ];
  const line = `${fits ? 'Fits' : 'Does not fit'}: ${gb(chosen.total)} of ${gb(room)}`;
  return { chosen, ways, room, summary, line, tables: [table(ways)] };
}

/** Parts on so many cards, each of which has its own driver and libraries. */
function onCards(memory: Memory, cards: number): Memory {
  const overhead = memory.overhead * cards;
  return { ...memory, overhead, total: memory.total - memory.overhead + overhead };
}

function told(mode: Mode, i: Inputs): string {
  const texts = `${counted(i.batch, textOf(mode))} of ${counted(i.tokens, 'token')}${i.batch === 1 ? '' : ' at once'}`;
  const model = `a model of ${rounded(i.parameters)} billion parameters`;
  return mode === 'serve'
    ? `Serving ${model} in ${i.weightBits} bits, ${texts},`
    : `Tuning ${mode === 'full' ? 'all weights of ' : ''}${model}${mode === 'full' ? '' : ` by ${WAYS[mode]}`}, ${texts},`;
}

/** What would make it fit, each by itself: what costs nothing first, more or larger GPUs last. */
function cures(mode: Mode, i: Inputs, run: MemoryInputs, most: number): string[] {
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

function table(ways: readonly (Memory & { id: Mode; needed: number })[]): Table {
  const rows = (part: keyof Memory) => ways.map((memory) => memory[part]);
  return {
    title: 'Memory in GB, part by part',
    columns: [{ name: 'Part', format: 'text' }, ...ways.map(({ id }) => ({ name: WAYS[id], format: 'count' as const }))],
    rows: [
      ...MEMORY_PARTS.map((part) => [PART_NAMES[part], ...rows(part)]),
      ['Together', ...rows('total')],
      ['GPUs needed', ...ways.map(({ needed }) => (Number.isFinite(needed) ? needed : undefined))],
    ],
  };
}
