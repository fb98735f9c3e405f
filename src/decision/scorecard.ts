/** How the model does on published cases: counted in the open, beside baselines, with and without what it was built from. Pure. */
import { baselineAnswer, BASELINES, type Baseline } from './baselines.ts';
import { answersFromFacts, type Facts } from './facts.ts';
import type { RawQuestions } from './files.ts';
import type { ApproachId, Model, Status } from './model.ts';
import { recommend } from './recommend.ts';

export interface Case {
  readonly id: string;
  readonly title: string;
  /** Finding on which it rests. */
  readonly source: string;
  readonly set: 'weighed' | 'held-out';
  readonly facts: Facts;
  readonly assumed: readonly string[];
  readonly accepted: readonly ApproachId[];
  readonly contested: boolean;
}

export interface Scored {
  readonly id: string;
  readonly title: string;
  readonly winner: ApproachId | null;
  readonly variant: string | null;
  readonly status: Status;
  readonly firmness: number;
  readonly accepted: readonly ApproachId[];
  readonly right: boolean;
  readonly contested: boolean;
  /** Its source also feeds an effect, interaction or constraint. */
  readonly inSample: boolean;
  readonly set: Case['set'];
}

export interface Tally {
  readonly n: number;
  readonly right: number;
  readonly wrong: number;
  /** Results of status `unknown` or `conflict`: the model declines to commit itself. Counted apart from right and wrong. */
  readonly declined: number;
  /** Share of all cases whose winner is accepted, whatever its status. */
  readonly rightAnyStatus: number;
  /** 95 % Wilson interval of `rightAnyStatus`. */
  readonly interval: readonly [number, number];
  readonly byStatus: Readonly<Record<Status, { readonly right: number; readonly wrong: number }>>;
  /** Share called `clear`, and share right among those. */
  readonly coverage: number;
  readonly accuracyWhenClear: number;
}

/** A situation that rests on no finding, as a case to be scored. */
export function asCase({ id, source, facts, assumed, accepted }: Omit<Case, 'title' | 'set' | 'contested'>): Case {
  return { id, title: id, source, set: 'held-out', facts, assumed, accepted, contested: false };
}

/** Runs one case; `without` names fact keys to withhold, `'assumed'` those the case marks as assumed. */
export function scoreCase(
  model: Model,
  vocabulary: RawQuestions,
  one: Case,
  without: readonly string[] = [],
  feeds: ReadonlySet<string> = new Set(),
  sourceOf: ReadonlyMap<string, string> = new Map(),
): Scored {
  const left = new Set([...without, ...(without.includes('assumed') ? one.assumed : [])]);
  const facts = Object.fromEntries(Object.entries(one.facts).filter(([key]) => !left.has(key)));
  const { winner, variant, status, firmness } = recommend(model, answersFromFacts(vocabulary, facts).answers);
  return {
    id: one.id,
    title: one.title,
    winner,
    variant,
    status,
    firmness,
    accepted: one.accepted,
    right: winner !== null && one.accepted.includes(winner),
    contested: one.contested,
    inSample: feeds.has(sourceOf.get(one.source) ?? one.source),
    set: one.set,
  };
}

/** Counts scored cases. */
export function tally(scored: readonly Scored[]): Tally {
  const count = (status: Status, right: boolean) => scored.filter((one) => one.status === status && one.right === right).length;
  const byStatus = Object.fromEntries(
    (['clear', 'close', 'unknown', 'conflict'] as const).map((status) => [
      status,
      { right: count(status, true), wrong: count(status, false) },
    ]),
  ) as Record<Status, { right: number; wrong: number }>;
  const n = scored.length;
  const hits = scored.filter((one) => one.right).length;
  const clear = byStatus.clear.right + byStatus.clear.wrong;
  return {
    n,
    right: byStatus.clear.right + byStatus.close.right,
    wrong: byStatus.clear.wrong + byStatus.close.wrong,
    declined: byStatus.unknown.right + byStatus.unknown.wrong + byStatus.conflict.right + byStatus.conflict.wrong,
    rightAnyStatus: n === 0 ? 0 : hits / n,
    interval: wilson(hits, n),
    byStatus,
    coverage: n === 0 ? 0 : clear / n,
    accuracyWhenClear: clear === 0 ? 0 : byStatus.clear.right / clear,
  };
}

/** The same counts for a rule of thumb, which never declines. */
export function tallyBaseline(
  baseline: Baseline,
  cases: readonly Case[],
): { readonly n: number; readonly right: number; readonly interval: readonly [number, number] } {
  const majority = mostAccepted(cases);
  const right = cases.filter((one) => one.accepted.includes(baselineAnswer(baseline, one.facts, majority))).length;
  return { n: cases.length, right, interval: wilson(right, cases.length) };
}

/** All baselines. */
export function baselines(cases: readonly Case[]): Record<Baseline, ReturnType<typeof tallyBaseline>> {
  return Object.fromEntries(BASELINES.map((one) => [one, tallyBaseline(one, cases)])) as Record<
    Baseline,
    ReturnType<typeof tallyBaseline>
  >;
}

function mostAccepted(cases: readonly Case[]): ApproachId {
  const counts = new Map<ApproachId, number>();
  for (const one of cases) for (const approach of one.accepted) counts.set(approach, (counts.get(approach) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'prompting';
}

/**
 * Wilson's score interval for a share (E. B. Wilson, Probable inference, the law of succession, and statistical
 * inference, Journal of the American Statistical Association 22, 1927).
 *
 * @param z standard score; 1.96 for 95 %
 * @returns lower and upper end, 0 … 1; the whole range when nothing was tried
 */
export function wilson(hits: number, tries: number, z = 1.96): readonly [number, number] {
  if (tries === 0) return [0, 1];
  const share = hits / tries;
  const middle = (share + (z * z) / (2 * tries)) / (1 + (z * z) / tries);
  const half = (z / (1 + (z * z) / tries)) * Math.sqrt((share * (1 - share)) / tries + (z * z) / (4 * tries * tries));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
