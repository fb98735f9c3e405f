/** Whether outputs are labels, which, and which of them are slips. */
import { distance } from 'fastest-levenshtein';
import type { Example } from './kinds.ts';

/** Labels are short, and there are few for many examples. */
const LONGEST = 60;
const FEWEST = 8;

/** The labels with their numbers, the commonest first; nothing when the outputs are no labels. */
export function labelsOf(examples: readonly Example[]): Map<string, number> | undefined {
  const outputs = examples.flatMap(({ output, faults }) =>
    output === undefined || faults.some(({ kind }) => kind === 'empty') ? [] : [output],
  );
  if (outputs.length === 0) return undefined;
  const declared = examples.filter(({ shape }) => shape === 'label').length > outputs.length / 2;
  const counts = new Map<string, number>();
  for (const output of outputs) counts.set(output, (counts.get(output) ?? 0) + 1);
  const short = outputs.filter((output) => output.length <= LONGEST && !output.includes('\n')).length;
  const few = outputs.length >= FEWEST && counts.size <= outputs.length / 3 && short >= 0.95 * outputs.length;
  if (!declared && !few) return undefined;
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}

/** Marks rare spellings of a common label: other case, blanks, or one letter off. */
export function findLabelSlips(examples: readonly Example[], labels: ReadonlyMap<string, number>): void {
  const slips = new Map<string, string>();
  const common = [...labels];
  for (const [label, count] of labels) {
    const other = common.find(([one, times]) => one !== label && times >= 5 * count && times >= 5 && sameLabel(one, label));
    if (other) slips.set(label, other[0]);
  }
  for (const example of examples) {
    const meant = example.output === undefined ? undefined : slips.get(example.output);
    if (meant !== undefined) example.faults.push({ kind: 'label-spelling', detail: `“${example.output!}”, elsewhere “${meant}”` });
  }
}

function sameLabel(common: string, rare: string): boolean {
  const [a, b] = [common.trim().toLowerCase(), rare.trim().toLowerCase()];
  if (a === b) return true;
  // B12 and B13 are two labels; billing and biling are one.
  return a.length >= 5 && !/\d/.test(a + b) && distance(a, b) <= 1;
}
