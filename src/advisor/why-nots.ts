/** Why each of the approaches that did not win was not chosen. Pure; wording comes from the model's files. */
import { APPROACHES, open, type Answers, type ApproachId, type Model } from '../decision/index.ts';
import { becauses, type Because } from './becauses.ts';
import type { Reasons } from './labels.ts';
import type { Summary } from './summary.ts';

/** Why one approach was not chosen: a rule that it breaks, the strongest reason against it, or that nothing tells them apart. */
export type WhyNot =
  | { readonly approach: ApproachId; readonly kind: 'rule'; readonly constraint: string }
  | { readonly approach: ApproachId; readonly kind: 'reason'; readonly because: Because }
  | { readonly approach: ApproachId; readonly kind: 'level' };

/** So many reasons against an approach are strong enough to stand for the strongest. */
const CHOICE = 4;

/** One entry for each approach that did not win, that with which the reader came first. */
export function whyNots(model: Model, reasons: Reasons, answers: Answers, summary: Summary, from: ApproachId | null): WhyNot[] {
  const { ruledOut } = open(model).at(answers).assessment;
  const order = [...(from === null ? [] : [from]), ...summary.shares.map(({ approach }) => approach), ...APPROACHES];
  // One sentence may hold against several; each is told another where there is one that is as true.
  const told = new Set<string>();
  return [...new Set(order)]
    .filter((approach) => approach !== summary.winner)
    .map((approach): WhyNot => {
      const rule = ruledOut.find(({ kind, id }) => kind === 'approach' && id === approach)?.by[0];
      if (rule !== undefined) return { approach, kind: 'rule', constraint: rule };
      const found = becauses(model, reasons, answers, approach, CHOICE);
      const because = found.find(({ effect }) => !told.has(reasons.effects[effect]!.reason)) ?? found[0];
      if (because !== undefined) told.add(reasons.effects[because.effect]!.reason);
      return because === undefined ? { approach, kind: 'level' } : { approach, kind: 'reason', because };
    });
}
