/** What the constraints may still do while questions are open: the bounds of the search for what can still win rest on it. */
import { addTo, bites } from './constraints.ts';
import { isMet, type Flags, type State, type Tables } from './tables.ts';

/** Candidates that one and the same constraint may still take out, and an open question it hangs on. */
interface Threat {
  readonly out: Flags;
  readonly question: number;
}

/** Options that would by themselves take candidates out, as a bit mask. */
interface Ban {
  readonly out: Flags;
  readonly question: number;
  readonly options: number;
}

export interface Prospects {
  /** Candidates that no completion brings in; all of them where answers contradict each other already. */
  readonly never: Flags;
  readonly threats: readonly Threat[];
  readonly bans: readonly Ban[];
}

/** Takes stock of the constraints under a state. */
export function prospects({ rules, size }: Tables, state: State): Prospects {
  const never = new Uint8Array(size);
  const threats: Threat[] = [];
  const bans: Ban[] = [];
  for (const rule of rules) {
    if (rule.kind === 'awaits') continue;
    const { kind, when, out } = rule;
    const open = when.filter(({ question }) => state[question]! < 0);
    if (kind === 'requires' ? !bites(rule, state) : when.some((part) => state[part.question]! >= 0 && !isMet(part, state)))
      continue;
    if (open.length === 0) {
      addTo(never, out);
      continue;
    }
    const { question, mask } = open[0]!;
    threats.push({ out, question });
    if (open.length === 1) bans.push({ out, question, options: kind === 'requires' ? ~mask : mask });
  }
  return { never, threats, bans };
}

/** The candidates that are in wherever the given one is, in the order of the list. */
export function inWith({ everyone }: Tables, { never, threats }: Prospects, candidate: number): number[] {
  const apart = threats.filter(({ out }) => out[candidate] === 0);
  return everyone.filter((at) => never[at] === 0 && !apart.some(({ out }) => out[at] === 1));
}

/** For each question, as a bit mask, the options under which a candidate is out. */
export function bansOn({ model }: Tables, { bans }: Prospects, candidate: number): Int32Array {
  const banned = new Int32Array(model.questions.length);
  for (const { out, question, options } of bans) if (out[candidate] === 1) banned[question]! |= options;
  return banned;
}
