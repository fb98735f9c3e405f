/** Whether a model fits the cards, in words and tables, and what would have to change. */
import {
  CALENDAR,
  gpusThatFit,
  memoryOf,
  MODES,
  mostTokens,
  print,
  rounded,
  type MemoryInputs,
  type Mode,
} from '../../costs/index.ts';
import { cures } from './memory-cures.ts';
import { counted, down, gb, memoryTable, onCards, textOf, WAYS } from './memory-parts.ts';
import { inputsOf, type Given, type Inputs } from './values.ts';

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
  return { chosen, ways, room, summary, line, tables: [memoryTable(ways)] };
}

function told(mode: Mode, i: Inputs): string {
  const texts = `${counted(i.batch, textOf(mode))} of ${counted(i.tokens, 'token')}${i.batch === 1 ? '' : ' at once'}`;
  const model = `a model of ${rounded(i.parameters)} billion parameters`;
  return mode === 'serve'
    ? `Serving ${model} in ${i.weightBits} bits, ${texts},`
    : `Tuning ${mode === 'full' ? 'all weights of ' : ''}${model}${mode === 'full' ? '' : ` by ${WAYS[mode]}`}, ${texts},`;
}
