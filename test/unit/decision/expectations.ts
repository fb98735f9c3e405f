/**
 * What anyone who knows the field expects of the model, written down apart from its tables: double entry.
 * Each line is a claim about results, so that a changed number anywhere has something to run into.
 */
import type { Answers, ApproachId, Model } from '../../../src/decision/index.ts';
import { outMask } from '../../../src/decision/constraints.ts';
import { prepare, stateOf } from '../../../src/decision/prepare.ts';
import { recommend } from '../../../src/decision/index.ts';
import { activeEffects, best, scores } from '../../../src/decision/score.ts';
import { caseSituations, independentSituations, reasonedSituations, useCases } from './support.ts';

/** Score of a variant or of an approach's best variant, ruled out or not. */
export function scoreOf(model: Model, answers: Answers, name: string): number {
  const prepared = prepare(model);
  const points = scores(prepared, stateOf(prepared, answers));
  const mask = model.targets.find(([target]) => target === name)?.[1] ?? candidates(model, name);
  return points[best(points, 0, mask)]!;
}

const ORDER: readonly ApproachId[] = ['prompting', 'long-context', 'rag', 'fine-tuning', 'hybrid'];
function candidates(model: Model, name: string): number {
  return model.candidates.reduce(
    (mask, [variant, approach], at) => (variant === name || ORDER[approach] === name ? mask | (1 << at) : mask),
    0,
  );
}

/** How much further ahead (or less far behind) `a` is of `b` under these answers than under the others. */
function shift(model: Model, from: Answers, to: Answers, a: string, b: string): number {
  const lead = (answers: Answers) => scoreOf(model, answers, a) - scoreOf(model, answers, b);
  return lead(to) - lead(from);
}

