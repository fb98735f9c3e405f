/** The live model against its budgets, which name no case. */
import { expect, it } from 'vitest';
import { loadModel } from '../../../src/decision/load.ts';
import { brokenBudgets, budgeted, judge } from '../../../src/decision/quality.ts';
import { ROOT } from './support.ts';

it('is as good as its budgets ask (the live model, out of fold)', () => {
  const { cases, predictions, quality } = loadModel(ROOT);
  const found = predictions.length === 0 ? {} : budgeted(judge(cases, predictions));
  expect(brokenBudgets(quality?.budgets ?? [], found)).toEqual([]);
});
