/** The decision model's files as an editor wrote them, each fault at its own line: what the compiler says of them only follows. */
import { SOURCE_KINDS } from '../../schemas/source.ts';
import { APPROACHES, VARIANT_IDS, VARIANTS } from '../../schemas/shared.ts';
import type { Catalogue } from '../catalogue.ts';
import { nearest } from '../nearest.ts';
import type { Report } from '../report.ts';
import { placeIn } from '../shape.ts';
import { directionOf } from './experiments.ts';

type Say = (path: PropertyKey[], what: string, cure: string) => void;
/** Question → its options. */
type Asked = ReadonlyMap<string, ReadonlySet<string>>;

export function checkDecision(catalogue: Catalogue, report: Report): void {
  const sayIn = (name: string): Say => {
    const file = catalogue.files.find((one) => one.file === `content/decision/${name}`)!;
    return (path, what, cure) => report.say('model', placeIn(file, path), { what, cure });
  };
  const questions = catalogue.decision('questions.yaml')?.questions;
  const asked: Asked | undefined = questions && new Map(questions.map(({ id, options }) => [id, new Set(Object.keys(options))]));
  checkVariants(catalogue, sayIn('variants.yaml'));
  checkPlans(catalogue, sayIn('plans.yaml'));
  if (asked) checkModelFile(catalogue, asked, sayIn('model.yaml'));
  checkRanges(catalogue, sayIn('importances.yaml'), sayIn('rubric.yaml'));
  checkTargets(catalogue, asked, sayIn);
  checkConstraints(catalogue, sayIn('constraints.yaml'));
  checkTogether(catalogue, sayIn('questions.yaml'));
  checkBudgets(catalogue, sayIn('quality.yaml'));
  twice(
    catalogue.decision('questions.yaml')?.musts?.ticks.map(({ id }) => id),
    ['musts', 'ticks'],
    'id',
    sayIn('questions.yaml'),
  );
  twice(
    catalogue.decision('quality.yaml')?.budgets.map(({ figure }) => figure),
    ['budgets'],
    'figure',
    sayIn('quality.yaml'),
  );
}

/** A budget on an error or a loss holds it down, any other holds its figure up. */
function checkBudgets(catalogue: Catalogue, say: Say): void {
  for (const [at, { figure, better }] of (catalogue.decision('quality.yaml')?.budgets ?? []).entries()) {
    const direction = directionOf(figure);
    if (direction !== undefined && direction !== better)
      say(['budgets', at, 'better'], `"${better}" would be better of "${figure}".`, `Write ${direction}.`);
  }
}

/** Ticks that stand together are ticks that there are. */
function checkTogether(catalogue: Catalogue, say: Say): void {
  const { ticks = [], together = [] } = catalogue.decision('questions.yaml')?.musts ?? {};
  const ids = ticks.map(({ id }) => id);
  for (const [at, { of }] of together.entries()) {
    const unknown = of.find((id) => !ids.includes(id));
    if (unknown !== undefined)
      say(['musts', 'together', at, 'of'], `"${unknown}" is no tick.`, nearest(unknown, ids, 'the list of ticks'));
  }
}

/** Names that may stand once in a list. */
function twice(names: readonly string[] | undefined, list: PropertyKey[], key: string, say: Say): void {
  for (const [at, name] of (names ?? []).entries())
    if (names!.indexOf(name) < at) say([...list, at, key], `"${name}" stands in this list already.`, 'Keep one of the two.');
}

function checkVariants(catalogue: Catalogue, say: Say): void {
  const file = catalogue.decision('variants.yaml');
  if (!file) return;
  const ids = file.variants.map(({ id }) => id);
  for (const [at, { id, approach, levers = [] }] of file.variants.entries()) {
    if (ids.indexOf(id) < at) say(['variants', at, 'id'], `The variant "${id}" stands twice.`, 'Keep one.');
    if (!(VARIANTS[approach] as readonly string[]).includes(id))
      say(
        ['variants', at, 'approach'],
        `"${id}" is no variant of ${approach}.`,
        `Its approach is ${APPROACHES.find((one) => (VARIANTS[one] as readonly string[]).includes(id))}.`,
      );
    const unknown = levers.find((lever) => !file.levers.includes(lever));
    if (unknown !== undefined)
      say(['variants', at, 'levers'], `"${unknown}" is no lever.`, nearest(unknown, file.levers, 'the list of levers'));
  }
  const missing = VARIANT_IDS.filter((id) => !ids.includes(id));
  // Where one stands twice, it is the other that was meant.
  if (missing.length > 0 && new Set(ids).size === ids.length)
    say(['variants'], `There is no line for ${missing.join(', ')}.`, 'Add one with its approach and cells.');
}

