/** Answers to try a model with, drawn at random. */
import fc from 'fast-check';
import type { Answers, Model } from '../../src/decision/index.ts';

/** `many` leaves out some of the questions, `few` half of those that are left. */
export function answersTo({ questions }: Model): Record<'many' | 'few', fc.Arbitrary<Answers>> {
  const options = Object.fromEntries(questions.map((question) => [question.id, fc.constantFrom(...question.options)]));
  const many = fc.record(options, { requiredKeys: [] }) as fc.Arbitrary<Answers>;
  const few = fc
    .tuple(many, fc.infiniteStream(fc.boolean()))
    .map(([answers, keep]): Answers => Object.fromEntries(Object.entries(answers).filter(() => keep.next().value === true)));
  return { many, few };
}
