/** From the model and its cases to the arrays of the fit. Pure. */
import { features } from '../features.ts';
import { APPROACHES, type Answers, type Certainty, type Model } from '../model.ts';
import type { Problem, Row } from './problem.ts';

/** Standard deviation of the prior around the rubric's grade, by how sure the evidence is. */
export type Spread = Readonly<Record<Certainty, number>>;

/** The grades to be found, with the rubric's as prior. */
export function problemOf(model: Model, spread: Spread): Problem {
  return {
    unknowns: model.effects.map(({ key, grade, certainty }) => ({ key, grade, spread: spread[certainty] })),
    approach: model.candidates.map(({ approach }) => APPROACHES.indexOf(approach)),
    approaches: APPROACHES.length,
  };
}

/** One way of putting a case, as arrays. */
export function rowOf(model: Model, answers: Answers, accepted: readonly string[], weight: number): Row {
  const left = features(model, answers)
    .map((one, candidate) => ({ ...one, at: candidate }))
    .filter(({ out }) => !out);
  const start = [0];
  for (const { terms } of left) start.push(start.at(-1)! + terms.length);
  const terms = left.flatMap((one) => one.terms);
  return {
    weight,
    candidates: Int32Array.from(left, ({ at }) => at),
    start: Int32Array.from(start),
    effect: Int32Array.from(terms, ({ effect }) => effect),
    importance: Float64Array.from(terms, ({ importance }) => importance),
    right: Uint8Array.from(left, ({ candidate }) => (accepted.includes(candidate.approach) ? 1 : 0)),
  };
}