function checkPlans(catalogue: Catalogue, say: Say): void {
  const plans = catalogue.decision('plans.yaml');
  if (!plans) return;
  // An approach's plan stands in for a form of it that has none.
  const missing = APPROACHES.filter((id) => plans[id] === undefined);
  if (missing.length > 0)
    say([], `There is no plan for ${missing.join(', ')}.`, 'Write one with steps, revisit, risks and reading.');
}

function checkModelFile(catalogue: Catalogue, asked: Asked, say: Say): void {
  const file = catalogue.decision('model.yaml');
  if (!file) return;
  const { renamed, redefined, changelog, thresholds, importanceRange } = file;
  const place = 'content/decision/questions.yaml';
  for (const [old, now] of Object.entries(renamed.questions)) {
    const path = ['renamed', 'questions', old];
    if (asked.has(old)) say(path, `"${old}" is asked today, so it cannot be an old name.`, 'Take it out, or correct it.');
    else if (!asked.has(now)) say(path, `"${old}" leads to "${now}", which is no question.`, nearest(now, asked.keys(), place));
  }
  const optionsOf = (key: string) => asked.get(renamed.questions[key] ?? key);
  for (const [old, now] of Object.entries(renamed.options)) {
    const [question = '', option = ''] = old.split('.');
    const path = ['renamed', 'options', old];
    const options = optionsOf(question);
    if (!options) say(path, `"${question}" is no question.`, nearest(question, asked.keys(), place));
    else if (options.has(option))
      say(path, `"${option}" is offered today, so it cannot be an old name.`, 'Take it out, or correct it.');
    else if (!options.has(now)) say(path, `"${old}" leads to "${now}", which is no option.`, nearest(now, options, place));
  }
  const versions = changelog.map(({ version }) => version);
  for (const [key, { since }] of Object.entries(redefined)) {
    const [question = '', option = ''] = key.split('.');
    if (!asked.get(question)?.has(option))
      say(['redefined', key], `"${key}" is no option of a question.`, `Write question.option, both from ${place}.`);
    if (!versions.includes(since))
      say(['redefined', key, 'since'], `The changelog knows no version ${since}.`, `Use one of: ${versions.join(', ')}.`);
  }
  for (const [at, version] of versions.entries()) {
    if (versions.indexOf(version) < at)
      say(['changelog', at, 'version'], `Version ${version} stands in the changelog twice.`, 'Join the two.');
  }
  if (thresholds.unknown >= thresholds.clear)
    say(
      ['thresholds', 'clear'],
      `A result would be clear from ${thresholds.clear} % on, and unknown below ${thresholds.unknown} %.`,
      'Raise the first or lower the second.',
    );
  if (importanceRange[0] >= importanceRange[1])
    say(['importanceRange'], 'The range ends before it begins.', 'Write the least weight first.');
}

/** The numbers of a table never rise in this order. */
function falls<Name extends string>(
  table: Readonly<Record<Name, number>>,
  order: readonly Name[],
  path: PropertyKey[],
  say: Say,
): void {
  const at = order.findIndex((name, place) => place > 0 && table[name] > table[order[place - 1]!]);
  if (at > 0) say([...path, order[at]!], `"${order[at]}" counts for more than "${order[at - 1]}".`, 'Swap or correct the two.');
}

function checkRanges(catalogue: Catalogue, sayWeights: Say, sayRubric: Say): void {
  const [least, greatest] = catalogue.decision('model.yaml')?.importanceRange ?? [0, Infinity];
  for (const [row, { base }] of Object.entries(catalogue.decision('importances.yaml')?.criteria ?? {})) {
    if (least < greatest && (base < least || base > greatest))
      sayWeights(
        ['criteria', row, 'base'],
        `The weight ${base} of "${row}" does not lie between ${least} and ${greatest}.`,
        'Weights run over importanceRange in content/decision/model.yaml.',
      );
  }
  const rubric = catalogue.decision('rubric.yaml');
  if (!rubric) return;
  const kinds = Object.keys(rubric.certainty.kinds);
  const odd = kinds.find((kind) => !(SOURCE_KINDS as readonly string[]).includes(kind));
  if (odd !== undefined)
    sayRubric(['certainty', 'kinds', odd], `"${odd}" is no kind of source.`, nearest(odd, SOURCE_KINDS, 'src/schemas/source.ts'));
  const missing = SOURCE_KINDS.find((kind) => !kinds.includes(kind));
  if (odd === undefined && missing !== undefined)
    sayRubric(['certainty', 'kinds'], `Nothing says how certain the kind "${missing}" is.`, 'Add it.');
  falls(rubric.sizes, ['large', 'moderate', 'small'], ['sizes'], sayRubric);
  falls(rubric.bearing, ['far', 'near', 'same'], ['bearing'], sayRubric);
  falls(rubric.certainty.levels, ['high', 'moderate', 'low'], ['certainty', 'levels'], sayRubric);
  if (rubric.range[0] > rubric.range[1]) sayRubric(['range'], 'The range ends before it begins.', 'Write the least grade first.');
}

