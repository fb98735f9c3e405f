/** The plan for a result: the steps of its variant that fit the answers, and those that a duty asks for. Pure. */
import type { Answers } from './model.ts';
import type { Assessment } from './result.ts';
import type { ModelText, Plan, PlanStep } from './text.ts';

/** A plan with the steps that fit the answers. */
export interface FittedPlan extends Omit<Plan, 'steps'> {
  readonly steps: readonly PlanStep[];
}

/**
 * The plan for a result: that of its variant, or of its approach.
 *
 * @returns null where there is no result, or no plan for it
 * @example
 * planFor(text, open(model).at({ gap: 'facts', corpus: 'large' }).assessment)?.steps[0].do; // 'Index the documents.'
 */
export function planFor(text: Pick<ModelText, 'plans' | 'duties'>, result: Assessment): FittedPlan | null {
  const { winner, variant, answers } = result;
  const id = variant !== null && text.plans[variant] ? variant : winner;
  const plan = id === null ? undefined : text.plans[id];
  return plan === undefined || id === null ? null : { ...plan, steps: stepsFor(text, id, answers) };
}

/**
 * The steps of a plan under these answers. Duties come after the first step: what they ask has to be settled before
 * anything is built.
 *
 * @param id a variant or an approach
 */
export function stepsFor({ plans, duties }: Pick<ModelText, 'plans' | 'duties'>, id: string, answers: Answers): PlanStep[] {
  const own = (plans[id]?.steps ?? []).filter((step) => fits(step, answers));
  const due = duties.filter((step) => (step.for.length === 0 || step.for.includes(id)) && fits(step, answers));
  return [...own.slice(0, 1), ...due, ...own.slice(1)];
}

/** Whether a step belongs into the plan: one of `when` is answered so, where there is any, and none of `unless`. */
export function fits({ when, unless }: Pick<PlanStep, 'when' | 'unless'>, answers: Answers): boolean {
  const met = ([question, options]: readonly [string, readonly string[]]) => options.includes(answers[question] ?? '');
  return (when === undefined || Object.entries(when).some(met)) && !Object.entries(unless ?? {}).some(met);
}

/**
 * Working days until something can be shown to users: the sum over the steps, our estimate.
 *
 * @returns the least and the greatest number of days
 */
export function daysOf(steps: readonly PlanStep[]): readonly [least: number, most: number] {
  const sum = (at: 0 | 1) => steps.reduce((total, { days }) => total + days[at], 0);
  return [sum(0), sum(1)];
}
