/** The whole recommendation: the result and its reasons. */
import { assess } from './assess.ts';
import { explain } from './explain.ts';
import type { Answers, Model, Result } from './model.ts';

/**
 * Recommends an approach and says why.
 *
 * @param model a compiled model
 * @param given question id → option id; unknown ids, unknown options and `not-sure` are left out, the first two named in `ignored`
 * @returns a result for every input; with contradicting answers its status is `conflict` and `winner` null
 */
export function recommend(model: Model, given: Answers): Result {
  const assessment = assess(model, given);
  return { ...assessment, ...explain(model, assessment) };
}
