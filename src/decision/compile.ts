/** From the files of `content/decision/` to the compact model the engine runs on, and the wording beside it. Pure. */
import { grade as gradeByRubric, type Evidence, type Graded } from './grading.ts';
import type { ModelSource, RawEffect, When } from './files.ts';
import { APPROACHES, CERTAINTIES, CONSTRAINT_KINDS, KNOWLEDGE, WEIGHTS } from './model.ts';
import type { Candidate, Condition, Constraint, Effect, Model, Move } from './model.ts';
import { effectId } from './prepare.ts';
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

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

const NAMED_LEVERS = ['none', 'whole-context', 'retrieval', 'run-time', 'untouched', 'tuned'];

/** Compiles the files. References that lead nowhere, and grades that the rubric does not give, come back as problems. */
export function compile(files: ModelSource, evidence: ReadonlyMap<string, Evidence>): Compiled {
  const problems: ModelProblem[] = [];
  const report = (file: string, path: string, what: string, cure: string) => problems.push({ file, path, what, cure });
  const questions = files.questions.questions.map((one) => ({ id: one.id, options: Object.keys(one.options) }));
  const criteria = Object.keys(files.importances.criteria);
  const { candidates, levers } = candidatesOf(files);
  const targets: [string, number][] = [];
  const year = Number(files.model.date.slice(0, 4));

  const need = (list: readonly string[], id: string, file: string, path: string, kind: string): number => {
    const index = list.indexOf(id);
    if (index < 0) report(file, path, `"${id}" is no ${kind}`, `Use one of: ${list.join(', ')}.`);
    return Math.max(0, index);
  };
  const maskOf = (names: readonly string[], file: string, path: string): number => {
    let mask = 0;
    for (const name of names) {
      const part = candidates.reduce(
        (sum, [variant, approach], at) =>
          variant === name || APPROACHES[approach] === name || levers[at]!.includes(name) ? sum | (1 << at) : sum,
        0,
      );
      if (part === 0) report(file, path, `"${name}" is no lever value, approach or variant`, `Use an id from variants.yaml.`);
      mask |= part;
    }
    return mask;
  };
  const target = (names: readonly string[], file: string, path: string): number => {
    const name = names.join('+');
    const found = targets.findIndex(([known]) => known === name);
    return found >= 0 ? found : targets.push([name, maskOf(names, file, path)]) - 1;
  };
  const conditions = (when: When, file: string, path: string): Condition[] =>
    Object.entries(when).map(([question, options]): Condition => {
      const at = need(
        questions.map((one) => one.id),
        question,
        file,
        `${path}.${question}`,
        'question',
      );
      return [
        at,
        options.reduce(
          (mask, option) => mask | (1 << need(questions[at]!.options, option, file, `${path}.${question}`, 'option')),
          0,
        ),
      ];
    });

  const effects: Effect[] = [];
  const effectText: Record<string, EffectText> = {};
  const add = (raw: RawEffect, when: When, file: string, path: string, name?: string) => {
    const look = (ids: readonly string[]) =>
      ids.flatMap((id) => {
        const found = evidence.get(id);
        if (!found) report(file, path, `finding "${id}" does not exist`, 'Use the id of a finding in content/sources/.');
        return found ?? [];
      });
    const graded = gradeByRubric(files.rubric, year, look(raw.findings), look(raw.against), raw.bearing);
    checkGrade(raw, graded, (what, cure) => report(file, path, what, cure));
    const row: Mutable<Effect> = [
      conditions(when, file, path).sort((a, b) => a[0] - b[0]),
      target(raw.on, file, path),
      need(criteria, raw.row, file, path, 'row of importances.yaml'),
      raw.grade,
      CERTAINTIES.indexOf(graded.certainty),
    ];
    if (name) row[5] = name;
    const id = effectId({ questions, targets, criteria } as unknown as Model, row);
    if (effectText[id]) report(file, path, `the same effect stands twice (${id})`, 'Merge the two.');
    effects.push(row);
    effectText[id] = {
      reason: withCitations(raw),
      findings: raw.findings,
      against: raw.against,
      certainty: graded.certainty,
      judgement: graded.judgement,
      criterion: raw.row,
      grade: raw.grade,
      on: raw.on,
    };
  };

  files.effects.always.forEach((raw, at) => add(raw, {}, 'effects.yaml', `always[${at}]`));
  for (const [question, options] of Object.entries(files.effects.byQuestion)) {
    for (const [option, list] of Object.entries(options)) {
      list.forEach((raw, at) => add(raw, { [question]: [option] }, 'effects.yaml', `${question}.${option}[${at}]`));
    }
  }
  for (const raw of files.interactions) add(raw, raw.when, 'interactions.yaml', raw.id, raw.id);

  const moves: Move[] = [];
  criteria.forEach((criterion, index) => {
    for (const [question, options] of Object.entries(files.importances.criteria[criterion]!.moves)) {
      const path = `criteria.${criterion}.moves.${question}`;
      const at = need(
        questions.map((one) => one.id),
        question,
        'importances.yaml',
        path,
        'question',
      );
      for (const [option, by] of Object.entries(options))
        moves.push([at, need(questions[at]!.options, option, 'importances.yaml', path, 'option'), index, by]);
    }
  });
  const constraints = files.constraints.map((one): Constraint => {
    const when = one.kind === 'requires' ? one.any : one.when;
    const out = one.kind === 'contradiction' ? 0 : maskOf(one.out, 'constraints.yaml', one.id);
    return [one.id, CONSTRAINT_KINDS.indexOf(one.kind), conditions(when, 'constraints.yaml', one.id), out, one.waits ? 1 : 0];
  });
  const { version, thresholds, smaa, renamed, changelog } = files.model;
  if (changelog[0]?.version !== version)
    report(
      'model.yaml',
      'changelog',
      `the newest entry is not about version ${version}`,
      'Say in the changelog what changed in this version.',
    );

  const model: Model = {
    format: 1,
    version,
    questions,
    criteria,
    importance: criteria.map((one) => files.importances.criteria[one]!.base),
    importanceRange: files.model.importanceRange,
    moves,
    candidates,
    targets,
    effects,
    constraints,
    thresholds,
    smaa: { points: smaa.points, seed: smaa.seed, shift: CERTAINTIES.map((one) => smaa.shift[one]) },
    renamed,
  };
  return { model, text: textOf(files, effectText), problems };
}

