/** What the model said of its cases, for the method page: out of fold where it is fitted, as it stands otherwise. */
import { judge, type Judged } from '../decision/judged.ts';
import { saidOf } from '../decision/said.ts';
import type { DecisionCase } from '../schemas/decision-cases.ts';
import { decision } from './decision.ts';

let known: { readonly judged: readonly Judged<DecisionCase>[]; readonly outOfFold: boolean } | undefined;

/** Every case in each of the ways in which it is put; counted once a build. */
export function judgedCases() {
  if (known) return known;
  const { model, cases, predictions } = decision();
  const outOfFold = predictions.length > 0;
  known = { judged: judge(cases, outOfFold ? predictions : saidOf(model, cases)), outOfFold };
  return known;
}
