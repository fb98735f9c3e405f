/** Figures that may not get worse than they were recorded, by more than their slack. */
import type { Judged } from './judged.ts';
import { figuresOf } from './quality.ts';

/** A figure that may not get worse than it was recorded, by more than its slack. */
export interface Budget {
  readonly figure: string;
  readonly recorded: number;
  readonly better: 'higher' | 'lower';
  readonly slack: number;
}

/** The figures on which there are budgets, in percent but for `log-loss`: shares of the cases put with all their answers. */
export function budgeted(judged: readonly Judged[]): Readonly<Record<string, number>> {
  const of = (pick: (one: Judged) => boolean) => figuresOf(judged.filter(pick));
  const stated = of(({ as }) => as === 'stated');
  const percent = (share: number) => Math.round(share * 1000) / 10;
  return {
    right: percent(stated.accuracy),
    'right-published': percent(of(({ as, case: one }) => as === 'stated' && one.set === 'published').accuracy),
    'right-people': percent(of(({ as, case: one }) => as === 'stated' && one.set === 'people').accuracy),
    'right-no-gap': percent(of(({ as }) => as === 'no-gap').accuracy),
    'clear-and-right': percent(stated.clear === 0 ? 1 : stated.clearRight / stated.clear),
    clear: percent(stated.clear / stated.n),
    'calibration-error': percent(of(() => true).calibrationError),
    'log-loss': Math.round(stated.logLoss * 1000) / 1000,
  };
}

/**
 * The budgets that are broken, each as a sentence.
 *
 * @example
 * brokenBudgets([{ figure: 'right', recorded: 88, better: 'higher', slack: 2 }], { right: 87 }); // []
 */
export function brokenBudgets(budgets: readonly Budget[], found: Readonly<Record<string, number>>): string[] {
  return budgets.flatMap(({ figure, recorded, better, slack }): string[] => {
    const now = found[figure];
    if (now === undefined) return [`"${figure}" is no figure of the report; use one of: ${Object.keys(found).join(', ')}.`];
    const worse = better === 'higher' ? recorded - now : now - recorded;
    return worse <= slack + 1e-9 ? [] : [`${figure} is ${now}; it was ${recorded}, and may be worse by ${slack}.`];
  });
}
