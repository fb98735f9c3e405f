/** `variants.yaml` and `plans.yaml`: a line for every variant, and a plan for every approach. */
import { APPROACHES, VARIANT_IDS, VARIANTS } from '../../../schemas/shared.ts';
import type { Catalogue } from '../../catalogue.ts';
import { nearest } from '../../nearest.ts';
import type { Say } from './say.ts';

/** Each variant has one line, its own approach, and levers that there are. @param say of `variants.yaml` */
export function checkVariants(catalogue: Catalogue, say: Say): void {
  const file = catalogue.decision('variants.yaml');
  if (!file) return;
  const ids = file.variants.map(({ id }) => id);
  for (const [at, { id, approach, levers = [] }] of file.variants.entries()) {
    if (ids.indexOf(id) < at) say(['variants', at, 'id'], `The variant "${id}" stands twice.`, 'Keep one.');
    if (!(VARIANTS[approach] as readonly string[]).includes(id))
      say(
        ['variants', at, 'approach'],
        `"${id}" is no variant of ${approach}.`,
        `Its approach is ${APPROACHES.find((one) => (VARIANTS[one] as readonly string[]).includes(id))}.`,
      );
    const unknown = levers.find((lever) => !file.levers.includes(lever));
    if (unknown !== undefined)
      say(['variants', at, 'levers'], `"${unknown}" is no lever.`, nearest(unknown, file.levers, 'the list of levers'));
  }
  const missing = VARIANT_IDS.filter((id) => !ids.includes(id));
  // Where one stands twice, it is the other that was meant.
  if (missing.length > 0 && new Set(ids).size === ids.length)
    say(['variants'], `There is no line for ${missing.join(', ')}.`, 'Add one with its approach and cells.');
}

/** @param say of `plans.yaml` */
export function checkPlans(catalogue: Catalogue, say: Say): void {
  const plans = catalogue.decision('plans.yaml');
  if (!plans) return;
  // An approach's plan stands in for a form of it that has none.
  const missing = APPROACHES.filter((id) => plans[id] === undefined);
  if (missing.length > 0)
    say([], `There is no plan for ${missing.join(', ')}.`, 'Write one with steps, revisit, risks and reading.');
}
