/** A reader who answers one question after another, as far as they know: how long it takes, and what comes out. Pure. */
import { mustAnswers, mustTicks } from './musts.ts';
import { MUSTS, type Status } from './result.ts';
import { open } from './open.ts';
import { readAnswers } from './read-answers.ts';
import type { Answers, ApproachId, Model } from './model.ts';

export interface Guided {
  /** What was asked, in order: ids of questions, and `musts` for the screen of duties. */
  readonly asked: readonly string[];
  /** Those to which the reader had no answer. */
  readonly notSure: readonly string[];
  readonly winner: ApproachId | null;
  readonly status: Status;
  readonly probability: number;
  /** What the model knew in the end. */
  readonly answers: Answers;
}

/**
 * Lets a reader who knows these answers be asked until nothing more is worth asking.
 *
 * On the screen of duties they tick what they know, and leave the rest as the screen means it; who knows of none of its
 * questions counts as not sure.
 *
 * @param knows question id → option id: all that the reader can say
 * @example
 * guided(model, { gap: 'facts', corpus: 'large', examples: 'yes' }).asked.includes('gap'); // true
 */
export function guided(model: Model, knows: Answers): Guided {
  const engine = open(model);
  const known = readAnswers(model, knows).answers;
  const asked: string[] = [];
  const notSure: string[] = [];
  let answers: Record<string, string> = {};
  for (;;) {
    const now = engine.at(answers);
    const next = now.next(asked);
    if (next === null) {
      const { winner, status, probability } = now.assessment;
      return { asked, notSure, winner, status, probability, answers: now.assessment.answers };
    }
    asked.push(next.question);
    const told = next.asks.filter((question) => known[question] !== undefined);
    if (told.length === 0) notSure.push(next.question);
    else if (next.question === MUSTS) {
      const ticked = mustAnswers(model, mustTicks(model, known));
      answers = { ...ticked, ...answers, ...Object.fromEntries(told.map((question) => [question, known[question]!])) };
    } else answers = { ...answers, [next.question]: known[next.question]! };
  }
}
