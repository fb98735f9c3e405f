import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { catalogueOf } from '../catalogue/shared.ts';
import { helpOf, packLabels } from '../advisor/labels.ts';
import type { PublishedCase } from '../advisor/nearest.ts';
import type { Answers, ModelText } from '../decision/index.ts';
import { loadModel, type Loaded } from '../decision/load.ts';
import { pack } from '../decision/pack.ts';
import { distil, type Distilled } from '../decision/distil.ts';
import { treeToMermaid } from '../decision/tree-text.ts';
import { renderDiagram } from '../diagrams/render.ts';
import type { Diagram } from '../diagrams/diagram.ts';

const MODEL = 'virtual:decision/model';
const LABELS = 'virtual:decision/labels';
const REASONS = 'virtual:decision/reasons';
const HELP = 'virtual:decision/help';
const PUBLISHED = 'virtual:decision/published';
const TREE = 'virtual:decision/tree';

/** Below this agreement with the model no tree is published. */
const LEAST_AGREEMENT = 0.8;

/** The small tree distilled from the model, and its drawing. */
export interface PublishedTree extends Distilled {
  diagram: Diagram;
}

/**
 * Hands the decision model to the site as modules: the numbers that the engine computes with, the labels that the
 * advisor shows at once, the reasons that load when a reader opens them, and the tree distilled from it all.
 */
export function decisionModel(): AstroIntegration {
  return {
    name: 'decision-model',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        updateConfig({ vite: { plugins: [decisionModules(fileURLToPath(config.root))] } });
      },
    },
  };
}

/**
 * The Vite plugin behind it; the embedded advisor is built by a build of its own, with the same modules.
 *
 * @param root the project's root folder
 * @param once whether the files are read once, as in every build; otherwise whenever a module is asked for
 */
export function decisionModules(root: string, once = false) {
  let building = once;
  return {
    name: 'decision-model',
    configResolved: ({ command }: { command: string }) => void (building ||= command === 'build'),
    resolveId: (id: string) => ([MODEL, LABELS, HELP, REASONS, PUBLISHED, TREE].includes(id) ? `\0${id}` : undefined),
    async load(this: { addWatchFile(path: string): void }, id: string) {
      if (!id.startsWith('\0virtual:decision/')) return undefined;
      this.addWatchFile(join(root, 'content/decision'));
      return moduleText(id.slice(1), root, building ? loadedOnce(root) : loadModel(root, catalogueOf(root)));
    },
  };
}

/** What the modules of a build hold, but for the tree: whatever is bundled from them alone changes with it and with our code. */
export function modelTexts(root: string): Promise<string[]> {
  return Promise.all([MODEL, LABELS, HELP, REASONS, PUBLISHED].map((id) => moduleText(id, root, loadedOnce(root))));
}

async function moduleText(id: string, root: string, loaded: Loaded): Promise<string> {
  const { model, text } = loaded;
  const { questions, musts, approaches, variants, ...reasons } = text;
  const labels = { questions, musts, approaches, variants };
  if (id === MODEL) {
    const unpacked = `unpack(JSON.parse(${JSON.stringify(JSON.stringify(pack(model)))}))`;
    return `import { unpack } from ${JSON.stringify(join(root, 'src/decision/unpack.ts'))};\nexport default ${unpacked}`;
  }
  if (id === LABELS) {
    const packed = JSON.stringify(JSON.stringify(packLabels(model, labels)));
    const from = JSON.stringify(join(root, 'src/advisor/labels.ts'));
    return `import { unpackLabels } from ${from};\nimport model from '${MODEL}';\nexport default unpackLabels(model, JSON.parse(${packed}))`;
  }
  const parts: Record<string, unknown> = {
    [HELP]: helpOf(labels),
    [REASONS]: { ...reasons, cited: citedIn(reasons, catalogueOf(root)) },
    [PUBLISHED]: publishedOf(loaded),
    ...(id === TREE && { [TREE]: await publishedTree(loaded, join(root, 'node_modules/.cache/diagrams')) }),
  };
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(parts[id]))})`;
}

/** Who found it and when, for each finding that a reason or a rule rests on. */
function citedIn({ effects, constraints }: Pick<ModelText, 'effects' | 'constraints'>, { findings }: Catalogue) {
  const used = [...Object.values(effects), ...Object.values(constraints)].flatMap((one) => one.findings);
  return Object.fromEntries(
    [...new Set(used)].flatMap((id) => {
      const source = findings.get(id)?.source;
      return source === undefined ? [] : [[id, `${source.authors} ${source.date.slice(0, 4)}`]];
    }),
  );
}

/** Published cases that say what was had, done and got, as far as readers see them. */
function publishedOf({ cases }: Loaded): PublishedCase[] {
  return cases.flatMap(({ id, set, title, domain, had, did, got, answers, accepted, source, reference, url }): PublishedCase[] =>
    set === 'published' && had !== undefined && did !== undefined && got !== undefined
      ? [
          {
            ...{ id, title, domain, had, did, got, answers: answers as Answers, accepted },
            ...(source === undefined ? { reference, ...(url === undefined ? {} : { url }) } : { source }),
          } as PublishedCase,
        ]
      : [],
  );
}

let known: { root: string; loaded: Loaded } | undefined;

/** The same for every bundle of a build: each asks for each module. */
function loadedOnce(root: string): Loaded {
  if (known?.root !== root) known = { root, loaded: loadModel(root, catalogueOf(root)) };
  return known.loaded;
}

async function publishedTree({ model, text, cases }: Loaded, cache: string): Promise<PublishedTree | null> {
  const distilled = distil(
    model,
    cases.map(({ answers }) => answers),
  );
  if (distilled.agreement < LEAST_AGREEMENT) return null;
  const source = treeToMermaid(
    distilled.tree,
    text,
    'The model as a small tree',
    'A tree of yes-or-no questions distilled from the advisor’s model.',
  );
  return { ...distilled, diagram: await renderDiagram(source, cache) };
}
