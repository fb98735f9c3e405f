/** The figures of the model's quality as a table for the terminal: `npm run quality`. Pure. */
import { guided } from './guided.ts';
import { APPROACHES, type Model } from './model.ts';
import { figuresOf } from './quality.ts';
import { answersIn, saidOf, WAYS, type KnownCase, type Said } from './said.ts';
import { brokenBudgets, budgeted, type Budget } from './budgets.ts';
import { judge, type Judged } from './judged.ts';
import { ruleRight, RULES } from './rules-of-thumb.ts';

export interface QualityInput {
  readonly model: Model;
  readonly cases: readonly KnownCase[];
  readonly predictions: readonly Said[];
  readonly budgets: readonly Budget[];
}

/** The report, and what of the budgets is broken. Takes some seconds: every person's question is also asked step by step. */
export function qualityReport({ model, cases, predictions, budgets }: QualityInput): { lines: string[]; broken: string[] } {
  const seen = judge(cases, saidOf(model, cases));
  const unseen = judge(cases, predictions);
  const lines = [
    `Model ${model.version}, ${cases.length} cases.`,
    '',
    ...table('As the model is; it was fitted on these cases', seen),
  ];
  if (unseen.length === 0) lines.push('', 'Nothing out of fold: the model is not fitted. Run `npm run fit`.');
  else lines.push('', ...table('Out of fold, by source', unseen));
  lines.push('', ...guidedLines(model, cases));
  if (unseen.length === 0)
    return { lines, broken: budgets.map(({ figure }) => `${figure}: there is nothing out of fold to hold it against.`) };
  const found = budgeted(unseen);
  lines.push('', 'Figures on which there may be budgets (content/decision/quality.yaml), out of fold:');
  for (const [figure, value] of Object.entries(found)) {
    const budget = budgets.find((one) => one.figure === figure);
    lines.push(
      `  ${figure.padEnd(20)} ${String(value).padStart(6)}${budget ? `   recorded ${budget.recorded}, slack ${budget.slack}` : ''}`,
    );
  }
  return { lines, broken: brokenBudgets(budgets, found) };
}

function table(title: string, judged: readonly Judged[]): string[] {
  const rows = [row(['', 'n', 'right', 'look-up', 'RAG', 'clear', 'and right', 'log loss', 'Brier', 'calib.'])];
  for (const as of WAYS) {
    const own = judged.filter((one) => one.as === as);
    rows.push(line(`${as}, all`, own));
    for (const set of ['published', 'people'] as const)
      rows.push(
        line(
          `  ${set}`,
          own.filter((one) => one.case.set === set),
        ),
      );
  }
  for (const approach of APPROACHES)
    rows.push(
      line(
        `accepted: ${approach}`,
        judged.filter((one) => one.as === 'stated' && one.case.accepted.includes(approach)),
      ),
    );
  return [`${title}:`, ...rows];
}

function line(name: string, judged: readonly Judged[]): string {
  const { n, accuracy, clear, clearRight, logLoss, brier, calibrationError } = figuresOf(judged);
  if (n === 0) return row([name, '0']);
  const share = (part: number, of: number) => (of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} %`);
  return row([
    name,
    String(n),
    share(accuracy, 1),
    ...RULES.map((rule) => share(ruleRight(rule, judged), n)),
    share(clear, n),
    share(clearRight, clear),
    logLoss.toFixed(3),
    brier.toFixed(3),
    calibrationError.toFixed(3),
  ]);
}

function row(cells: readonly string[]): string {
  return `  ${cells.map((cell, at) => (at === 0 ? cell.padEnd(26) : cell.padStart(10))).join('')}`;
}

/** How long somebody is asked who can say what a person wrote, and no more. */
function guidedLines(model: Model, cases: readonly KnownCase[]): string[] {
  const runs = cases.filter(({ set }) => set === 'people').map((one) => ({ one, run: guided(model, answersIn(one, 'stated')) }));
  if (runs.length === 0) return [];
  const early = ['gap', 'output', 'arrival', 'musts'].map(
    (id) => `${id} ${runs.filter(({ run }) => run.asked.slice(0, 5).includes(id)).length}`,
  );
  const right = runs.filter(({ one, run }) => run.winner !== null && one.accepted.includes(run.winner)).length;
  return [
    `Guided, over ${runs.length} people's questions: median ${median(runs.map(({ run }) => run.asked.length))} questions, ` +
      `${median(runs.map(({ run }) => run.notSure.length))} of them "not sure"; right in ${((100 * right) / runs.length).toFixed(1)} %.`,
    `Among the first five: ${early.join(', ')}.`,
  ];
}

/**
 * The middle value, the lower one of two.
 *
 * @example
 * median([5, 1, 3]); // 3
 */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? NaN;
}
