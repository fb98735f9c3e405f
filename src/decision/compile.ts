/** From the files of `content/decision/` to the model the engine runs on, and the wording beside it. Pure. */
import { textOf } from './compile-text.ts';
import { grade as gradeByRubric, type Evidence, type Graded } from './grading.ts';
import type { ModelSource, RawConstraint, RawEffect, When } from './files.ts';
import { effectKey } from './model.ts';
import type { Answers, Candidate, Condition, Constraint, Effect, Model, Move, Musts, Question } from './model.ts';
import { MUSTS } from './result.ts';
import type { EffectText, ModelText } from './text.ts';

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

type Report = (file: string, path: string, what: string, cure: string) => void;

const NAMED_LEVERS = ['none', 'whole-context', 'retrieval', 'run-time', 'untouched', 'tuned'];

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
  const { candidates, levers } = candidatesOf(files);
  const targets: Record<string, readonly number[]> = {};

  const membersOf = (names: readonly string[], file: string, path: string): number[] => {
    const found = new Set<number>();
    for (const name of names) {
      const part = candidates.flatMap(({ variant, approach }, at) =>
        variant === name || approach === name || levers[at]!.includes(name) ? [at] : [],
      );
      if (part.length === 0)
        report(file, path, `"${name}" is no lever value, approach or variant`, `Use an id from variants.yaml.`);
      for (const at of part) found.add(at);
    }
    return [...found].sort((a, b) => a - b);
  };
  const target = (names: readonly string[], file: string, path: string): string => {
    const name = names.join('+');
    targets[name] ??= membersOf(names, file, path);
    return name;
  };

  const effects: Effect[] = [];
  const effectText: Record<string, EffectText> = {};
  const year = Number(files.model.date.slice(0, 4));
  const add = (raw: RawEffect, when: When, file: string, path: string, key: string) => {
    const look = (ids: readonly string[]) =>
      ids.flatMap((id) => {
        const found = evidence.get(id);
        if (!found) report(file, path, `finding "${id}" does not exist`, 'Use the id of a finding in content/sources/.');
        return found ?? [];
      });
    const graded = gradeByRubric(files.rubric, year, look(raw.findings), look(raw.against), raw.bearing);
    checkGrade(raw, graded, (what, cure) => report(file, path, what, cure));
    if (!criteria.includes(raw.row))
      report(file, path, `"${raw.row}" is no row of importances.yaml`, `Use one of: ${criteria.join(', ')}.`);
    if (effectText[key]) report(file, path, `the same effect stands twice (${key})`, 'Merge the two.');
    const fit = files.fitted?.grades[key];
    // A grade that was fitted to another grade of the rubric is out of date.
    const fitted = fit !== undefined && fit.grade === raw.grade ? fit.fitted : raw.grade * 100;
    effects.push({
      key,
      when: known.conditions(when, file, path),
      on: target(raw.on, file, path),
      row: criteria.includes(raw.row) ? raw.row : criteria[0]!,
      grade: raw.grade,
      fitted,
      certainty: graded.certainty,
    });
    effectText[key] = {
      reason: raw.reason,
      findings: raw.findings,
      against: raw.against,
      certainty: graded.certainty,
      judgement: graded.judgement,
      criterion: raw.row,
      grade: raw.grade,
      fitted,
      on: raw.on,
    };
  };
  files.effects.always.forEach((raw, at) => add(raw, {}, 'effects.yaml', `always[${at}]`, effectKey(null, null, raw.on, raw.row)));
  for (const [question, options] of Object.entries(files.effects.byQuestion)) {
    for (const [option, list] of Object.entries(options)) {
      list.forEach((raw, at) =>
        add(
          raw,
          { [question]: [option] },
          'effects.yaml',
          `${question}.${option}[${at}]`,
          effectKey(question, option, raw.on, raw.row),
        ),
      );
    }
  }
  for (const raw of files.interactions) add(raw, raw.when, 'interactions.yaml', raw.id, raw.id);

  const constraints = files.constraints.map((one): Constraint => {
    const conditions = (when: When) => known.conditions(when, 'constraints.yaml', one.id);
    return {
      id: one.id,
      kind: one.kind,
      when: conditions(whenOf(one, files)),
      out: one.kind === 'contradiction' ? [] : membersOf(one.out, 'constraints.yaml', one.id),
      waits: one.waits,
      unless: one.kind === 'awaits' ? conditions(one.unless) : [],
    };
  });
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

