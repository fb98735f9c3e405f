/** The screen of duties in `questions.yaml`: each tick stands once, and those that stand together are ticks. */
import type { Catalogue } from '../../catalogue.ts';
import { nearest } from '../../nearest.ts';
import { twice, type Say } from './say.ts';

/** @param say of `questions.yaml` */
export function checkTicks(catalogue: Catalogue, say: Say): void {
  const { ticks = [], together = [] } = catalogue.decision('questions.yaml')?.musts ?? {};
  const ids = ticks.map(({ id }) => id);
  for (const [at, { of }] of together.entries()) {
    const unknown = of.find((id) => !ids.includes(id));
    if (unknown !== undefined)
      say(['musts', 'together', at, 'of'], `"${unknown}" is no tick.`, nearest(unknown, ids, 'the list of ticks'));
  }
  twice(ids, ['musts', 'ticks'], 'id', say);
}
