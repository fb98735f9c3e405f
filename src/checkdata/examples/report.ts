/** Are these examples good enough: every line checked, then what decides. */
import type { Problem } from '../files/source.ts';
import type { Step } from '../documents-report.ts';
import { rounded } from '../text.ts';
import { estimateTokens } from '../tokens.ts';
import { baselineOf, type Baseline } from './baseline.ts';
import { findCopies } from './copies.ts';
import { UNUSABLE, type Example, type Fault, type FaultKind, type Shape } from './kinds.ts';
import { findLabelSlips, labelsOf } from './labels.ts';
import { encoding, leftovers } from './leftovers.ts';
import { personalData } from './personal.ts';
import { outputsOf, type Outputs } from './schema.ts';

/** Tokens of an example above which it is too long, unless the reader says otherwise. */
export const LIMIT = 4096;
const LISTED = 200;

export interface ExamplesReport {
  /** Lines or rows that are not blank. */
  lines: number;
  /** Those without a fault that keeps them from being used. */
  valid: number;
  /** Those without any fault. */
  clean: number;
  faults: Partial<Record<FaultKind, number>>;
  duplicates: number;
  nearDuplicates: number;
  leaked: number;
  /** Examples by label, when the outputs are labels. */
  labels: Record<string, number>;
  /** Number of different labels; `labels` lists at most 200. */
  classes: number;
  baseline: Baseline | null;
  parts: { train: number; test: number };
  shape: Shape | null;
  /** Estimated, o200k, of inputs and outputs. */
  tokens: { total: number; mean: number; longest: number };
  outputs: Outputs;
  list: { file: string; line: number; faults: Fault[]; start: string }[];
  problems: Problem[];
}

/** @param limit tokens above which an example is too long */
export function checkExamples(
  examples: readonly Example[],
  problems: readonly Problem[],
  { limit = LIMIT, step = (() => undefined) as Step } = {},
): ExamplesReport {
  step('Looking at forms', 0);
  const shape = markOtherShapes(examples);
  step('Looking at texts', 0);
  const lengths = examples.map((example, index) => {
    if (index % 2000 === 0) step('Looking at texts', index / examples.length);
    return checkTexts(example, limit);
  });
  step('Looking for copies', 0);
  findCopies(examples);
  const labels = labelsOf(examples);
  if (labels) findLabelSlips(examples, labels);
  const outputs = outputsOf(examples);
  step('Trying without a model', 0);
  const usable = examples.filter(
    (example): example is Example & { input: string; output: string } =>
      example.input !== undefined &&
      example.output !== undefined &&
      !example.faults.some(
        ({ kind }) => UNUSABLE.has(kind) || kind === 'duplicate' || kind === 'near-duplicate' || kind === 'leaked',
      ),
  );
  const baseline = baselineOf(
    usable.filter(({ part }) => part === 'train'),
    usable.filter(({ part }) => part === 'test'),
    labels !== undefined,
  );
  const faults: Partial<Record<FaultKind, number>> = {};
  for (const example of examples)
    for (const kind of new Set(example.faults.map((fault) => fault.kind))) faults[kind] = (faults[kind] ?? 0) + 1;
  const counted = lengths.filter((length) => length > 0);
  const total = counted.reduce((sum, length) => sum + length, 0);
  const faulty = examples.filter((example) => example.faults.length > 0);
  return {
    lines: examples.length,
    valid: examples.filter((example) => !example.faults.some(({ kind }) => UNUSABLE.has(kind))).length,
    clean: examples.length - faulty.length,
    faults,
    duplicates: faults.duplicate ?? 0,
    nearDuplicates: faults['near-duplicate'] ?? 0,
    leaked: faults.leaked ?? 0,
    labels: Object.fromEntries([...(labels ?? [])].slice(0, LISTED)),
    classes: labels?.size ?? 0,
    baseline: baseline ?? null,
    parts: {
      train: examples.filter(({ part }) => part === 'train').length,
      test: examples.filter(({ part }) => part === 'test').length,
    },
    shape: shape ?? null,
    tokens: {
      total,
      mean: counted.length === 0 ? 0 : rounded(total / counted.length, 1),
      longest: counted.reduce((most, length) => Math.max(most, length), 0),
    },
    outputs,
    list: faulty.slice(0, LISTED).map(({ file, line, faults, raw }) => ({ file, line, faults, start: raw.slice(0, 90) })),
    problems: [...problems],
  };
}

/** The file without lines that cannot be used, copies and leaks; everything else word for word as it was. */
export function cleaned(examples: readonly Example[], part: Example['part']): string {
  const dropped = (kind: FaultKind) =>
    UNUSABLE.has(kind) || kind === 'duplicate' || kind === 'near-duplicate' || kind === 'leaked' || kind === 'broken-output';
  return examples
    .filter((example) => example.part === part && !example.faults.some(({ kind }) => dropped(kind)))
    .map(({ raw }) => `${raw}\n`)
    .join('');
}

/** The commonest form; a line in another one is marked, since one run takes one form. */
function markOtherShapes(examples: readonly Example[]): Shape | undefined {
  const counts = new Map<Shape, number>();
  for (const { shape } of examples) if (shape) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  const [commonest] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  for (const example of examples)
    if (example.shape && example.shape !== commonest) example.faults.push({ kind: 'other-shape', detail: example.shape });
  return commonest;
}

/** @returns tokens of the example */
function checkTexts(example: Example, limit: number): number {
  const { input, output } = example;
  if (input === undefined || output === undefined) return 0;
  const tokens = estimateTokens(input) + estimateTokens(output);
  if (tokens > limit) example.faults.push({ kind: 'too-long', detail: `about ${tokens.toLocaleString('en')} tokens` });
  const both = `${input}\n${output}`;
  example.faults.push(...personalData(both), ...leftovers(both), ...encoding(both));
  return tokens;
}
