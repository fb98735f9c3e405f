/** Why: what tells two approaches apart, answer by answer, and whether each half of a hybrid pays for itself. */
import { ruledOut } from './constraints.ts';
import { APPROACHES, KNOWLEDGE, WEIGHTS, type ApproachId } from './model.ts';
import type { Standing } from './pending.ts';
import type { Comparison, Contribution, Explanation, Reason } from './result.ts';
import { activeEffects, best, importances, scores } from './score.ts';
import type { Tables } from './tables.ts';

/** The reasons for one approach rather than another: only what acts on one of the two. */
export function explain(tables: Tables, standing: Standing, approach: ApproachId, against: ApproachId): Explanation {
  const { model, byApproach } = tables;
  const { state, out } = standing;
  const points = scores(tables, state);
  const [one, other] = [approach, against].map((id) => {
    const own = byApproach[APPROACHES.indexOf(id)]!;
    const at = best(points, out, own);
    return at >= 0 ? at : best(points, null, own);
  }) as [number, number];
  const compared = [approach, against, ...[approach, against].flatMap((id) => variantsOf(tables, id))];
  return {
    approach,
    against,
    contributions: contributions(tables, standing, one, other),
    ruledOut: ruledOut(tables, state, out).filter(({ id }) => compared.includes(id)),
    hybrid: compareHybrid(tables, points, out),
  };

  function variantsOf({ everyone }: Tables, id: ApproachId): string[] {
    return everyone.filter((at) => model.candidates[at]!.approach === id).map((at) => model.candidates[at]!.variant);
  }
}

/**
 * Splits the lead of one candidate over another by answer. An effect counts for the answer it hangs on; a term of several
 * answers for the last of them in the model's order. Importances are those under all answers, so the parts add up to the
 * lead exactly.
 */
function contributions(tables: Tables, { state }: Standing, one: number, other: number): Contribution[] {
  const { model, effects } = tables;
  const weight = importances(tables, state);
  const parts = new Map<number, Reason[]>();
  for (const index of activeEffects(tables, state)) {
    const { grades, criterion, when } = effects[index]!;
    const margin = (weight[criterion]! * (grades[one]! - grades[other]!)) / 100;
    if (margin === 0) continue;
    const question = Math.max(-1, ...when.map((part) => part.question));
    parts.set(question, [...(parts.get(question) ?? []), { effect: model.effects[index]!.key, margin }]);
  }
  return [...parts]
    .map(([question, reasons]): Contribution => {
      const asked = model.questions[question];
      return {
        question: asked?.id ?? null,
        option: asked?.options[state[question]!] ?? null,
        margin: hundredths(reasons.reduce((sum, reason) => sum + reason.margin, 0)),
        reasons: reasons.sort((a, b) => Math.abs(b.margin) - Math.abs(a.margin)),
      };
    })
    .sort((a, b) => Math.abs(b.margin) - Math.abs(a.margin));
}

/**
 * The two comparisons of the best hybrid: against the best variant with its knowledge but untouched weights, and against
 * the best with tuned weights but no knowledge at run time. A half that is ruled out alone has nothing to beat.
 */
function compareHybrid(tables: Tables, points: Int32Array, out: Uint8Array): Comparison[] {
  const { model, byApproach, everyone, knowledgeOf, weightsOf } = tables;
  const hybrid = best(points, out, byApproach[APPROACHES.indexOf('hybrid')]!);
  if (hybrid < 0) return [];
  const compare = (lever: Comparison['lever'], knowledge: number, weights: number): Comparison[] => {
    const other = best(
      points,
      out,
      everyone.filter((at) => knowledgeOf[at] === knowledge && weightsOf[at] === weights),
    );
    if (other < 0) return [];
    const gain = (points[hybrid]! - points[other]!) / 100;
    return [{ lever, without: model.candidates[other]!.variant, gain, pays: gain > 0 }];
  };
  return [
    ...compare('knowledge', KNOWLEDGE.indexOf('none'), WEIGHTS.indexOf('tuned')),
    ...compare('weights', knowledgeOf[hybrid]!, WEIGHTS.indexOf('untouched')),
  ];
}

/** Sums of hundredths carry the noise of binary fractions; this takes it off. */
function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