/** `question: options from least to most in favour of the first name over the second`. Strict from end to end. */
const LADDERS: readonly (readonly [question: string, options: string, a: string, b: string])[] = [
  ['gap', 'none facts', 'plain-rag', 'prompt'],
  ['gap', 'form facts', 'plain-rag', 'prompt'],
  ['gap', 'none both', 'cached-context', 'prompt'],
  ['gap', 'form both', 'cached-context', 'prompt'],
  ['gap', 'none facts cost-speed', 'lora', 'prompt'],
  ['gap', 'none facts form', 'lora', 'prompt'],
  ['gap', 'form both', 'tuned-generator', 'lora'],
  ['gap', 'facts form cost-speed', 'distillation', 'plain-rag'],
  ['gap', 'form cost-speed', 'distillation', 'lora'],
  ['gap', 'facts both', 'tuned-generator', 'plain-rag'],
  ['output', 'answers prose labels', 'lora', 'prompt'],
  ['output', 'labels answers', 'plain-rag', 'prompt'],
  ['output', 'labels answers', 'cached-context', 'prompt'],
  ['output', 'prose structured', 'constrained-output', 'prompt'],
  ['output', 'prose structured', 'full-tuning', 'lora'],
  ['output', 'prose structured', 'plain-rag', 'prompt'],
  ['change', 'never slow often live', 'plain-rag', 'lora'],
  ['change', 'never often live', 'plain-rag', 'prompt'],
  ['change', 'never often live', 'cached-context', 'lora'],
  ['change', 'live never', 'tuned-generator', 'plain-rag'],
  ['change', 'often never', 'raft', 'tuned-generator'],
  ['change', 'live never', 'cached-context', 'full-context'],
  ['change', 'never live', 'tool-use', 'prompt'],
  ['known', 'full partly absent', 'plain-rag', 'prompt'],
  ['known', 'full partly absent', 'cached-context', 'prompt'],
  ['known', 'full partly', 'lora', 'prompt'],
  ['known', 'absent partly', 'lora', 'prompt'],
  ['corpus', 'large medium small', 'cached-context', 'plain-rag'],
  ['corpus', 'small medium large', 'plain-rag', 'prompt'],
  ['corpus', 'small large', 'hybrid-search', 'plain-rag'],
  ['query', 'whole passage', 'plain-rag', 'prompt'],
  ['query', 'passage whole', 'graph-rag', 'plain-rag'],
  ['query', 'passage whole', 'cached-context', 'prompt'],
  ['query', 'passage exact', 'hybrid-search', 'plain-rag'],
  ['query', 'exact passage', 'plain-rag', 'prompt'],
  ['query', 'passage database', 'tool-use', 'plain-rag'],
  ['query', 'database passage', 'cached-context', 'prompt'],
  ['citations', 'not-needed needed', 'plain-rag', 'prompt'],
  ['citations', 'not-needed needed', 'plain-rag', 'cached-context'],
  ['citations', 'not-needed needed', 'cached-context', 'lora'],
  ['citations', 'needed not-needed', 'lora', 'prompt'],
  ['access', 'open per-user both', 'plain-rag', 'lora'],
  ['access', 'open deletion both', 'plain-rag', 'lora'],
  ['access', 'open per-user', 'plain-rag', 'prompt'],
  ['access', 'open deletion', 'plain-rag', 'prompt'],
  ['access', 'per-user open deletion', 'cached-context', 'prompt'],
  ['access', 'both open', 'cached-context', 'plain-rag'],
  ['access', 'per-user open', 'lora', 'prompt'],
  ['access', 'deletion open', 'lora', 'prompt'],
  ['examples', 'none gradable many', 'lora', 'plain-rag'],
  ['examples', 'none tens hundreds many', 'lora', 'plain-rag'],
  ['examples', 'many hundreds tens', 'prompt', 'lora'],
  ['examples', 'many gradable', 'reinforcement-tuning', 'lora'],
  ['examples', 'many gradable', 'preference-tuning', 'lora'],
  ['form', 'free strict', 'lora', 'plain-rag'],
  ['form', 'strict some', 'prompt', 'lora'],
  ['form', 'strict schema', 'constrained-output', 'lora'],
  ['latency', 'relaxed seconds instant', 'lora', 'plain-rag'],
  ['latency', 'instant relaxed', 'cached-context', 'prompt'],
  ['latency', 'instant relaxed', 'plain-rag', 'prompt'],
  ['latency', 'instant relaxed', 'agentic-rag', 'plain-rag'],
  ['latency', 'relaxed seconds', 'cached-context', 'full-context'],
  ['volume', 'low medium high', 'lora', 'prompt'],
  ['volume', 'high low', 'plain-rag', 'prompt'],
  ['volume', 'high low', 'full-context', 'prompt'],
  ['volume', 'low high', 'cached-context', 'full-context'],
  ['size', 'frontier medium small', 'lora', 'prompt'],
  ['size', 'small frontier', 'cached-context', 'prompt'],
  ['size', 'frontier small', 'plain-rag', 'prompt'],
  ['weights', 'api-only api-tuning', 'lora', 'prompt'],
  ['weights', 'api-only open', 'lora', 'prompt'],
  ['offline', 'no yes', 'lora', 'cached-context'],
  ['offline', 'no yes', 'lora', 'plain-rag'],
  ['team', 'none software ml', 'lora', 'prompt'],
  ['team', 'none ml', 'plain-rag', 'prompt'],
  ['team', 'software ml', 'full-tuning', 'lora'],
  ['budget', 'low medium high', 'distillation', 'prompt'],
  ['budget', 'low high', 'tuned-generator', 'plain-rag'],
  ['failing', 'no-system prompting', 'lora', 'prompt'],
  ['failing', 'no-system reading', 'raft', 'plain-rag'],
  ['failing', 'finding reading', 'tuned-generator', 'lora'],
  ['failing', 'reading finding', 'tuned-retriever', 'plain-rag'],
  ['failing', 'reading finding', 'hybrid-search', 'plain-rag'],
  ['failing', 'finding reading', 'agentic-rag', 'plain-rag'],
  ['failing', 'no-system finding', 'hybrid', 'fine-tuning'],
  ['jobs', 'several one', 'lora', 'prompt'],
  ['jobs', 'one several', 'many-adapters', 'lora'],
  ['jobs', 'one several', 'router', 'tuned-generator'],
];

