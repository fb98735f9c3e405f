/** The published cases that lie nearest to a reader's answers. Pure. */
import type { Answers, ApproachId } from '../decision/index.ts';

/** A published case as readers see it. */
export interface PublishedCase {
  readonly id: string;
  readonly title: string;
  readonly domain: string;
  readonly had: string;
  readonly did: string;
  readonly got: string;
  readonly answers: Answers;
  readonly accepted: readonly ApproachId[];
  /** Finding on which it rests, or where it comes from. */
  readonly source?: string;
  readonly reference?: string;
  readonly url?: string;
}

/** A wrong answer counts against a case by this much of what a right one counts for it. */
const AGAINST = 0.7;

/**
 * The nearest cases: shared answers count by how much they weigh in this result, answers that differ count against it.
 * Whether a case agrees with the result plays no part.
 *
 * @param weights question → how much its answer weighs; others count 1
 */
export function nearest(
  cases: readonly PublishedCase[],
  answers: Answers,
  weights: Readonly<Record<string, number>>,
  most: number,
): PublishedCase[] {
  const score = (one: PublishedCase) =>
    Object.entries(answers).reduce((sum, [question, option]) => {
      const given = one.answers[question];
      if (given === undefined) return sum;
      const weight = 1 + (weights[question] ?? 0);
      return sum + (given === option ? weight : -AGAINST * weight);
    }, 0);
  return cases
    .map((one, at) => ({ one, at, score: score(one) }))
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, most)
    .map(({ one }) => one);
}