type Known = ReturnType<typeof knownIds>;

/** What questions and options there are; what is not among them is reported and left out. */
function knownIds(files: ModelSource, report: Report) {
  const options = new Map(files.questions.questions.map((one) => [one.id, Object.keys(one.options)]));
  const order = [...options.keys()];
  const need = (list: readonly string[], id: string, file: string, path: string, kind: string): boolean => {
    if (!list.includes(id)) report(file, path, `"${id}" is no ${kind}`, `Use one of: ${list.join(', ')}.`);
    return list.includes(id);
  };
  const has = (question: string, option: string, file: string, path: string) =>
    need(order, question, file, path, 'question') && need(options.get(question)!, option, file, path, 'option');
  return {
    has,
    opens: (id: string) => need([...order, MUSTS], id, 'questions.yaml', 'opening', 'question'),
    conditions: (when: When, file: string, path: string): Condition[] =>
      Object.entries(when).flatMap(([question, given]) => {
        const kept = given.filter((option) => has(question, option, file, `${path}.${question}`));
        return kept.length === 0 ? [] : [{ question, options: kept }];
      }),
    answers: (given: Answers, file: string, path: string): Answers =>
      Object.fromEntries(Object.entries(given).filter(([question, option]) => has(question, option, file, `${path}.${question}`))),
  };
}

function whenOf(one: RawConstraint, { questions }: ModelSource): When {
  if (one.kind === 'requires') return one.any;
  if (one.kind !== 'awaits') return one.when;
  const asked = questions.questions.find(({ id }) => id === one.question);
  return { [one.question]: Object.keys(asked?.options ?? { [one.question]: null }) };
}

function questionsOf({ questions: { questions } }: ModelSource, known: Known, answered: readonly Answers[]): Question[] {
  return questions.map(({ id, group, answerable, said = answerable, only, options }): Question => {
    const counts = Object.keys(options).map((option) => 1 + answered.filter((one) => one[id] === option).length);
    const sum = counts.reduce((total, count) => total + count, 0);
    return {
      id,
      options: Object.keys(options),
      group,
      answerable,
      said,
      only: known.conditions(only, 'questions.yaml', `${id}.only`),
      // Rounded, so that the model travels light.
      prior: counts.map((count) => Math.round((1000 * count) / sum) / 1000),
    };
  });
}

function mustsOf({ questions: { musts } }: ModelSource, { answers }: Known): Musts | null {
  if (musts === undefined) return null;
  const read = (sets: Answers, path: string) => answers(sets, 'questions.yaml', `musts.${path}`);
  return {
    answerable: musts.answerable,
    said: musts.said ?? musts.answerable,
    ticks: musts.ticks.map(({ id, sets }) => ({ id, sets: read(sets, id) })),
    together: musts.together.map(({ of, sets }) => ({ of, sets: read(sets, of.join('+')) })),
    otherwise: read(musts.otherwise, 'otherwise'),
  };
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

function candidatesOf({ variants }: ModelSource): { candidates: Candidate[]; levers: string[][] } {
  const candidates: Candidate[] = [];
  const levers: string[][] = [];
  for (const { id, approach, cells, levers: own } of variants.variants) {
    for (const [knowledge, weights] of cells) {
      candidates.push({ variant: id, approach, knowledge, weights });
      const names = own ?? [knowledge, weights, ...(knowledge === 'none' ? [] : ['run-time'])];
      levers.push(names.filter((one) => NAMED_LEVERS.includes(one)));
    }
  }
  return { candidates, levers };
}

function checkGrade(raw: RawEffect, graded: Graded, report: (what: string, cure: string) => void): void {
  const size = Math.abs(raw.grade);
  if (graded.judgement && size > graded.grade)
    report(`a judgement of ${raw.grade}`, 'Without findings a grade is one step at most; cite findings or lower it.');
  if (!graded.judgement && size !== graded.grade)
    report(
      `grade ${raw.grade}, but the rubric gives ${graded.grade}`,
      'Write the grade that the rubric gives, or correct findings, against or bearing.',
    );
}
