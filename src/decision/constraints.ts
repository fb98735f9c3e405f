/** Constraints: what is impossible, what is not on offer yet, and which answers contradict each other. */
import { APPROACHES } from './model.ts';
import type { Conflict, RuledOut } from './result.ts';
import { answersOf, isMet, type Flags, type Rule, type State, type Tables } from './tables.ts';

/** Whether a rule takes its candidates out: a `requires` does until one of its conditions is met, the others when all are. */
export function bites({ kind, when }: Rule, state: State): boolean {
  if (kind === 'awaits') return false;
  return kind === 'requires' ? !when.some((part) => isMet(part, state)) : when.every((part) => isMet(part, state));
}

/** Flags the candidates that are out; all are when answers contradict each other. */
export function outFlags({ rules, size }: Tables, state: State, into: Flags = new Uint8Array(size)): Flags {
  into.fill(0);
  for (const rule of rules) if (bites(rule, state)) addTo(into, rule.out);
  return into;
}

/** Flags in one set what is flagged in another. */
export function addTo(flags: Flags, more: Flags): void {
  for (let at = 0; at < flags.length; at++) flags[at]! |= more[at]!;
}

/** Variants and approaches that are impossible, with the constraints that say so. Unmet requirements are not listed. */
export function ruledOut(tables: Tables, state: State, out: Flags): RuledOut[] {
  const { model, byApproach, rules } = tables;
  const biting = rules.filter((rule) => rule.kind === 'rules-out' && bites(rule, state));
  const by = (part: readonly number[]) =>
    biting.filter((rule) => part.some((at) => rule.out[at] === 1)).map((rule) => rule.constraint.id);
  const gone = (part: readonly number[]) => part.every((at) => out[at] === 1);
  return APPROACHES.flatMap((approach, index): RuledOut[] => {
    const own = byApproach[index]!;
    const variants = [...new Set(own.map((at) => model.candidates[at]!.variant))].flatMap((id): RuledOut[] => {
      const part = own.filter((at) => model.candidates[at]!.variant === id);
      return gone(part) && by(part).length > 0 ? [{ id, kind: 'variant', by: by(part) }] : [];
    });
    return gone(own) ? [{ id: approach, kind: 'approach', by: by(own) }, ...variants] : variants;
  });
}

/**
 * What stands against any result: contradictions, or nothing being left. For the latter the answers are thinned out
 * until none can be spared, so that what remains is the set to settle.
 */
export function conflicts(tables: Tables, state: State): Conflict[] {
  const found = tables.rules
    .filter((rule) => rule.kind === 'contradiction' && bites(rule, state))
    .map(({ constraint, when }): Conflict => {
      const named = new Set(when.map(({ question }) => question));
      return {
        constraint: constraint.id,
        between: answersOf(
          tables,
          state.map((option, at) => (named.has(at) ? option : -1)),
        ),
      };
    });
  const nothingLeft = (trial: State) => !outFlags(tables, trial).includes(0);
  if (found.length > 0 || !nothingLeft(state)) return found;
  const kept = state.slice();
  for (let question = 0; question < kept.length; question++) {
    const answer = kept[question]!;
    kept[question] = -1;
    if (!nothingLeft(kept)) kept[question] = answer;
  }
  return [{ constraint: 'nothing-left', between: answersOf(tables, kept) }];
}
