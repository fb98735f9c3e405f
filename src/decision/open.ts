/** One entry to the engine: a model, opened once, asked about as many sets of answers as one likes. */
import { assess } from './assess.ts';
import { canStillWin } from './completions.ts';
import { explain } from './explain.ts';
import { flips, type FlipLimit } from './flips.ts';
import { nextOf, rankQuestions } from './next.ts';
import { standingOf } from './pending.ts';
import { readAnswers } from './read-answers.ts';
import { readings } from './readings.ts';
import { stateOf, tablesOf } from './tables.ts';
import type { Answers, ApproachId, Model } from './model.ts';
import type { Assessment, CanStillWin, Explanation, Flip, NextQuestion, Readings } from './result.ts';

/** What the engine says of one set of answers; each part is computed when it is first asked for, and once. */
export interface Evaluation {
  /** The result without its reasons. */
  readonly assessment: Assessment;
  /**
   * The reasons for the winner rather than another approach: only what acts on one of the two.
   *
   * @param against the runner-up where it is left out
   * @returns null for a conflict, or where nothing is left to compare with
   */
  explain(against?: ApproachId): Explanation | null;
  /** The smallest changes of answers that change the winner. */
  flips(limit?: FlipLimit): readonly Flip[];
  /**
   * All open questions, the most worth settling first.
   *
   * @param skipped questions answered `not-sure`, and `musts` once the screen of duties was shown
   * @param singly whether the duties are asked one by one, where there is no screen for them
   */
  questions(skipped?: readonly string[], singly?: boolean): readonly NextQuestion[];
  /** The question to put next; null when nothing more is worth asking. */
  next(skipped?: readonly string[], singly?: boolean): NextQuestion | null;
  /** How the result holds under other readings of evidence and stakes: a sample, for the working. */
  readings(): Readings;
  /** Which approaches can still win, over every way of answering what is open: a search, for the working. */
  canStillWin(): CanStillWin;
}

export interface Engine {
  readonly model: Model;
  /**
   * Reads the answers and returns what can be said of them. Never throws: what the model does not know is named in
   * `assessment.ignored` and left out.
   *
   * @param answers question id → option id; `not-sure` is the same as leaving a question out
   */
  at(answers: Answers): Evaluation;
}

/**
 * Opens a compiled model.
 *
 * @example
 * const now = open(model).at({ gap: 'facts', corpus: 'large' });
 * now.assessment.winner; // 'rag'
 * now.next()?.question; // 'examples'
 */
export function open(model: Model): Engine {
  const known = engines.get(model);
  if (known) return known;
  let last: { readonly key: string; readonly evaluation: Evaluation } | undefined;
  const engine: Engine = {
    model,
    at: (answers) => {
      const key = JSON.stringify(answers);
      if (last?.key !== key) last = { key, evaluation: evaluate(model, answers) };
      return last.evaluation;
    },
  };
  engines.set(model, engine);
  return engine;
}

/** One for each model, and in it the last evaluation: several parts of a page ask about the same answers. */
const engines = new WeakMap<Model, Engine>();

function evaluate(model: Model, given: Answers): Evaluation {
  const tables = tablesOf(model);
  const { answers, ignored } = readAnswers(model, given);
  const state = stateOf(tables, answers);
  const once = memory();
  const standing = () => once('standing', () => standingOf(tables, state));
  const assessment = () => once('assessment', () => assess(tables, { answers, ignored, standing: standing() }));
  const questions = (skipped: readonly string[] = [], singly = false) =>
    once(`questions ${singly} ${skipped.join()}`, () => rankQuestions(tables, state, skipped, singly));
  return {
    get assessment() {
      return assessment();
    },
    explain: (against) => {
      const { winner, runnerUp } = assessment();
      const other = against ?? runnerUp;
      if (winner === null || other === null) return null;
      return once(`explain ${other}`, () => explain(tables, standing(), winner, other));
    },
    flips: (limit = {}) => once(`flips ${limit.size ?? ''} ${limit.count ?? ''}`, () => flips(tables, state, limit)),
    questions,
    next: (skipped, singly) => nextOf(tables, assessment(), questions(skipped, singly)),
    readings: () => once('readings', () => readings(tables, standing())),
    canStillWin: () => once('canStillWin', () => canStillWin(tables, state)),
  };
}

/** Keeps what was computed, by name. */
function memory() {
  const known = new Map<string, unknown>();
  return <Value>(name: string, compute: () => Value): Value => {
    if (!known.has(name)) known.set(name, compute());
    return known.get(name) as Value;
  };
}
