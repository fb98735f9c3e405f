/** One entry to the engine: a model, opened once, asked about as many sets of answers as one likes. */
import { canStillWin } from './completions.ts';
import { insideOf, type Core } from './core.ts';
import { explain } from './explain.ts';
import { flips, type FlipLimit } from './flips.ts';
import { readings } from './readings.ts';
import type { Answers, ApproachId, Model } from './model.ts';
import type { CanStillWin, Explanation, Flip, Readings } from './result.ts';

/** What the engine says of one set of answers; each part is computed when it is first asked for, and once. */
export interface Evaluation extends Core {
  /**
   * The reasons for the winner rather than another approach: only what acts on one of the two.
   *
   * @param against the runner-up where it is left out
   * @returns null for a conflict, or where nothing is left to compare with
   */
  explain(against?: ApproachId): Explanation | null;
  /** The smallest changes of answers that change the winner. */
  flips(limit?: FlipLimit): readonly Flip[];
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
  const { core, tables, state, standing, once } = insideOf(model, given);
  return {
    get assessment() {
      return core.assessment;
    },
    questions: core.questions,
    next: core.next,
    explain: (against) => {
      const { winner, runnerUp } = core.assessment;
      const other = against ?? runnerUp;
      if (winner === null || other === null) return null;
      return once(`explain ${other}`, () => explain(tables, standing(), winner, other));
    },
    flips: (limit = {}) => once(`flips ${limit.size ?? ''} ${limit.count ?? ''}`, () => flips(tables, state, limit)),
    readings: () => once('readings', () => readings(tables, standing())),
    canStillWin: () => once('canStillWin', () => canStillWin(tables, state)),
  };
}
