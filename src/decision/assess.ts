/** The result without its reasons: everything that a reader sees at once. */
import { calibrated, candidateChances, greatest, rounded, summed } from './chances.ts';
import { conflicts, ruledOut } from './constraints.ts';
import { APPROACHES, KNOWLEDGE, WEIGHTS, type Model } from './model.ts';
import { pending, type Standing } from './pending.ts';
import type { Assessment, Cell, Ignored, Levers, Pending, Ranked, Status } from './result.ts';
import { best, importances, scores } from './score.ts';
import type { Tables } from './tables.ts';

/** Answers as the engine has read them, with their state and winner. */
export interface Given {
  readonly answers: Readonly<Record<string, string>>;
  readonly ignored: readonly Ignored[];
  readonly standing: Standing;
}

/** Works out the result. */
export function assess(tables: Tables, { answers, ignored, standing }: Given): Assessment {
  const { model } = tables;
  const { state, out, winner, candidate } = standing;
  const against = conflicts(tables, state);
  const points = scores(tables, state);
  const chances = candidateChances(tables, points, out);
  const raw = summed(chances, tables.approachOf, APPROACHES.length);
  const known = Object.keys(answers).length;
  const said = saidChances(model, known, raw, winner);
  const ranking = rank(tables, points, out, said);
  const open = pending(tables, standing);
  const probability = winner < 0 ? 0 : said[winner]!;
  const weight = importances(tables, state);
  return {
    winner: winner < 0 ? null : APPROACHES[winner]!,
    variant: winner < 0 ? null : model.candidates[candidate]!.variant,
    probability,
    status: statusOf(model, winner, probability, known, open),
    levers: winner < 0 ? null : leversOf(tables, known, chances),
    ranking,
    runnerUp: ranking.find((one) => !one.ruledOut && one.approach !== APPROACHES[winner])?.approach ?? null,
    ruledOut: ruledOut(tables, state, out),
    pending: open,
    conflicts: against,
    cells: cellsOf(tables, chances, out),
    ignored,
    version: model.version,
    answers,
    importances: Object.fromEntries(model.criteria.map((id, at) => [id, weight[at]!])),
  };
}

/**
 * The chances that are said: the winner's is calibrated, the others share what it leaves in their own proportions. However
 * the calibration lowers it, the winner keeps the greatest chance.
 */
function saidChances(model: Model, known: number, raw: Float64Array, winner: number): number[] {
  const top = raw[winner] ?? 1;
  const rest = 1 - top;
  // Nothing to share: nobody is left, or one alone.
  if (rest <= 0) return [...raw].map(rounded);
  const second = raw.reduce((most, chance, at) => (at === winner ? most : Math.max(most, chance)), 0);
  const said = Math.max(calibrated(model, known, top), second / (rest + second));
  return [...raw].map((chance, at) => rounded(at === winner ? said : ((1 - said) * chance) / rest));
}

function rank({ model, byApproach }: Tables, points: Int32Array, out: Uint8Array, said: readonly number[]): Ranked[] {
  return APPROACHES.map((approach, index): Ranked => {
    const at = best(points, out, byApproach[index]!);
    const shown = at >= 0 ? at : best(points, null, byApproach[index]!);
    return {
      approach,
      variant: at < 0 ? null : model.candidates[at]!.variant,
      score: shown < 0 ? 0 : points[shown]! / 100,
      probability: said[index]!,
      ruledOut: at < 0,
    };
  }).sort((a, b) => Number(a.ruledOut) - Number(b.ruledOut) || b.probability - a.probability || b.score - a.score);
}

/** A lever's chance is calibrated like the winner's, and never said to be less than an even guess. */
function leversOf({ model, knowledgeOf, weightsOf }: Tables, known: number, chances: Float64Array): Levers {
  const lever = <Value>(values: readonly Value[], of: Uint8Array) => {
    const sums = summed(chances, of, values.length);
    const at = greatest(sums);
    return {
      value: values[at]!,
      probability: rounded(Math.max(calibrated(model, known, Math.min(1, sums[at]!)), 1 / values.length)),
    };
  };
  return { knowledge: lever(KNOWLEDGE, knowledgeOf), weights: lever(WEIGHTS, weightsOf) };
}

function cellsOf({ everyone, knowledgeOf, weightsOf }: Tables, chances: Float64Array, out: Uint8Array): Cell[] {
  return WEIGHTS.flatMap((weights, up) =>
    KNOWLEDGE.map((knowledge, across): Cell => {
      const left = everyone.filter((at) => weightsOf[at] === up && knowledgeOf[at] === across && out[at] === 0);
      return {
        knowledge,
        weights,
        probability: left.length === 0 ? null : rounded(left.reduce((sum, at) => sum + chances[at]!, 0)),
      };
    }),
  );
}

function statusOf(
  { thresholds, questions }: Model,
  winner: number,
  probability: number,
  known: number,
  open: readonly Pending[],
): Status {
  if (winner < 0) return 'conflict';
  if (known < thresholds.leastAnswers) return 'unknown';
  if (probability * 100 < thresholds.unknown && known < questions.length) return 'unknown';
  return probability * 100 >= thresholds.clear && !open.some((one) => one.blocking) ? 'clear' : 'close';
}
