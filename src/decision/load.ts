/** Reads `content/decision/` and `content/sources/` from disk. Node only; the engine never imports it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseDocument } from 'yaml';
import { DECISION_FILES, type DecisionFiles, type PublishedCase, type WrittenSituation } from '../schemas/decision.ts';
import { source } from '../schemas/source.ts';
import { compile, type Compiled } from './compile.ts';
import type { ModelSource } from './files.ts';
import type { Evidence } from './grading.ts';
import { APPROACHES, type ApproachId } from './model.ts';

/** A file that cannot be used; the message says which, where, what and what would be right. */
export class ModelError extends Error {
  override name = 'ModelError';
}

export interface Loaded extends Compiled {
  readonly files: ModelSource;
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly cases: readonly PublishedCase[];
  readonly situations: readonly WrittenSituation[];
}

/**
 * Loads, checks and compiles the whole model.
 *
 * @param root the project's root folder
 * @throws ModelError when a file is missing, is not YAML, has the wrong shape, or contradicts another
 */
export function loadModel(root: string): Loaded {
  const evidence = loadEvidence(root);
  const read = <Name extends keyof DecisionFiles>(name: Name): DecisionFiles[Name] => readFile(root, name);
  const { always, ...byQuestion } = read('effects.yaml');
  const files = {
    rubric: read('rubric.yaml'),
    model: read('model.yaml'),
    questions: read('questions.yaml'),
    effects: { always, byQuestion: byQuestion as ModelSource['effects']['byQuestion'] },
    interactions: read('interactions.yaml'),
    importances: read('importances.yaml'),
    constraints: read('constraints.yaml'),
    variants: withNames(root, read('variants.yaml')),
    plans: read('plans.yaml'),
  } as ModelSource;
  const compiled = compile(files, evidence);
  if (compiled.problems.length > 0) {
    throw new ModelError(
      compiled.problems.map((one) => `content/decision/${one.file}, ${one.path}: ${one.what}. ${one.cure}`).join('\n'),
    );
  }
  return { ...compiled, files, evidence, cases: read('cases.yaml'), situations: read('situations.yaml') };
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
    variants: file.variants.map((one) => {
      const name = variants.get(one.id);
      if (name === undefined) {
        throw new ModelError(
          `content/decision/variants.yaml, ${one.id}: content/approaches/${one.approach}.mdx does not list this variant. List it there with its name.`,
        );
      }
      return { ...one, name };
    }),
  };
}

function readFile<Name extends keyof DecisionFiles>(root: string, name: Name): DecisionFiles[Name] {
  const file = join('content/decision', name);
  const path = join(root, file);
  if (!existsSync(path)) throw new ModelError(`${file}: the file is missing. The model needs it; restore it from the repository.`);
  const document = parseDocument(readFileSync(path, 'utf8'), { uniqueKeys: true });
  if (document.errors.length > 0) throw new ModelError(`${file}: ${document.errors[0]!.message}`);
  const checked = DECISION_FILES[name].safeParse(document.toJS());
  if (checked.success) return checked.data as DecisionFiles[Name];
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