/** What holds before any answer, `a` ahead of `b`: each part costs something until an answer pays for it. */
const START: readonly (readonly [a: string, b: string])[] = [
  ['prompt', 'plain-rag'],
  ['prompt', 'cached-context'],
  ['prompt', 'lora'],
  ['plain-rag', 'tuned-generator'],
  ['lora', 'tuned-generator'],
  ['lora', 'full-tuning'],
  ['full-tuning', 'continued-pretraining'],
  ['lora', 'preference-tuning'],
  ['lora', 'reinforcement-tuning'],
  ['lora', 'distillation'],
  ['distillation', 'many-adapters'],
  ['plain-rag', 'agentic-rag'],
  ['plain-rag', 'graph-rag'],
  ['plain-rag', 'tuned-retriever'],
  ['tuned-generator', 'raft'],
  ['cached-context', 'full-context'],
  ['plain-rag', 'lora'],
  ['tuned-retriever', 'tuned-generator'],
];

/** Two answers at once: with the second set given as well, the first name gains on the second by more than each answer gives alone. */
const TOGETHER: readonly (readonly [first: Answers, second: Answers, a: string, b: string])[] = [
  [{ gap: 'both' }, { corpus: 'large' }, 'tuned-generator', 'plain-rag'],
  [{ form: 'strict' }, { known: 'absent' }, 'tuned-generator', 'plain-rag'],
  [{ form: 'strict' }, { change: 'often' }, 'tuned-generator', 'plain-rag'],
  [{ form: 'strict' }, { change: 'live' }, 'router', 'plain-rag'],
  [{ output: 'structured', known: 'absent' }, { examples: 'many' }, 'tuned-generator', 'lora'],
  [{ output: 'structured' }, { examples: 'many' }, 'lora', 'prompt'],
  [{ size: 'small' }, { known: 'absent' }, 'tuned-generator', 'plain-rag'],
  [{ output: 'labels' }, { examples: 'tens' }, 'prompt', 'lora'],
  [{ output: 'labels' }, { examples: 'hundreds' }, 'prompt', 'lora'],
  [{ gap: 'form', output: 'prose' }, { examples: 'hundreds' }, 'lora', 'plain-rag'],
  [{ corpus: 'large' }, { team: 'ml' }, 'continued-pretraining', 'lora'],
  [{ budget: 'high' }, { team: 'ml' }, 'continued-pretraining', 'lora'],
  [{ output: 'prose' }, { examples: 'gradable' }, 'lora', 'reinforcement-tuning'],
  [{ output: 'answers' }, { examples: 'gradable' }, 'preference-tuning', 'lora'],
  [{ output: 'labels' }, { examples: 'gradable' }, 'reinforcement-tuning', 'lora'],
  [{ gap: 'facts' }, { known: 'full' }, 'prompt', 'plain-rag'],
  [{ output: 'structured' }, { form: 'strict' }, 'constrained-output', 'prompt'],
  [{ output: 'labels', form: 'strict' }, { examples: 'tens' }, 'constrained-output', 'prompt'],
  [{ output: 'answers', corpus: 'large' }, { examples: 'many' }, 'tuned-generator', 'plain-rag'],
  [{ corpus: 'large', examples: 'many' }, { team: 'ml' }, 'tuned-generator', 'plain-rag'],
  [{ corpus: 'none' }, { examples: 'many' }, 'lora', 'prompt'],
  [{ failing: 'finding' }, { team: 'ml' }, 'tuned-retriever', 'plain-rag'],
];

