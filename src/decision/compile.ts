/** From the files of `content/decision/` to the model the engine runs on, and the wording beside it. Pure. */
import { candidatesOf } from './compile-candidates.ts';
import { constraintsOf } from './compile-constraints.ts';
import { effectsOf } from './compile-effects.ts';
import { graderOf } from './compile-grades.ts';
import { knownIds, type Known, type Report } from './compile-known.ts';
import { mustsOf, questionsOf } from './compile-questions.ts';
import { textOf } from './compile-text.ts';
import type { ModelSource } from './files.ts';
import type { Evidence } from './grading.ts';
import type { Answers, Model, Move } from './model.ts';
import type { ModelText } from './text.ts';

/** Something in the files that is well-formed but wrong: which file, where in it, what, and what would be right. */
export interface ModelProblem {
  readonly file: string;
  readonly path: string;
  readonly what: string;
  readonly cure: string;
}

export interface Compiled {
  readonly model: Model;
  readonly text: ModelText;
  readonly problems: readonly ModelProblem[];
}

/** Where the model has not been fitted: one point of score multiplies the odds by e to the power of this. */
const UNFITTED_TAU = 0.1;

/**
 * Compiles the files. References that lead nowhere, and grades that the rubric does not give, come back as problems.
 *
 * @param answered answers that people have given: how often each option is the answer, for the order of the questions
 */
export function compile(files: ModelSource, evidence: ReadonlyMap<string, Evidence>, answered: readonly Answers[] = []): Compiled {
  const problems: ModelProblem[] = [];
  const report: Report = (file, path, what, cure) => problems.push({ file, path, what, cure });
  const known = knownIds(files, report);
  const criteria = Object.keys(files.importances.criteria);
  const { candidates, membersOf } = candidatesOf(files, report);
  const gradeOf = graderOf(files, evidence, report);
  const { effects, effectText, targets } = effectsOf(files, { known, criteria, membersOf, gradeOf, report });
  const constraints = constraintsOf(files, known, membersOf);
  for (const id of files.questions.opening) known.opens(id);
  const { version, thresholds, smaa, renamed, redefined, changelog, importanceRange } = files.model;
  if (changelog[0]?.version !== version)
    report(
      'model.yaml',
      'version',
      `the newest entry of the changelog is not about version ${version}`,
      'Say in the changelog what changed in this version.',
    );
  const model: Model = {
    format: 2,
    version,
    questions: questionsOf(files, known, answered),
    opening: files.questions.opening,
    musts: mustsOf(files, known),
    criteria,
    importance: criteria.map((one) => files.importances.criteria[one]!.base),
    importanceRange,
    moves: movesOf(files, criteria, known),
    candidates,
    targets,
    effects,
    constraints,
    thresholds,
    tau: files.fitted?.tau ?? UNFITTED_TAU,
    calibration: (files.fitted?.calibration.bands ?? []).map(({ atLeast, knots }) => ({
      atLeast,
      knots: knots.map(([raw, said]) => ({ raw: raw / 1000, said: said / 1000 })),
    })),
    smaa,
    renamed,
    redefined: Object.fromEntries(Object.entries(redefined).map(([key, { since }]) => [key, since])),
  };
  return { model, text: textOf(files, effectText), problems };
}

function movesOf(files: ModelSource, criteria: readonly string[], known: Known): Move[] {
  return criteria.flatMap((criterion) =>
    Object.entries(files.importances.criteria[criterion]!.moves).flatMap(([question, options]) =>
      Object.entries(options).flatMap(([option, by]): Move[] =>
        known.has(question, option, 'importances.yaml', `criteria.${criterion}.moves.${question}`)
          ? [{ question, option, criterion, by }]
          : [],
      ),
    ),
  );
}
