/** Takes the decision model's files from the catalogue and compiles them. Node only; the engine never imports it. */
import { openCatalogue, DECISION_NAMES, type Catalogue } from '../catalogue/catalogue.ts';
import { ContentError, problem, type Problem } from '../catalogue/problem.ts';
import type { DecisionCase } from '../schemas/decision-cases.ts';
import type { DecisionFiles } from '../schemas/decision.ts';
import type { Prediction } from '../schemas/decision-predictions.ts';
import type { Quality } from '../schemas/decision-quality.ts';
import { compile, type Compiled, type ModelProblem } from './compile.ts';
import type { ModelSource } from './files.ts';
import type { Evidence } from './grading.ts';
import { APPROACHES, type ApproachId } from './model.ts';

/** Files that cannot be used; the message says which, where, what and what would be right. */
export class ModelError extends ContentError {
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

/** What the model is made from, beside its own folder: evidence, and the names of approaches, variants and rows. */
const MADE_FROM = ['content/decision/', 'content/sources/', 'content/approaches/', 'content/dimensions/'];

/** Faults of the catalogue that keep the model from being made. */
export function faultsOfModel({ problems }: Catalogue): Problem[] {
  return problems.filter(({ file }) => MADE_FROM.some((folder) => file.startsWith(folder)));
}

/**
 * Loads, checks and compiles the whole model.
 *
 * @param root the project's root folder
 * @param catalogue the content, where it has been read already
 * @throws ModelError when a file is missing, is not YAML, has the wrong shape, or contradicts another
 * @example
 * loadModel(root).model.format; // 2
 */
export function loadModel(root: string, catalogue: Catalogue = openCatalogue(root)): Loaded {
  const faults = faultsOfModel(catalogue);
  if (faults.length > 0) throw new ModelError(faults);
  const missing = DECISION_NAMES.filter((name) => catalogue.decision(name) === undefined);
  if (missing.length > 0)
    throw new ModelError(missing.map((name) => problem('missing-file', { file: `content/decision/${name}` })));
  const read = <Name extends keyof DecisionFiles>(name: Name): DecisionFiles[Name] => catalogue.decision(name)!;
  const { always, ...byQuestion } = read('effects.yaml');
  const files = {
    rubric: read('rubric.yaml'),
    model: read('model.yaml'),
    questions: read('questions.yaml'),
    effects: { always, byQuestion: byQuestion as ModelSource['effects']['byQuestion'] },
    interactions: read('interactions.yaml'),
    importances: read('importances.yaml'),
    constraints: read('constraints.yaml'),
    variants: withNames(catalogue, read('variants.yaml')),
    plans: read('plans.yaml'),
    duties: read('duties.yaml'),
    fitted: catalogue.decision('fitted.yaml'),
  } as unknown as ModelSource;
  const { cases } = catalogue;
  const evidence = evidenceOf(catalogue);
  const compiled = compile(
    files,
    evidence,
    cases.map(({ answers }) => answers),
  );
  const contradictions = [...compiled.problems.map((one) => placed(catalogue, one)), ...strayAssumptions(catalogue)];
  if (contradictions.length > 0) throw new ModelError(contradictions);
  return {
    ...compiled,
    text: { ...compiled.text, criteria: withRowNames(catalogue, compiled.text.criteria) },
    files,
    evidence,
    cases,
    predictions: catalogue.decision('predictions.yaml') ?? [],
    quality: catalogue.decision('quality.yaml'),
  };
}

/** Questions that a case calls assumed and does not answer. */
function strayAssumptions({ files }: Catalogue): Problem[] {
  return files.flatMap((file) => {
    if (file.home.type !== 'cases' || !file.valid) return [];
    return (file.parsed as DecisionCase[]).flatMap(({ answers, assumed }, at) =>
      assumed
        .filter((question) => answers[question] === undefined)
        .map((question) =>
          problem(
            'model',
            { file: file.file, line: file.lineOf([at, 'assumed']) },
            { what: `"${question}" is assumed and has no answer.`, cure: 'Answer it, or take it off the list.' },
          ),
        ),
    );
  });
}

/** Names of approaches and variants are their pages' own; here they only get their places. */
function withNames(catalogue: Catalogue, file: DecisionFiles['variants.yaml']) {
  const approaches: Record<string, string> = {};
  const variants = new Map<string, string>();
  const pages = new Map(catalogue.entries('approaches').map(({ id, data }) => [id, data]));
  for (const id of APPROACHES) {
    const page = pages.get(id);
    if (page?.kind !== 'approach') continue;
    approaches[id] = page.name;
    for (const variant of page.variants) variants.set(variant.id, variant.name);
  }
  const nameless = APPROACHES.filter((id) => approaches[id] === undefined).map((id) =>
    problem('missing-file', { file: `content/approaches/${id}.mdx` }),
  );
  const unlisted = file.variants.flatMap((one, index) =>
    variants.has(one.id)
      ? []
      : placed(catalogue, {
          file: 'variants.yaml',
          path: `variants[${index}].id`,
          what: `content/approaches/${one.approach}.mdx does not list the variant "${one.id}"`,
          cure: 'List it there with its name.',
        }),
  );
  if (nameless.length + unlisted.length > 0) throw new ModelError([...nameless, ...unlisted]);
  return {
    ...file,
    approaches: approaches as Record<ApproachId, string>,
    variants: file.variants.map((one) => ({ ...one, name: variants.get(one.id)! })),
  };
}

/** Rows are called as the pages of the matrix call them; readers never see their ids. */
function withRowNames(catalogue: Catalogue, criteria: Compiled['text']['criteria']): Compiled['text']['criteria'] {
  const names = new Map(catalogue.entries('dimensions').flatMap(({ data }) => data.rows.map(({ id, name }) => [id, name])));
  return Object.fromEntries(Object.entries(criteria).map(([id, one]) => [id, { ...one, name: names.get(id) ?? one.name }]));
}

/** A contradiction between files with its line: the compiler names places as `gap.facts[2]`, or by the id of an item. */
function placed(catalogue: Catalogue, { file, path, what, cure }: ModelProblem): Problem {
  const place = { file: `content/decision/${file}` };
  const found = catalogue.files.find((one) => one.file === place.file);
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  const items: unknown = found?.parsed;
  const index = Array.isArray(items) ? items.findIndex((item: { id?: string }) => item.id === keys[0]) : -1;
  const line = found?.lineOf(index < 0 ? keys : [index, ...keys.slice(1)]);
  return problem('model', { ...place, line }, { what: `${path}: ${what}.`, cure });
}

/** What the rubric needs of every finding in `content/sources/`. */
export function evidenceOf(catalogue: Catalogue): Map<string, Evidence> {
  return new Map(
    [...catalogue.findings].map(([id, { finding, source, sourceId }]) => [
      id,
      {
        id,
        source: sourceId,
        kind: source.kind,
        year: Number(source.date.slice(0, 4)),
        effect: finding.effect,
        direct: finding.directness === 'direct',
        secondHand: (finding.checked ?? source.checked) === 'second-hand',
      },
    ]),
  );
}
