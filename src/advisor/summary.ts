/** What a result says, in one place: the verdict, the bars, the runner-up and what is out all read this and cannot disagree. Pure. */
import { KNOWLEDGE, type ApproachId, type Assessment, type Knowledge, type VariantId, type Weights } from '../decision/index.ts';

/** How far a sentence can be trusted; `split` has two that are nearly level. */
export type Sureness = 'sure' | 'likely' | 'split' | 'unknown';

/** From this checked chance on a result that is not clear is called likely, and a lever too. */
const LIKELY = 0.6;
/** From this chance on a lever by itself is called sure. */
const LEVER_SURE = 0.9;

export interface Share {
  readonly approach: ApproachId;
  /** Whole percent of the checked chance; all shares add up to 100 unless only one approach is left. */
  readonly percent: number;
  readonly out: boolean;
}

export interface LeverSaid<Value> {
  readonly value: Value;
  readonly sureness: Exclude<Sureness, 'split'>;
}

export interface Summary {
  readonly winner: ApproachId;
  readonly variant: VariantId;
  readonly sureness: Sureness;
  /** The winner's checked chance, whole percent: the same number as its bar. */
  readonly percent: number;
  /** The winner first; approaches that are out last. */
  readonly shares: readonly Share[];
  /** The first of the others that are not out; null when all are. */
  readonly runnerUp: ApproachId | null;
  readonly weights: LeverSaid<Weights>;
  readonly knowledge: LeverSaid<Knowledge>;
}

/**
 * Sums up a result.
 *
 * @returns null without answers, and where the answers contradict each other: then there is nothing to recommend
 */
export function summarise(result: Assessment): Summary | null {
  const { winner, variant, status, probability, ranking } = result;
  if (winner === null || variant === null || Object.keys(result.answers).length === 0) return null;
  const shares = sharesOf(result);
  const runnerUp = shares.find(({ approach, out }) => !out && approach !== winner)?.approach ?? null;
  const cell = result.cells
    .filter(({ knowledge, weights, probability: chance }) => chance !== null && approachAt(knowledge, weights) === winner)
    .reduce<(typeof result.cells)[number] | null>(
      (best, one) => ((one.probability ?? 0) > (best?.probability ?? -1) ? one : best),
      null,
    );
  const said = <Value>(value: Value, has: (one: (typeof result.cells)[number]) => boolean): LeverSaid<Value> => {
    const raw = result.cells.filter(has).reduce((sum, one) => sum + (one.probability ?? 0), 0);
    // What holds of the approach holds of its lever too.
    const chance = Math.max(raw, probability);
    const sureness = status === 'unknown' ? 'unknown' : chance >= LEVER_SURE ? 'sure' : chance >= LIKELY ? 'likely' : 'unknown';
    return { value, sureness };
  };
  const knowledge = cell?.knowledge ?? KNOWLEDGE[0];
  const weights = cell?.weights ?? 'untouched';
  return {
    winner,
    variant,
    sureness: surenessOf(status, probability, ranking.filter(({ ruledOut }) => !ruledOut).length),
    percent: shares[0]!.percent,
    shares,
    runnerUp,
    weights: said(weights, (one) => one.weights === weights),
    knowledge: said(knowledge, (one) => one.knowledge === knowledge),
  };
}

function surenessOf(status: Assessment['status'], probability: number, inPlay: number): Sureness {
  if (status === 'clear') return 'sure';
  if (status === 'unknown' || status === 'conflict') return 'unknown';
  return probability >= LIKELY || inPlay < 2 ? 'likely' : 'split';
}

/** The cell's approach: the plane of the two levers has five. */
export function approachAt(knowledge: Knowledge, weights: Weights): ApproachId {
  if (weights === 'tuned') return knowledge === 'none' ? 'fine-tuning' : 'hybrid';
  return knowledge === 'none' ? 'prompting' : knowledge === 'whole-context' ? 'long-context' : 'rag';
}

/**
 * The checked chance of the winner, and what is left of 100 shared out among the others as their raw chances stand, none of
 * them above the winner.
 */
function sharesOf({ ranking, winner, probability }: Assessment): Share[] {
  const ordered = [...ranking].sort((a, b) => rank(a) - rank(b));
  const others = ordered.filter((one) => one.approach !== winner && !one.ruledOut);
  // The named winner has the greatest share; with so many in play, the checked chance cannot lie below an even split.
  const top = Math.max(Math.round(probability * 100), Math.ceil(100 / (others.length + 1)));
  const parts = spread(
    100 - top,
    others.map((one) => one.probability),
    top,
  );
  return ordered.map(({ approach, ruledOut }) => ({
    approach,
    percent: approach === winner ? top : (parts[others.findIndex((one) => one.approach === approach)] ?? 0),
    out: ruledOut,
  }));

  function rank(one: (typeof ranking)[number]): number {
    return one.approach === winner ? -1 : ranking.indexOf(one) + (one.ruledOut ? ranking.length : 0);
  }
}

/** Whole numbers in proportion to the weights, none above `most`, that sum to `total` (if there is room for it); earlier ones first. */
function spread(total: number, weights: readonly number[], most: number): number[] {
  const parts = weights.map(() => 0);
  for (let left = Math.min(total, most * weights.length); left > 0; left--) {
    // The next point goes where most is missing; a part that is full gets none.
    let next = -1;
    let need = -Infinity;
    weights.forEach((weight, at) => {
      const missing = parts[at]! >= most ? -Infinity : (weight + 1e-6) / (parts[at]! + 0.5);
      if (missing > need) [next, need] = [at, missing];
    });
    parts[next]! += 1;
  }
  // A weaker one is never shown above a stronger.
  return parts.sort((a, b) => b - a);
}
