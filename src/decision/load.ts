/** Reads `content/decision/` and `content/sources/` from disk. Node only; the engine never imports it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseDocument } from 'yaml';
import type { z } from 'astro/zod';
import { cases, DECISION_FILES, DERIVED_FILES } from '../schemas/decision.ts';
import type { DecisionCase, DecisionFiles, DerivedFiles, Prediction, Quality } from '../schemas/decision.ts';
import { source } from '../schemas/source.ts';
import { compile, type Compiled, type ModelProblem } from './compile.ts';
import type { ModelSource } from './files.ts';
import type { Evidence } from './grading.ts';
import { APPROACHES, type ApproachId, type Model } from './model.ts';
import { readAnswers } from './read-answers.ts';

/** A file that cannot be used; the message says which, where, what and what would be right. */
export class ModelError extends Error {
  override name = 'ModelError';
}

export interface Loaded extends Compiled {
  readonly files: ModelSource;
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly cases: readonly DecisionCase[];
  /** What models that had not seen a case said of it; none until the model is fitted. */
  readonly predictions: readonly Prediction[];
  /** How good the model has to stay; undefined until a budget is set. */
  readonly quality: Quality | undefined;
}

/**
 * Loads, checks and compiles the whole model.
 *
 * @param root the project's root folder
 * @throws ModelError when a file is missing, is not YAML, has the wrong shape, or contradicts another
 */
export function loadModel(root: string): Loaded {
  const loaded = readModel(root);
  if (loaded.problems.length > 0) {
    throw new ModelError(
      loaded.problems.map((one) => `content/decision/${one.file}, ${one.path}: ${one.what}. ${one.cure}`).join('\n'),
    );
  }
  return loaded;
}

/**
 * The same for work in progress: what the files contradict each other in is listed in `problems`, and the model stands without it.
 *
 * @throws ModelError when a file is missing, is not YAML, or has the wrong shape
 */
export function readModel(root: string): Loaded {
  const evidence = loadEvidence(root);
  const readPart = <Name extends keyof DecisionFiles>(name: Name): DecisionFiles[Name] => {
    const file = join('content/decision', name);
    if (!existsSync(join(root, file)))
      throw new ModelError(`${file}: the file is missing. The model needs it; restore it from the repository.`);
    return readFile(root, file, DECISION_FILES[name]) as DecisionFiles[Name];
  };
  const readDerived = <Name extends keyof DerivedFiles>(name: Name): DerivedFiles[Name] | undefined => {
    const file = join('content/decision', name);
    return existsSync(join(root, file)) ? (readFile(root, file, DERIVED_FILES[name]) as DerivedFiles[Name]) : undefined;
  };
  const { always, ...byQuestion } = readPart('effects.yaml');
  const files = {
    rubric: readPart('rubric.yaml'),
    model: readPart('model.yaml'),
    questions: readPart('questions.yaml'),
    effects: { always, byQuestion: byQuestion as ModelSource['effects']['byQuestion'] },
    interactions: readPart('interactions.yaml'),
    importances: readPart('importances.yaml'),
    constraints: readPart('constraints.yaml'),
    variants: withNames(root, readPart('variants.yaml')),
    plans: readPart('plans.yaml'),
    fitted: readDerived('fitted.yaml'),
  } as unknown as ModelSource;
  const filed = readCases(root);
  const compiled = compile(
    files,
    evidence,
    filed.map(({ read }) => read.answers),
  );
  const places = new Map<string, string>();
  const faults = filed.flatMap(({ file, read }) => {
    const before = places.get(read.id);
    places.set(read.id, file);
    return caseFaults(read, compiled.model, evidence, before).map((fault): ModelProblem => ({ file, path: read.id, ...fault }));
  });
  return {
    ...compiled,
    problems: [...compiled.problems, ...faults],
    files,
    evidence,
    cases: filed.map(({ read }) => read),
    predictions: readDerived('predictions.yaml') ?? [],
    quality: readDerived('quality.yaml'),
  };
}

/** The cases of all files in `content/decision/cases/`, in the order of the files' names. */
function readCases(root: string): { file: string; read: DecisionCase }[] {
  const folder = join('content/decision', 'cases');
  const names = existsSync(join(root, folder)) ? readdirSync(join(root, folder)).filter((one) => one.endsWith('.yaml')) : [];
  return names.sort().flatMap((name) => readFile(root, join(folder, name), cases).map((read) => ({ file: `cases/${name}`, read })));
}

