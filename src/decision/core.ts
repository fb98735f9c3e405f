/** The part of the engine that a widget needs at once: the result, and which question comes next. */
import { assess } from './assess.ts';
import { nextOf, rankQuestions } from './next.ts';
import { standingOf, type Standing } from './pending.ts';
import { readAnswers } from './read-answers.ts';
import { stateOf, tablesOf, type State, type Tables } from './tables.ts';
import type { Answers, Model } from './model.ts';
import type { Assessment, NextQuestion } from './result.ts';

/** What is said of one set of answers before anybody asks why; each part is computed when it is first asked for, and once. */
export interface Core {
  /** The result without its reasons. */
  readonly assessment: Assessment;
  /**
   * All open questions, the most worth settling first.
   *
   * @param skipped questions answered `not-sure`, and `musts` once the screen of duties was shown
   * @param singly whether the duties are asked one by one, where there is no screen for them
   */
  questions(skipped?: readonly string[], singly?: boolean): readonly NextQuestion[];
  /** The question to put next; null when nothing more is worth asking. */
  next(skipped?: readonly string[], singly?: boolean): NextQuestion | null;
}

/** A core with what its further parts are computed from. */
export interface Inside {
  readonly core: Core;
  readonly tables: Tables;
  readonly state: State;
  standing(): Standing;
  /** Computes a part once, by name. */
  once<Value>(name: string, compute: () => Value): Value;
}

/**
 * Reads the answers and returns what can be said of them. Never throws: what the model does not know is named in
 * `assessment.ignored` and left out.
 *
 * @example
 * coreOf(model, { gap: 'facts', corpus: 'large' }).assessment.winner; // 'rag'
 */
export function coreOf(model: Model, given: Answers): Core {
  return insideOf(model, given).core;
}

/** The core together with the engine's own view of the answers, for the parts that are computed from it. */
export function insideOf(model: Model, given: Answers): Inside {
  const tables = tablesOf(model);
  const { answers, ignored } = readAnswers(model, given);
  const state = stateOf(tables, answers);
  const once = memory();
  const standing = () => once('standing', () => standingOf(tables, state));
  const assessment = () => once('assessment', () => assess(tables, { answers, ignored, standing: standing() }));
  const questions = (skipped: readonly string[] = [], singly = false) =>
    once(`questions ${singly} ${skipped.join()}`, () => rankQuestions(tables, state, skipped, singly));
  const core: Core = {
    get assessment() {
      return assessment();
    },
    questions,
    next: (skipped, singly) => nextOf(tables, assessment(), questions(skipped, singly)),
  };
  return { core, tables, state, standing, once };
}

/** Keeps what was computed, by name. */
function memory() {
  const known = new Map<string, unknown>();
  return <Value>(name: string, compute: () => Value): Value => {
    if (!known.has(name)) known.set(name, compute());
    return known.get(name) as Value;
  };
}
