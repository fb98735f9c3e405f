/**
 * How good the model is, counted from what it said of cases: right, clear, log loss, Brier score, calibration. Pure.
 *
 * The method page and `npm run quality` print the same figures from here. What counts is said by models that had not seen a
 * case of the same source (`content/decision/predictions.yaml`).
 */
import { greatest } from './chances.ts';
import { APPROACHES, type Answers, type ApproachId, type Model } from './model.ts';
import { open } from './open.ts';
import { wilson } from './wilson.ts';

/** What counting needs to know of a case. */
export interface KnownCase {
  readonly id: string;
  readonly set: 'published' | 'people';
  readonly answers: Answers;
  readonly assumed: readonly string[];
  readonly accepted: readonly ApproachId[];
}

/** With all answers, without what is wrong today, or only with what the source states. */
export const WAYS = ['stated', 'no-gap', 'stated-only'] as const;
export type Way = (typeof WAYS)[number];

/** What was said of one case; chances in thousandths. */
export interface Said {
  readonly case: string;
  readonly as: Way;
  readonly known: number;
  readonly chances: Readonly<Partial<Record<ApproachId, number>>>;
  readonly said: number;
  readonly clear: boolean;
}

/** A case with what was said of it. */
export interface Judged<Case extends KnownCase = KnownCase> {
  readonly case: Case;
  readonly as: Way;
  readonly known: number;
  readonly winner: ApproachId | null;
  /** Chance that was said of the winner, 0 … 1. */
  readonly said: number;
  readonly clear: boolean;
  readonly right: boolean;
}

/** Figures of a set of judged cases; shares from 0 to 1, NaN where there is nothing to count. */
export interface Figures {
  readonly n: number;
  readonly right: number;
  readonly clear: number;
  readonly clearRight: number;
  readonly accuracy: number;
  /** 95 % Wilson interval of `accuracy`. */
  readonly interval: readonly [low: number, high: number];
  /** Mean of −ln of the chance that was said of what happened: the winner right, or wrong. Lower is better; 0.693 is a coin. */
  readonly logLoss: number;
  /** Mean squared difference between the chance that was said and what happened. Lower is better; 0.25 is a coin. */
  readonly brier: number;
  /** Mean, over ten bins of what was said and weighted by their size, of said less found. */
  readonly calibrationError: number;
}

/** Cases of which nearly the same chance was said. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  /** Mean chance that was said. */
  readonly said: number;
  /** Share that was right, with its 95 % Wilson interval. */
  readonly found: number;
  readonly interval: readonly [low: number, high: number];
}

/** The answers of a case in one of the ways in which it is put. */
export function answersIn({ answers, assumed }: Pick<KnownCase, 'answers' | 'assumed'>, way: Way): Answers {
  const left = way === 'no-gap' ? ['gap'] : way === 'stated-only' ? assumed : [];
  return Object.fromEntries(Object.entries(answers).filter(([question]) => !left.includes(question)));
}

/** What the model as it stands says of cases, each put in each way; it has seen them. */
export function saidOf(model: Model, cases: readonly KnownCase[]): Said[] {
  const engine = open(model);
  return WAYS.flatMap((as) =>
    cases.map((one): Said => {
      const { ranking, probability, status, answers } = engine.at(answersIn(one, as)).assessment;
      return {
        case: one.id,
        as,
        known: Object.keys(answers).length,
        chances: Object.fromEntries(ranking.map(({ approach, probability: chance }) => [approach, Math.round(chance * 1000)])),
        said: Math.round(probability * 1000),
        clear: status === 'clear',
      };
    }),
  );
}

/** Joins cases with what was said of them; what was said of a case that is gone is passed over. */
export function judge<Case extends KnownCase>(cases: readonly Case[], said: readonly Said[]): Judged<Case>[] {
  const byId = new Map(cases.map((one) => [one.id, one]));
  return said.flatMap((one): Judged<Case>[] => {
    const known = byId.get(one.case);
    if (known === undefined) return [];
    const at = greatest(APPROACHES.map((id) => one.chances[id] ?? 0));
    const winner = at < 0 ? null : APPROACHES[at]!;
    return [
      {
        case: known,
        as: one.as,
        known: one.known,
        winner,
        said: one.said / 1000,
        clear: one.clear,
        right: winner !== null && known.accepted.includes(winner),
      },
    ];
  });
}

/** A chance of exactly 0 or 1 would make one mistake count without end. */
const LEAST = 0.001;

/**
 * Counts judged cases.
 *
 * @example
 * figuresOf(judge(cases, predictions).filter(({ as }) => as === 'stated')).accuracy;
 */
