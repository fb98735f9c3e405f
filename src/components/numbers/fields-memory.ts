/** The numbers of the memory model: what is done, with which weights, on which cards. */
import { BITS, type Shape } from '../../costs/index.ts';
import { group, guess, number, type Field, type Group } from './field.ts';

/** Names in the address of what a shape consists of. */
export const SHAPE_KEYS: Record<keyof Shape, string> = {
  parameters: 'mp',
  layers: 'my',
  hidden: 'mh',
  inner: 'mi',
  kvHeads: 'mk',
  headWidth: 'md',
  vocabulary: 'mv',
};
const part = (name: keyof Shape, label: string, unit: string, max: number, min = 1): Field =>
  number(SHAPE_KEYS[name], name, label, { unit, min, max }, 'sourced');
const choice = (
  key: string,
  name: Field['name'],
  label: string,
  initial: number,
  choices: NonNullable<Field['choices']>,
): Field => ({
  ...number(key, name, label, { unit: '', min: choices[0]!.value, max: choices.at(-1)!.value }, initial),
  choices,
});
const inBits = (bits: number) => ({ value: bits, name: `${bits} bits` });

export const MEMORY: Group[] = [
  group('What is done', true, [
    choice('mw', 'way', 'You want to', 0, [
      { value: 0, name: 'serve the model' },
      { value: 1, name: 'tune it by QLoRA' },
      { value: 2, name: 'tune it by LoRA' },
      { value: 3, name: 'tune all of its weights' },
    ]),
    number(
      'mt',
      'tokens',
      'Length of a text, prompt and answer together',
      { unit: 'tokens', min: 1, max: 1e8 },
      8192,
      guess('Your longest one counts.'),
    ),
    number('mb', 'batch', 'Requests at once, or examples in a batch', { unit: 'texts', min: 1, max: 1e6 }, 8, guess()),
    choice('mq', 'weightBits', 'When serving: weights kept in', 16, BITS.toReversed().map(inBits)),
    choice('mx', 'cacheBits', 'When serving: keys and values kept in', 16, [8, 16].map(inBits)),
  ]),
  group('The GPUs', true, [
    number('mg', 'gpuMemory', 'Memory of one GPU', { unit: 'GB', min: 1, max: 1e5 }, 'sourced'),
    number('mc', 'cards', 'GPUs of this kind', { unit: 'GPUs', min: 1, max: 1e5 }, 1, guess()),
  ]),
  group('The shape of the model', false, [
    part('parameters', 'Parameters', 'billions', 1e5, 0.001),
    part('layers', 'Layers', 'layers', 1e4),
    part('kvHeads', 'Heads that keep keys and values', 'heads', 1e4),
    part('headWidth', 'Width of a head', 'numbers', 1e5),
    part('hidden', 'Width of the model', 'numbers', 1e6),
    part('inner', 'Width inside a layer', 'numbers', 1e7),
    part('vocabulary', 'Vocabulary', 'tokens', 1e8),
  ]),
  group('Details', false, [
    number(
      'mr',
      'rank',
      'Rank of the LoRA adapter',
      { unit: 'rank', min: 1, max: 1e5 },
      64,
      guess('On every matrix of every layer.'),
    ),
    number('mo', 'gpuOverhead', 'Driver and libraries, on each GPU', { unit: 'GB', min: 0, max: 1000 }, 1, guess('Measure yours.')),
  ]),
];
