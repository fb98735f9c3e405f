/**
 * Lets the content's own checks speak before Astro does: they name line and cure, and run while Astro reads the content.
 *
 * An integration starts them, and the content's configuration waits for them. The one is loaded by Node, the other by
 * Vite, so they share no module, and what is under way stands in the global scope.
 */
import type { Loader } from 'astro/loaders';

const CHECKS = Symbol.for('retrieve-or-retrain content checks');
const scope = globalThis as { [CHECKS]?: Promise<void> };

/** @param checks rejected with every fault of the content */
export function announceChecks(checks: Promise<void>): void {
  scope[CHECKS] = checks;
}

/** A loader whose complaints come after those of the checks, where these are under way. */
export function checkedFirst(loader: Loader): Loader {
  return {
    ...loader,
    async load(context) {
      try {
        await loader.load(context);
      } catch (error) {
        await scope[CHECKS];
        throw error;
      }
    },
  } as Loader;
}
