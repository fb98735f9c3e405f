/** Experiments with their figures, and what can be counted over them. Pure. */
import { wilson } from '../decision/wilson.ts';
import type { Experiment } from '../schemas/experiment.ts';
import type { Source } from '../schemas/source.ts';
import type { ApproachId, VariantId } from '../schemas/shared.ts';

/** One approach's figure in an experiment. */
export interface Arm {
  approach: ApproachId;
  variant?: VariantId | undefined;
  /** What was done, in a few words. */
  name: string;
  finding: string;
  value: number;
  /** The upper end, where the source gives a range. */
  to?: number | undefined;
  bound?: Experiment['values'][number]['bound'];
}

/** An experiment with the figures of its findings. */
export interface Compared extends Omit<Experiment, 'values'> {
  id: string;
  /** Unit of all its figures; '' for a bare score. */
  unit: string;
  year: number;
  strength: Source['kind'];
  /** The source's id and how it is cited. */
  source: string;
  authors: string;
  arms: Arm[];
}

const middle = ({ value, to = value }: Arm) => (value + to) / 2;

/**
 * Each arm as a share of the best figure of its experiment: 1 is the best, whichever end of the scale is the better one. Where less
 * is better, half the time counts as twice as good.
 *
 * @returns lower and upper end of each arm, 0 … 1, in the order of the arms
 * @example sharesOfBest({ better: 'lower', arms: [{ value: 15 }, { value: 0.5 }] }) // [[1/30, 1/30], [1, 1]]
 */
export function sharesOfBest({ better, arms }: Pick<Compared, 'better' | 'arms'>): [low: number, high: number][] {
  const ends = arms.map(({ value, to = value }) => [value, to] as const);
  const best = better === 'higher' ? Math.max(...ends.flat()) : Math.min(...ends.flat());
  const share = (value: number) => (better === 'higher' ? ratio(value, best) : ratio(best, value));
  return ends.map(([from, to]) => [Math.min(share(from), share(to)), Math.max(share(from), share(to))]);
}

/** Nought of nought is the best there is. */
const ratio = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);

/** The middle of each share of {@link sharesOfBest}. */
export function middleShares(experiment: Pick<Compared, 'better' | 'arms'>): number[] {
  return sharesOfBest(experiment).map(([low, high]) => (low + high) / 2);
}

/** How far one arm lies ahead of another by the middles of their ranges, in the unit of both; below 0 where it lies behind. */
const lead = (better: Compared['better'], one: Arm, other: Arm) => (middle(one) - middle(other)) * (better === 'higher' ? 1 : -1);

/**
 * The best arm, by the middle of its range; of equals the first.
 *
 * @param of the only approach whose arms count
 */
export function bestArm({ better, arms }: Pick<Compared, 'better' | 'arms'>, of?: ApproachId): Arm | undefined {
  return arms
    .filter(({ approach }) => of === undefined || approach === of)
    .reduce<Arm | undefined>((best, arm) => (best === undefined || lead(better, arm, best) > 0 ? arm : best), undefined);
}

/** How far the last lies behind the best, as a share of the best: 0 … 1. */
export function gapOf(experiment: Pick<Compared, 'better' | 'arms'>): number {
  return 1 - Math.min(...middleShares(experiment));
}

export interface Tally {
  /** Experiments in which the first approach's best arm beats the second's. */
  ahead: number;
  /** Experiments in which both have the same figure. */
  level: number;
  /** Experiments in which both were tried. */
  of: number;
  /** Sources that these come from. */
  studies: number;
  /** Wilson's 95% interval of the share that is ahead. */
  interval: readonly [low: number, high: number];
}

/** In how many experiments one approach was ahead of another, each at its best. Equal figures are not ahead. */
export function tally(experiments: readonly Compared[], first: ApproachId, second: ApproachId): Tally {
  const both = experiments.flatMap((experiment) => {
    const [one, other] = [bestArm(experiment, first), bestArm(experiment, second)];
    return one && other ? [{ by: lead(experiment.better, one, other), source: experiment.source }] : [];
  });
  const ahead = both.filter(({ by }) => by > 0).length;
  return {
    ahead,
    level: both.filter(({ by }) => by === 0).length,
    of: both.length,
    studies: new Set(both.map(({ source }) => source)).size,
    interval: wilson(ahead, both.length),
  };
}

/** Units that name what was measured and stand before the figure: “accuracy 0.875”. */
const MEASURES = ['accuracy', 'agreement', 'exact match', 'F1', 'macro-F1', 'mean score', 'NDCG@3', 'normalised error', 'score'];

/** A figure with its unit and how it has to be read: “about 30%”, “1–2 s”, “accuracy 0.875”. */
export function inWords({ value, to, bound }: Pick<Arm, 'value' | 'to' | 'bound'>, unit: string): string {
  const number = (figure: number) => figure.toLocaleString('en-GB', { maximumFractionDigits: 4 });
  const range = to === undefined ? number(value) : `${number(value)}–${number(to)}`;
  const read = `${bound ? `${bound} ` : ''}${range}`;
  if (MEASURES.includes(unit)) return `${unit} ${read}`;
  return `${read}${unit.startsWith('%') ? unit : unit === '' ? '' : ` ${unit}`}`;
}