/** Answers under which these are, and are not, possible. */
const POSSIBLE: readonly (readonly [Answers, out: string, stays: string])[] = [
  [{ corpus: 'none' }, 'long-context rag raft tuned-retriever continued-pretraining', 'prompt lora'],
  [{ corpus: 'medium' }, 'long-context', 'rag lora prompt'],
  [{ corpus: 'large' }, 'long-context', 'rag lora prompt'],
  [{ weights: 'api-only', failing: 'finding', corpus: 'large' }, 'fine-tuning raft tuned-generator', 'tuned-retriever rag prompt'],
  [{ weights: 'api-tuning' }, 'full-tuning continued-pretraining', 'lora distillation tuned-generator'],
  [{ examples: 'none' }, 'lora full-tuning tuned-generator', 'distillation continued-pretraining prompt'],
  [{ examples: 'none', gap: 'form' }, 'distillation', 'continued-pretraining prompt'],
  [{ examples: 'none', gap: 'facts' }, 'distillation', 'continued-pretraining rag'],
  [{ examples: 'none', gap: 'both' }, 'distillation', 'continued-pretraining rag'],
  [{ examples: 'none', gap: 'cost-speed' }, 'lora', 'distillation prompt'],
  [{ citations: 'needed' }, 'prompt fine-tuning', 'rag long-context tuned-generator'],
  [{ access: 'deletion' }, 'continued-pretraining raft', 'lora rag'],
  [{ access: 'deletion', gap: 'facts' }, 'fine-tuning', 'rag prompt'],
  [{ access: 'per-user', gap: 'facts' }, 'fine-tuning long-context', 'rag prompt'],
  [{ access: 'both', gap: 'form' }, 'raft', 'lora'],
  [{ team: 'none' }, 'full-tuning continued-pretraining raft', 'lora rag distillation'],
  [{ budget: 'low' }, 'continued-pretraining', 'lora'],
  [{ offline: 'yes', size: 'small' }, 'long-context', 'rag lora'],
  [
    {},
    'tool-use constrained-output router many-adapters reinforcement-tuning preference-tuning tuned-retriever',
    'prompt rag lora',
  ],
  [{ query: 'database' }, 'constrained-output', 'tool-use'],
  [{ output: 'structured' }, 'tool-use', 'constrained-output'],
  [{ output: 'labels' }, 'tool-use', 'constrained-output'],
  [{ form: 'schema' }, 'tool-use', 'constrained-output'],
  [{ examples: 'gradable' }, 'tool-use', 'reinforcement-tuning preference-tuning'],
  [{ jobs: 'several' }, 'tool-use', 'router many-adapters'],
  [{ failing: 'finding' }, 'tool-use', 'tuned-retriever'],
];
const CONFLICTS: readonly Answers[] = [
  { offline: 'yes', weights: 'api-only' },
  { offline: 'yes', weights: 'api-tuning' },
  { corpus: 'none', failing: 'reading' },
  { corpus: 'none', failing: 'finding' },
  { citations: 'needed', corpus: 'none', query: 'passage' },
];