/** What effects and constraints act on, and the answers under which effects stand. */
function checkTargets(catalogue: Catalogue, asked: Asked | undefined, sayIn: (name: string) => Say): void {
  const file = catalogue.decision('variants.yaml');
  if (!file) return;
  const targets = new Set<string>([...file.levers, ...APPROACHES, ...VARIANT_IDS]);
  const check = (say: Say, on: readonly string[], path: PropertyKey[]) => {
    const unknown = on.find((one) => !targets.has(one));
    if (unknown !== undefined)
      say(path, `"${unknown}" is no lever, approach or variant.`, nearest(unknown, targets, 'content/decision/variants.yaml'));
  };
  const sayEffects = sayIn('effects.yaml');
  for (const [question, entry] of Object.entries(catalogue.decision('effects.yaml') ?? {})) {
    const options = asked?.get(question);
    if (question === 'always')
      for (const [at, { on }] of (entry as { on: string[] }[]).entries()) check(sayEffects, on, [question, at, 'on']);
    else if (asked && !options)
      sayEffects([question], `"${question}" is no question.`, nearest(question, asked.keys(), 'content/decision/questions.yaml'));
    else {
      for (const [option, list] of Object.entries(
        entry as unknown as Record<string, { on: string[]; findings: string[]; against: string[] }[]>,
      )) {
        if (options && !options.has(option) && option !== 'not-sure')
          sayEffects(
            [question, option],
            `"${option}" is no option of "${question}".`,
            nearest(option, options, 'content/decision/questions.yaml'),
          );
        for (const [at, { on }] of list.entries()) check(sayEffects, on, [question, option, at, 'on']);
      }
    }
  }
  for (const [at, { on }] of (catalogue.decision('interactions.yaml') ?? []).entries())
    check(sayIn('interactions.yaml'), on, [at, 'on']);
  for (const [at, one] of (catalogue.decision('constraints.yaml') ?? []).entries()) {
    if ('out' in one) check(sayIn('constraints.yaml'), one.out, [at, 'out']);
  }
  const sides = (
    name: 'effects.yaml' | 'interactions.yaml',
    list: readonly { findings: string[]; against: string[] }[],
    path: PropertyKey[],
  ) => {
    for (const [at, { findings, against }] of list.entries()) {
      const both = against.find((id) => findings.includes(id));
      if (both !== undefined)
        sayIn(name)(
          [...path, at, 'against'],
          `The finding "${both}" speaks for it and against it.`,
          'Keep it in one of the two lists.',
        );
    }
  };
  sides('interactions.yaml', catalogue.decision('interactions.yaml') ?? [], []);
  const effects = catalogue.decision('effects.yaml');
  if (!effects) return;
  const { always, ...byQuestion } = effects;
  sides('effects.yaml', always, ['always']);
  for (const [question, options] of Object.entries(byQuestion)) {
    for (const [option, list] of Object.entries(options)) sides('effects.yaml', list, [question, option]);
  }
}

function checkConstraints(catalogue: Catalogue, say: Say): void {
  for (const [at, one] of (catalogue.decision('constraints.yaml') ?? []).entries()) {
    const key = one.kind === 'requires' ? 'any' : 'when';
    const when: object = one.kind === 'requires' ? one.any : one.kind === 'awaits' ? { one: 1 } : one.when;
    if (Object.keys(when).length === 0)
      say(
        [at, key],
        `The constraint "${one.id}" names no answers, so it would hold always.`,
        'Name the answers that bring it into force.',
      );
    if (one.kind === 'rules-out' && APPROACHES.every((id) => one.out.includes(id)))
      say(
        [at, 'out'],
        `The constraint "${one.id}" rules everything out.`,
        'Leave at least one approach, or make it a contradiction.',
      );
  }
}