/** What is wrong with a case beside its shape. */
function caseFaults(
  { answers, assumed, source }: DecisionCase,
  model: Model,
  evidence: ReadonlyMap<string, Evidence>,
  before: string | undefined,
): Pick<ModelProblem, 'what' | 'cure'>[] {
  const unknown = readAnswers(model, answers).ignored.map(({ part, reason }) => ({
    what: `"${part}": ${reason}`,
    cure: 'Use the ids in content/decision/questions.yaml.',
  }));
  const stray = assumed
    .filter((question) => answers[question] === undefined)
    .map((question) => ({ what: `"${question}" is assumed and has no answer`, cure: 'Answer it, or take it off the list.' }));
  return [
    ...(before === undefined ? [] : [{ what: `the id is taken by a case in ${before}`, cure: 'Give this one another.' }]),
    ...unknown,
    ...stray,
    ...(source === undefined || evidence.has(source)
      ? []
      : [
          { what: `finding "${source}" does not exist`, cure: 'Use the id of a finding in content/sources/, or give a reference.' },
        ]),
  ];
}

/** Names of approaches and variants are their pages' own; here they only get their places. */
function withNames(root: string, file: DecisionFiles['variants.yaml']) {
  const approaches: Record<string, string> = {};
  const variants = new Map<string, string>();
  for (const id of APPROACHES) {
    const page = join('content/approaches', `${id}.mdx`);
    const front = existsSync(join(root, page))
      ? /^---\r?\n([\s\S]*?)\r?\n---/.exec(readFileSync(join(root, page), 'utf8'))?.[1]
      : undefined;
    const data = front === undefined ? {} : (parse(front) as { name?: string; variants?: { id: string; name: string }[] });
    if (data.name === undefined)
      throw new ModelError(`${page}: the page gives no name. The model takes it from there; write "name:" into its front matter.`);
    approaches[id] = data.name;
    for (const variant of data.variants ?? []) variants.set(variant.id, variant.name);
  }
  return {
    ...file,
    approaches: approaches as Record<ApproachId, string>,
    // A variant that its approach's page does not list yet is called by its id; the checks name it.
    variants: file.variants.map((one) => ({ ...one, name: variants.get(one.id) ?? readable(one.id) })),
  };
}

function readable(id: string): string {
  return id[0]!.toUpperCase() + id.slice(1).replaceAll('-', ' ');
}

/** Reads a file and holds it against its schema. */
function readFile<Schema extends z.ZodType>(root: string, file: string, schema: Schema): z.output<Schema> {
  const document = parseDocument(readFileSync(join(root, file), 'utf8'), { uniqueKeys: true });
  if (document.errors.length > 0) throw new ModelError(`${file}: ${document.errors[0]!.message}`);
  const checked = schema.safeParse(document.toJS());
  if (checked.success) return checked.data;
  const lines = checked.error.issues.map((issue) => `${file}, ${issue.path.join('.') || 'top level'}: ${issue.message}`);
  throw new ModelError(lines.join('\n'));
}

/** What the rubric needs of every finding in `content/sources/`. */
export function loadEvidence(root: string): Map<string, Evidence> {
  const evidence = new Map<string, Evidence>();
  const folder = join(root, 'content/sources');
  for (const name of readdirSync(folder)
    .filter((one) => one.endsWith('.yaml'))
    .sort()) {
    const checked = source.safeParse(parseDocument(readFileSync(join(folder, name), 'utf8')).toJS());
    if (!checked.success) {
      const issue = checked.error.issues[0]!;
      throw new ModelError(`content/sources/${name}, ${issue.path.join('.')}: ${issue.message}`);
    }
    for (const finding of checked.data.findings) {
      evidence.set(finding.id, {
        id: finding.id,
        source: name.replace(/\.yaml$/, ''),
        kind: checked.data.kind,
        year: Number(checked.data.date.slice(0, 4)),
        effect: finding.effect,
        direct: finding.directness === 'direct',
        secondHand: (finding.checked ?? checked.data.checked) === 'second-hand',
      });
    }
  }
  return evidence;
}
