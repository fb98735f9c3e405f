/** The live model against its budgets, which name no case. */
import { expect, it } from 'vitest';
import { loadModel } from '../../../src/decision/load.ts';
import { brokenBudgets, budgeted } from '../../../src/decision/budgets.ts';
import { judge } from '../../../src/decision/judged.ts';
import { ROOT } from './support.ts';

it('is as good as its budgets ask (the live model, out of fold)', () => {
  const { cases, predictions, quality } = loadModel(ROOT);
  const found = predictions.length === 0 ? {} : budgeted(judge(cases, predictions));
  expect(brokenBudgets(quality?.budgets ?? [], found)).toEqual([]);
});

it('may get a published case more wrong, however sure it was, without breaking one', () => {
  const { cases, predictions, quality } = loadModel(ROOT);
  const before = budgeted(judge(cases, predictions));
  const budgets = quality!.budgets.map((one) => ({ ...one, recorded: before[one.figure]! }));
  const contrary = { id: 'contrary', set: 'published', answers: { gap: 'facts' }, assumed: [], accepted: ['fine-tuning'] } as const;
  const wrong = (['stated', 'no-gap', 'stated-only'] as const).map((as) => ({
    case: contrary.id,
    as,
    known: 1,
    chances: { rag: 1000 },
    said: 1000,
    clear: true,
  }));
  const found = budgeted(judge([...cases, contrary], [...predictions, ...wrong]));
  expect(found['right-published']).toBeLessThan(before['right-published']!);
  expect(brokenBudgets(budgets, found)).toEqual([]);
});
