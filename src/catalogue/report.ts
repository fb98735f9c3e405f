/** Collects what checks find. A fault that merely follows from another is counted, not told: its cause is told already. */
import type { PROBLEMS } from './messages.ts';
import { problem, type Place, type Problem, type ProblemKind } from './problem.ts';

export class Report {
  readonly problems: Problem[] = [];
  /** How many references could not be checked because the file they lead to is at fault. */
  followOns = 0;

  say<Kind extends ProblemKind>(kind: Kind, place: Place, ...detail: Parameters<(typeof PROBLEMS)[Kind]>): void {
    this.problems.push(problem(kind, place, ...detail));
  }
}