function candidatesOf({ variants }: ModelSource): { candidates: Candidate[]; levers: string[][] } {
  const candidates: Candidate[] = [];
  const levers: string[][] = [];
  for (const variant of variants.variants) {
    for (const [knowledge, weights] of variant.cells) {
      candidates.push([variant.id, APPROACHES.indexOf(variant.approach), KNOWLEDGE.indexOf(knowledge), WEIGHTS.indexOf(weights)]);
      levers.push(
        (variant.levers ?? [knowledge, weights, ...(knowledge === 'none' ? [] : ['run-time'])]).filter((one) =>
          NAMED_LEVERS.includes(one),
        ),
      );
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

/** Adds the citations before the final full stop where the sentence has none. */
function withCitations({ reason, findings, against }: RawEffect): string {
  const ids = [...findings, ...against];
  if (ids.length === 0 || reason.includes('[@')) return reason;
  return `${reason.replace(/\.$/, '')} [${ids.map((id) => `@${id}`).join('; ')}].`;
}

function textOf(files: ModelSource, effects: Record<string, EffectText>): ModelText {
  return {
    version: files.model.version,
    questions: Object.fromEntries(
      files.questions.questions.map(({ id, title, short, why, help, group, options }) => [
        id,
        {
          title,
          short,
          why,
          group,
          ...(help ? { help } : {}),
          options: Object.fromEntries(
            Object.entries(options).map(([option, one]) => [option, { label: one.label, ...(one.help ? { help: one.help } : {}) }]),
          ),
        },
      ]),
    ),
    effects,
    constraints: Object.fromEntries(
      files.constraints.map((one) => [one.id, { reason: one.reason, findings: one.findings, cure: one.cure }]),
    ),
    approaches: files.variants.approaches,
    variants: Object.fromEntries(files.variants.variants.map((one) => [one.id, { name: one.name }])),
    criteria: Object.fromEntries(
      Object.entries(files.importances.criteria).map(([id, one]) => [id, { name: id, reason: one.reason }]),
    ),
    changelog: files.model.changelog,
    plans: files.plans,
  };
}
