/** `quality.yaml`: one budget for each figure, and each on the side on which its figure is better. */
import type { Catalogue } from '../../catalogue.ts';
import { directionOf } from '../experiments.ts';
import { twice, type Say } from './say.ts';

/** A budget on an error or a loss holds it down, any other holds its figure up. */
export function checkBudgets(catalogue: Catalogue, say: Say): void {
  const budgets = catalogue.decision('quality.yaml')?.budgets ?? [];
  for (const [at, { figure, better }] of budgets.entries()) {
    const direction = directionOf(figure);
    if (direction !== undefined && direction !== better)
      say(['budgets', at, 'better'], `"${better}" would be better of "${figure}".`, `Write ${direction}.`);
  }
  twice(
    budgets.map(({ figure }) => figure),
    ['budgets'],
    'figure',
    say,
  );
}
