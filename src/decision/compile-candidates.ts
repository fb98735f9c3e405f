/** Candidates, one for each cell in which a variant stands, and which of them a name means. */
import type { Report } from './compile-known.ts';
import type { ModelSource } from './files.ts';
import type { Candidate } from './model.ts';

const NAMED_LEVERS = ['none', 'whole-context', 'retrieval', 'run-time', 'untouched', 'tuned'];

/** The candidates that names mean together, by place in the list, in rising order; what none is called is reported. */
export type Members = (names: readonly string[], file: string, path: string) => number[];

/** The candidates in the order of `variants.yaml`, and the way to look them up by the names that effects use. */
export function candidatesOf({ variants }: ModelSource, report: Report): { candidates: Candidate[]; membersOf: Members } {
  const candidates: Candidate[] = [];
  const levers: string[][] = [];
  for (const { id, approach, cells, levers: own } of variants.variants) {
    for (const [knowledge, weights] of cells) {
      candidates.push({ variant: id, approach, knowledge, weights });
      const names = own ?? [knowledge, weights, ...(knowledge === 'none' ? [] : ['run-time'])];
      levers.push(names.filter((one) => NAMED_LEVERS.includes(one)));
    }
  }
  const membersOf: Members = (names, file, path) => {
    const found = new Set<number>();
    for (const name of names) {
      const part = candidates.flatMap(({ variant, approach }, at) =>
        variant === name || approach === name || levers[at]!.includes(name) ? [at] : [],
      );
      if (part.length === 0)
        report(file, path, `"${name}" is no lever value, approach or variant`, `Use an id from variants.yaml.`);
      for (const at of part) found.add(at);
    }
    return [...found].sort((a, b) => a - b);
  };
  return { candidates, membersOf };
}
