/** Whether outputs are JSON of one form, and whether they are copied out of the inputs. */
import { rounded, squeezed } from '../text.ts';
import type { Example } from './kinds.ts';

export interface Outputs {
  /** Share of outputs that are JSON objects. */
  json: number;
  /** The keys that nearly all of them have, if they have the same: then a schema in the request does what training would. */
  keys?: string[];
  /** Share of outputs that stand word for word in the input. */
  copied: number;
  /** Different outputs as a share of all; few say that it picks from a list. */
  distinct: number;
}

const NEARLY_ALL = 0.9;

/** Looks at the outputs and marks those that fall out of the form that nearly all others have. */
export function outputsOf(examples: readonly Example[]): Outputs {
  const filled = examples.filter(
    (example): example is Example & { input: string; output: string } =>
      example.output !== undefined && example.output.trim() !== '',
  );
  if (filled.length === 0) return { json: 0, copied: 0, distinct: 0 };
  const forms = filled.map(({ output }) => keysOf(output));
  const json = forms.filter((keys) => keys !== undefined).length / filled.length;
  const copied =
    filled.filter(({ input, output }) => output.trim().length >= 3 && squeezed(input).includes(squeezed(output))).length /
    filled.length;
  const distinct = new Set(filled.map(({ output }) => squeezed(output))).size / filled.length;
  const result: Outputs = { json: rounded(json), copied: rounded(copied), distinct: rounded(distinct) };
  if (json < NEARLY_ALL || filled.length < 5) return result;
  const groups = Map.groupBy(
    forms.filter((keys) => keys !== undefined),
    (keys) => keys.join('\n'),
  );
  const [keys, members] = [...groups].sort(([, a], [, b]) => b.length - a.length)[0]!;
  if (members.length < NEARLY_ALL * filled.length) return result;
  for (const [index, example] of filled.entries()) {
    const own = forms[index]?.join('\n');
    if (own !== keys) example.faults.push({ kind: 'broken-output', detail: own === undefined ? 'not JSON' : 'other keys' });
  }
  return { ...result, keys: keys.split('\n') };
}

function keysOf(output: string): string[] | undefined {
  const text = output.trim();
  if (!text.startsWith('{')) return undefined;
  try {
    return Object.keys(JSON.parse(text) as object).sort();
  } catch {
    return undefined;
  }
}
