/** Which plan a result gets, and which steps of it, on plans made for this; the live plans are held by `plan.test.ts`. */
import { describe, expect, it } from 'vitest';
import { open, type ModelText } from '../../../src/decision/index.ts';
import { daysOf, fits, planFor, stepsFor } from '../../../src/decision/plan.ts';
import type { DutyStep, PlanStep } from '../../../src/decision/text.ts';
import { tiny } from './tiny.ts';

const step = (does: string, more: Partial<PlanStep> = {}): PlanStep => ({
  do: does,
  measure: '',
  moveOn: '',
  who: 'anybody',
  days: [1, 3],
  ...more,
});
const duty = (id: string, to: string[], more: Partial<PlanStep> = {}): DutyStep => ({ ...step(id), id, for: to, ...more });
const plan = (...steps: PlanStep[]) => ({ steps, revisit: ['later'], risks: [], reading: [] });
const text: Pick<ModelText, 'plans' | 'duties'> = {
  plans: {
    r: plan(step('index'), step('small', { when: { text: ['small'] } }), step('not for b', { unless: { need: ['b'] } })),
    rag: plan(step('any retrieval')),
    'fine-tuning': plan(step('train')),
  },
  duties: [duty('rights', [], { when: { mean: ['yes'] } }), duty('of tuning', ['fine-tuning'])],
};
const named = (steps: readonly PlanStep[] | undefined) => steps?.map((one) => one.do);

describe('the plan for a result', () => {
  const of = (answers: Record<string, string>, plans = text.plans) =>
    planFor({ ...text, plans }, open(tiny).at(answers).assessment);
  it('is that of its variant, with the steps that fit', () => {
    expect(of({ need: 'a' })).toEqual({ ...text.plans.r, steps: [text.plans.r!.steps[0], text.plans.r!.steps[2]] });
  });
  it('is that of its approach where the variant has none', () => {
    expect(named(of({ need: 'b' })?.steps)).toEqual(['train', 'of tuning']);
    const { rag } = text.plans;
    expect(named(of({ need: 'a' }, { rag: rag! })?.steps)).toEqual(['any retrieval']);
  });
  it('is none where neither has one, and none for a conflict', () => {
    expect(of({ text: 'small' })).toBeNull();
    expect(of({ text: 'none', mean: 'yes' }, { ...text.plans, null: plan(step('odd')) })).toBeNull();
  });
});

describe('the steps of a plan', () => {
  it('are those that fit, with duties after the first', () => {
    expect(named(stepsFor(text, 'r', { text: 'small', mean: 'yes' }))).toEqual(['index', 'rights', 'small', 'not for b']);
    expect(named(stepsFor(text, 'r', { need: 'b', mean: 'no' }))).toEqual(['index']);
    expect(named(stepsFor(text, 'fine-tuning', { mean: 'yes' }))).toEqual(['train', 'rights', 'of tuning']);
  });
  it('are the duties alone where there is no such plan', () =>
    expect(named(stepsFor(text, 'nothing', { mean: 'yes' }))).toEqual(['rights']));
  it('take so many days in all', () => {
    expect(daysOf([step('a'), step('b', { days: [2, 10] })])).toEqual([3, 13]);
    expect(daysOf([])).toEqual([0, 0]);
  });
  it('fit when one of their conditions is met and none of their exceptions', () => {
    const when = { gap: ['facts'], examples: ['many'] };
    expect(fits({}, {})).toBe(true);
    expect(fits({ when: { gap: ['facts'] } }, {})).toBe(false);
    expect(fits({ when }, { examples: 'many' })).toBe(true);
    expect(fits({ unless: when }, { examples: 'many' })).toBe(false);
    expect(fits({ when, unless: { team: ['none'] } }, { gap: 'facts', team: 'none' })).toBe(false);
  });
});