/** Row by row: who gains (+) or loses (−) on which row of the matrix, by which answer (none: before any answer). */
const ROWS: readonly (readonly [answer: string, name: string, gains: string, loses: string])[] = [
  ['', 'full-context', '', 'cost-running context-limits latency'],
  ['', 'plain-rag', '', 'complexity latency maintenance safety'],
  ['', 'distillation', '', 'data-needs cost-upfront maintenance time-to-market provider-access scope'],
  ['', 'tuned-generator', '', 'complexity accuracy debugging'],
  ['', 'router', '', 'complexity accuracy debugging'],
  ['', 'raft', '', 'complexity data-needs updating debugging'],
  ['', 'tuned-retriever', '', 'complexity data-needs debugging'],
  ['gap=facts', 'plain-rag', 'accuracy hallucination', ''],
  ['gap=facts', 'lora', '', 'accuracy'],
  ['gap=form', 'lora', 'behaviour', ''],
  ['gap=form', 'plain-rag', '', 'accuracy'],
  ['gap=form', 'cached-context', '', 'accuracy'],
  ['gap=cost-speed', 'lora', 'cost-running latency', ''],
  ['gap=cost-speed', 'plain-rag', '', 'cost-running'],
  ['gap=cost-speed', 'cached-context', '', 'cost-running'],
  ['gap=none', 'cached-context', '', 'accuracy'],
  ['output=answers', 'plain-rag', 'query-kind', ''],
  ['output=answers', 'lora', '', 'query-kind'],
  ['output=labels', 'lora', 'accuracy consistency', ''],
  ['output=labels', 'plain-rag', '', 'accuracy'],
  ['output=prose', 'plain-rag', '', 'query-kind'],
  ['change=never', 'plain-rag', '', 'freshness'],
  ['change=never', 'lora', 'maintenance', ''],
  ['change=slow', 'plain-rag', 'updating', ''],
  ['change=often', 'plain-rag', 'freshness', ''],
  ['change=often', 'tool-use', 'freshness', ''],
  ['change=often', 'lora', '', 'freshness'],
  ['change=live', 'lora', '', 'freshness'],
  ['query=passage', 'plain-rag', 'query-kind', ''],
  ['citations=needed', 'plain-rag', 'transparency', ''],
  ['citations=needed', 'lora', '', 'transparency'],
  ['access=both', 'cached-context', '', 'data-security'],
  ['access=both', 'plain-rag', 'data-security compliance', ''],
  ['examples=tens', 'prompt', 'data-needs', ''],
  ['examples=tens', 'lora', '', 'data-needs'],
  ['examples=hundreds', 'prompt', 'data-needs', ''],
  ['output=prose&examples=gradable', 'preference-tuning', 'behaviour data-needs', ''],
  ['query=database', 'tool-use', 'query-kind', ''],
  ['query=database', 'plain-rag', '', 'query-kind'],
  ['output=prose&examples=gradable', 'reinforcement-tuning', '', 'accuracy'],
  ['form=free', 'lora', '', 'behaviour'],
  ['form=some', 'prompt', 'behaviour', ''],
  ['form=strict', 'lora', 'behaviour consistency', ''],
  ['latency=instant', 'lora', 'latency', ''],
  ['volume=low', 'cached-context', 'cost-running', 'complexity'],
  ['volume=low', 'lora', '', 'cost-upfront'],
  ['size=medium', 'lora', 'model-size', ''],
  ['size=frontier', 'cached-context', 'model-size', ''],
  ['team=ml', 'lora', 'skills', ''],
  ['team=software', 'lora', '', 'skills'],
  ['failing=no-system', 'lora', '', 'evaluation'],
  ['failing=no-system', 'prompt', 'behaviour', ''],
  ['failing=finding', 'tuned-retriever', 'accuracy data-needs', ''],
  ['failing=no-system', 'tuned-retriever', '', 'complexity'],
  ['jobs=one', 'lora', 'scope', ''],
  ['jobs=several', 'lora', '', 'scope'],
  ['jobs=several', 'many-adapters', 'deployment cost-running scope', ''],
];

/** Between variants before any answer: the first is better on the row than the second. */
const ROWS_BETWEEN: readonly (readonly [a: string, b: string, row: string])[] = [
  ['hybrid-search', 'plain-rag', 'accuracy'],
  ['plain-rag', 'hybrid-search', 'complexity'],
  ['plain-rag', 'hybrid-search', 'latency'],
  ['plain-rag', 'agentic-rag', 'complexity'],
  ['plain-rag', 'agentic-rag', 'latency'],
  ['plain-rag', 'agentic-rag', 'cost-running'],
  ['plain-rag', 'graph-rag', 'complexity'],
  ['plain-rag', 'graph-rag', 'cost-upfront'],
  ['cached-context', 'full-context', 'cost-running'],
  ['lora', 'distillation', 'cost-upfront'],
  ['distillation', 'full-tuning', 'cost-upfront'],
  ['lora', 'full-tuning', 'scope'],
  ['distillation', 'continued-pretraining', 'accuracy'],
  ['distillation', 'continued-pretraining', 'data-needs'],
  ['distillation', 'continued-pretraining', 'cost-upfront'],
  ['distillation', 'reinforcement-tuning', 'evaluation'],
  ['distillation', 'reinforcement-tuning', 'cost-upfront'],
  ['distillation', 'preference-tuning', 'data-needs'],
  ['distillation', 'many-adapters', 'complexity'],
  ['tuned-retriever', 'router', 'accuracy'],
  ['tuned-generator', 'router', 'complexity'],
];

