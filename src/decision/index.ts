/**
 * The decision engine: pure functions over a compiled model and a reader's answers.
 * No DOM, no clock, no file system; the only randomness is a fixed, seeded point set.
 *
 * `open(model).at(answers)` is the entry; see {@link Evaluation} for what it gives.
 */
export type * from './model.ts';
export type * from './result.ts';
export type * from './text.ts';
export { APPROACHES, KNOWLEDGE, NOT_SURE } from './model.ts';
export { MUSTS } from './result.ts';
export { coreOf, type Core } from './core.ts';
export { open, type Engine, type Evaluation } from './open.ts';
export { mustAnswers, mustTicks } from './musts.ts';
export { changesSince, formatQuery, parseQuery, type ParsedQuery } from './url.ts';
