/**
 * The decision engine: pure functions over a compiled model and a reader's answers.
 * No DOM, no clock, no file system; the only randomness is a fixed, seeded point set.
 *
 * Cheap first: `assess` gives the result, `explain` its reasons, `recommend` both; `canStillWin`, `flips` and `nextQuestion`
 * are computed when asked for.
 */
export type * from './model.ts';
export type * from './text.ts';
export { APPROACHES, CERTAINTIES, KNOWLEDGE, NOT_SURE, WEIGHTS } from './model.ts';
export { assess } from './assess.ts';
export { explain } from './explain.ts';
export { recommend } from './recommend.ts';
export { canStillWin } from './completions.ts';
export { flips } from './flips.ts';
export { isSettled, nextQuestion, rankQuestions } from './next.ts';
export { changesSince, formatQuery, parseQuery, type ParsedQuery } from './url.ts';