/** Sum of the grades that a variant gets on one row, importances aside. */
function rowGrade(model: Model, answers: Answers, variant: string, row: string): number {
  const prepared = prepare(model);
  const criterion = model.criteria.indexOf(row);
  const at = model.candidates.findIndex(([id]) => id === variant);
  return activeEffects(prepared, stateOf(prepared, answers)).reduce((sum, index) => {
    const effect = model.effects[index]!;
    return effect[2] === criterion && (model.targets[effect[1]]![1] >> at) & 1 ? sum + effect[3] : sum;
  }, 0);
}

function failedRows(model: Model): string[] {
  const failed: string[] = [];
  for (const [answer, name, gains, loses] of ROWS) {
    const answers: Answers = Object.fromEntries(new URLSearchParams(answer));
    for (const [list, sign] of [
      [gains, 1],
      [loses, -1],
    ] as const) {
      for (const row of list.split(' ').filter(Boolean)) {
        const change = rowGrade(model, answers, name, row) - (answer === '' ? 0 : rowGrade(model, {}, name, row));
        if (Math.sign(change) !== sign)
          failed.push(`${answer || 'at the start'}: ${name} ${sign > 0 ? 'gains' : 'loses'} on ${row}`);
      }
    }
  }
  for (const [a, b, row] of ROWS_BETWEEN)
    if (rowGrade(model, {}, a, row) <= rowGrade(model, {}, b, row)) failed.push(`${a} is better than ${b} on ${row}`);
  return failed;
}

/** Every expectation that a model fails, in words. */
export function failures(model: Model): string[] {
  const failed: string[] = failedRows(model);
  const start: Answers = {};
  for (const [question, list, a, b] of LADDERS) {
    const options = list.split(' ');
    options.slice(1).forEach((option, at) => {
      if (shift(model, { [question]: options[at]! }, { [question]: option }, a, b) <= 0)
        failed.push(`${question}: ${options[at]} → ${option} favours ${a} over ${b}`);
    });
  }
  for (const [a, b] of START)
    if (scoreOf(model, start, a) <= scoreOf(model, start, b)) failed.push(`at the start ${a} is ahead of ${b}`);
  for (const [first, second, a, b] of TOGETHER) {
    const alone = shift(model, start, first, a, b) + shift(model, start, second, a, b);
    if (shift(model, start, { ...first, ...second }, a, b) + (Object.keys(second).length === 0 ? 0 : -alone) <= 0)
      failed.push(`together ${JSON.stringify({ ...first, ...second })} favour ${a} over ${b}`);
  }
  const prepared = prepare(model);
  for (const [answers, out, stays] of POSSIBLE) {
    const gone = outMask(prepared, stateOf(prepared, answers));
    for (const name of out.split(' '))
      if ((candidates(model, name) & ~gone) !== 0) failed.push(`${JSON.stringify(answers)} leave no ${name}`);
    for (const name of stays.split(' '))
      if ((candidates(model, name) & ~gone) === 0) failed.push(`${JSON.stringify(answers)} allow ${name}`);
  }
  for (const answers of CONFLICTS)
    if (recommend(model, answers).status !== 'conflict') failed.push(`${JSON.stringify(answers)} are a conflict`);
  return failed;
}

/** Situations whose result is not what their source says, each as told and again without what is said to be wrong with today's answers. */
export function wrongSituations(model: Model): string[] {
  const told = [...caseSituations, ...useCases, ...reasonedSituations, ...independentSituations];
  const withheld = told.map(({ answers: { gap: _, ...answers }, ...one }) => ({ ...one, id: `${one.id} withheld`, answers }));
  return [...told, ...withheld]
    .filter((one) => {
      const prepared = prepare(model);
      const state = stateOf(prepared, one.answers);
      const at = best(scores(prepared, state), outMask(prepared, state));
      if (at < 0) return true;
      const [variant, approach] = model.candidates[at]!;
      return !one.accepted.includes(ORDER[approach]!) || (one.variant !== undefined && one.variant !== variant);
    })
    .map((one) => one.id);
}
