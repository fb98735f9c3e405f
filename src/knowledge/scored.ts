/**
 * The scored cases for the method page. A build scores them on its second thread while Astro bundles; elsewhere they are
 * scored when the page asks. As with the checks, the two share no module, and what is under way stands in the global scope.
 */
import { scoreRuns, type Runs } from '../decision/score-runs.ts';
import { decision } from './decision.ts';

const RUNS = Symbol.for('retrieve-or-retrain scored cases');
const scope = globalThis as { [RUNS]?: Promise<Runs> };

export function announceRuns(runs: Promise<Runs>): void {
  scope[RUNS] = runs;
}

export async function scoredRuns(): Promise<Runs> {
  return scope[RUNS] ?? scoreRuns(decision());
}
