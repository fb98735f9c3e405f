/**
 * One catalogue a process. Astro loads its configuration, the content's configuration and the pages as module graphs of their own,
 * which share no module: what one of them has opened stands in the global scope for the others.
 */
import { openCatalogue, type Catalogue } from './catalogue.ts';

const OPEN = Symbol.for('retrieve-or-retrain catalogue');
const scope = globalThis as { [OPEN]?: Catalogue | undefined };

/** The catalogue of the project in `root`, read when it is first asked for. */
export function catalogueOf(root: string): Catalogue {
  if (scope[OPEN]?.root !== root) scope[OPEN] = openCatalogue(root);
  return scope[OPEN]!;
}

/** While developing: what was read is no longer what stands on disk. */
export function forgetCatalogue(): void {
  scope[OPEN] = undefined;
}
