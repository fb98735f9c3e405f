/** `constraints.yaml`: none holds always, and none leaves nothing over. */
import { APPROACHES } from '../../../schemas/shared.ts';
import type { Catalogue } from '../../catalogue.ts';
import type { Say } from './say.ts';

/** @param say of `constraints.yaml` */
export function checkConstraints(catalogue: Catalogue, say: Say): void {
  for (const [at, one] of (catalogue.decision('constraints.yaml') ?? []).entries()) {
    const key = one.kind === 'requires' ? 'any' : 'when';
    const when: object = one.kind === 'requires' ? one.any : one.kind === 'awaits' ? { one: 1 } : one.when;
    if (Object.keys(when).length === 0)
      say(
        [at, key],
        `The constraint "${one.id}" names no answers, so it would hold always.`,
        'Name the answers that bring it into force.',
      );
    if (one.kind === 'rules-out' && APPROACHES.every((id) => one.out.includes(id)))
      say(
        [at, 'out'],
        `The constraint "${one.id}" rules everything out.`,
        'Leave at least one approach, or make it a contradiction.',
      );
  }
}
