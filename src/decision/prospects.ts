/** What the constraints may still do while questions are open: the bounds of the search for what can still win rest on it. */
import { bites, CONTRADICTION, REQUIRES } from './constraints.ts';
import type { Prepared, State } from './prepare.ts';
import { isMet } from './score.ts';

export interface Prospects {
  /** Candidates that no completion brings in, as a bit mask; all of them where answers contradict each other already. */
  readonly never: number;
  /** Candidates that one and the same constraint may still take out, as a bit mask, and an open question it hangs on. */
  readonly threats: readonly (readonly [candidates: number, question: number])[];
  /** Options that would by themselves take candidates out: the candidates and the options as bit masks. */
  readonly bans: readonly (readonly [candidates: number, question: number, options: number])[];
}

/** Takes stock of the constraints under a state. */
export function prospects({ model, all }: Prepared, state: State): Prospects {
  let never = 0;
  const threats: [number, number][] = [];
  const bans: [number, number, number][] = [];
  for (const constraint of model.constraints) {
    const [, kind, when, out] = constraint;
    const mask = kind === CONTRADICTION ? all : out;
    const now = bites(constraint, state);
    const open = when.filter(([question]) => state[question]! < 0);
    if (kind === REQUIRES ? !now : when.some((part) => state[part[0]]! >= 0 && !isMet(part, state))) continue;
    if (open.length === 0) {
      never |= mask;
      continue;
    }
    threats.push([mask, open[0]![0]]);
    if (open.length === 1) bans.push([mask, open[0]![0], kind === REQUIRES ? ~open[0]![1] : open[0]![1]]);
  }
  return { never, threats, bans };
}

/** Candidates that are in wherever the given one is, as a bit mask. */
export function inWith({ all }: Prepared, { never, threats }: Prospects, candidate: number): number {
  let sure = all & ~never;
  for (const [mask] of threats) if (!((mask >> candidate) & 1)) sure &= ~mask;
  return sure;
}

/** For each question, as a bit mask, the options under which a candidate is out. */
export function bansOn({ model }: Prepared, { bans }: Prospects, candidate: number): Int32Array {
  const banned = new Int32Array(model.questions.length);
  for (const [mask, question, options] of bans) if ((mask >> candidate) & 1) banned[question]! |= options;
  return banned;
}
