/** The parts of the memory that a model takes, on one card or several, and how amounts of it are said. */
import { MEMORY_PARTS, print, rounded, type Memory, type Mode, type Table } from '../../costs/index.ts';

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

export const gb = (value: number) => print(value, 'gigabytes');

/** What a card works on at once. */
export const textOf = (mode: Mode) => (mode === 'serve' ? 'request' : 'example');

/** Rounded to three digits towards the side that keeps what is said true: down what fits, up what is needed. */
export const cut = (value: number, round: (value: number) => number) => {
  const last = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 2);
  return round(value / last) * last;
};

export const down = (count: number) => cut(count, Math.floor);
export const counted = (count: number, one: string) => `${rounded(count, 4)} ${one}${count === 1 ? '' : 's'}`;

/** Parts on so many cards, each of which has its own driver and libraries. */
export function onCards(memory: Memory, cards: number): Memory {
  const overhead = memory.overhead * cards;
  return { ...memory, overhead, total: memory.total - memory.overhead + overhead };
}

/** Part by part, for each way of running the model. */
export function memoryTable(ways: readonly (Memory & { id: Mode; needed: number })[]): Table {
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