export function figuresOf(judged: readonly Judged[]): Figures {
  const n = judged.length;
  const mean = (value: (one: Judged) => number) => judged.reduce((sum, one) => sum + value(one), 0) / n;
  const right = judged.filter((one) => one.right).length;
  const clear = judged.filter((one) => one.clear);
  return {
    n,
    right,
    clear: clear.length,
    clearRight: clear.filter((one) => one.right).length,
    accuracy: right / n,
    interval: wilson(right, n),
    logLoss: mean(({ said, right: was }) => -Math.log(Math.max(LEAST, was ? said : 1 - said))),
    brier: mean(({ said, right: was }) => (said - Number(was)) ** 2),
    calibrationError: reliability(judged).reduce((sum, bin) => sum + (bin.n / n) * Math.abs(bin.said - bin.found), 0),
  };
}

/** The bins of a reliability diagram, empty ones left out. */
export function reliability(judged: readonly Judged[], bins = 10): Bin[] {
  return Array.from({ length: bins }, (_, at) => at).flatMap((at): Bin[] => {
    const own = judged.filter(({ said }) => Math.min(bins - 1, Math.floor(said * bins)) === at);
    if (own.length === 0) return [];
    const right = own.filter((one) => one.right).length;
    return [
      {
        from: at / bins,
        to: (at + 1) / bins,
        n: own.length,
        said: own.reduce((sum, one) => sum + one.said, 0) / own.length,
        found: right / own.length,
        interval: wilson(right, own.length),
      },
    ];
  });
}

/** Two rules of thumb that the model has to beat. */
export const RULES = ['look-up', 'always-rag'] as const;
export type Rule = (typeof RULES)[number];

const LOOK_UP: Readonly<Record<string, ApproachId>> = {
  facts: 'rag',
  form: 'fine-tuning',
  both: 'hybrid',
  skill: 'fine-tuning',
  'cost-speed': 'fine-tuning',
  none: 'prompting',
};

/**
 * What a rule of thumb says: a look-up on what is wrong today, RAG where that is not said; or RAG whatever was said.
 *
 * @example
 * ruleAnswer('look-up', { gap: 'form' }); // 'fine-tuning'
 */
export function ruleAnswer(rule: Rule, { gap = '' }: Answers): ApproachId {
  return rule === 'always-rag' ? 'rag' : (LOOK_UP[gap] ?? 'rag');
}

/** How many of the judged cases a rule of thumb gets right, put in the same ways. */
export function ruleRight(rule: Rule, judged: readonly Judged[]): number {
  return judged.filter(({ case: one, as }) => one.accepted.includes(ruleAnswer(rule, answersIn(one, as)))).length;
}

/** A figure that may not get worse than it was recorded, by more than its slack. */
export interface Budget {
  readonly figure: string;
  readonly recorded: number;
  readonly better: 'higher' | 'lower';
  readonly slack: number;
}

/** The figures on which there are budgets, in percent but for `log-loss`: shares of the cases put with all their answers. */
export function budgeted(judged: readonly Judged[]): Readonly<Record<string, number>> {
  const of = (pick: (one: Judged) => boolean) => figuresOf(judged.filter(pick));
  const stated = of(({ as }) => as === 'stated');
  const percent = (share: number) => Math.round(share * 1000) / 10;
  return {
    right: percent(stated.accuracy),
    'right-published': percent(of(({ as, case: one }) => as === 'stated' && one.set === 'published').accuracy),
    'right-people': percent(of(({ as, case: one }) => as === 'stated' && one.set === 'people').accuracy),
    'right-no-gap': percent(of(({ as }) => as === 'no-gap').accuracy),
    'clear-and-right': percent(stated.clear === 0 ? 1 : stated.clearRight / stated.clear),
    clear: percent(stated.clear / stated.n),
    'calibration-error': percent(of(() => true).calibrationError),
    'log-loss': Math.round(stated.logLoss * 1000) / 1000,
  };
}

/**
 * The budgets that are broken, each as a sentence.
 *
 * @example
 * brokenBudgets([{ figure: 'right', recorded: 88, better: 'higher', slack: 2 }], { right: 87 }); // []
 */
export function brokenBudgets(budgets: readonly Budget[], found: Readonly<Record<string, number>>): string[] {
  return budgets.flatMap(({ figure, recorded, better, slack }): string[] => {
    const now = found[figure];
    if (now === undefined) return [`"${figure}" is no figure of the report; use one of: ${Object.keys(found).join(', ')}.`];
    const worse = better === 'higher' ? recorded - now : now - recorded;
    return worse <= slack + 1e-9 ? [] : [`${figure} is ${now}; it was ${recorded}, and may be worse by ${slack}.`];
  });
}
