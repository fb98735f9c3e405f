/** Where the pages and the decision model must say the same: use cases' verdicts, and the matrix's ratings. Node only. */
import { open, type ApproachId } from '../decision/index.ts';
import { loadModel, ModelError, type Loaded } from '../decision/load.ts';
import type { Entry } from '../knowledge/checks/shape.ts';
import type { Problem } from '../knowledge/problem.ts';
import type { Page } from '../schemas/page.ts';

/** Problems of the decision model itself and of pages that contradict it. */
export function checkAgreement(root: string, entries: readonly Entry[]): Problem[] {
  let loaded: Loaded;
  try {
    loaded = loadModel(root);
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return [
      { file: 'content/decision/', what: error.message, cure: 'Correct the file named; its head says what its fields mean.' },
    ];
  }
  return [...checkVerdicts(loaded, entries), ...checkRatings(loaded, entries)];
}

/**
 * A use case's verdict is written by hand from its findings. Where the advisor says something else of its answers, the page
 * has to say so, and why it stands by its verdict.
 */
function checkVerdicts({ model }: Loaded, entries: readonly Entry[]): Problem[] {
  return entries.flatMap((entry): Problem[] => {
    const data = entry.data as Page;
    if (data.kind !== 'use-case') return [];
    const result = open(model).at(data.answers).assessment;
    const unknown = result.ignored.map(({ part, reason }) => ({
      file: entry.file,
      line: entry.lineOf(['answers', part.split('=')[0]!]),
      what: `The answer "${part}" is not one of the advisor's: ${reason}`,
      cure: 'Use the ids of questions and options in content/decision/questions.yaml.',
    }));
    const { approach, variant, contradicts } = data.verdict;
    const agrees = result.winner === approach && (variant === undefined || variant === result.variant);
    if (agrees !== (contradicts !== undefined)) return unknown;
    if (agrees) {
      return [
        ...unknown,
        {
          file: entry.file,
          line: entry.lineOf(['verdict', 'contradicts']),
          what: 'The page says that it contradicts the advisor, which says the same.',
          cure: 'Take "contradicts" out of the verdict.',
        },
      ];
    }
    return [
      ...unknown,
      {
        file: entry.file,
        line: entry.lineOf(['verdict']),
        what: `The page says ${approach}${variant === undefined ? '' : `, ${variant}`}; the advisor says ${result.winner ?? 'nothing'}${result.variant === null ? '' : `, ${result.variant}`}, for the page's own answers.`,
        cure: 'Find out which is wrong, and correct the verdict or its answers from their findings, or the model. Where the findings carry the verdict nonetheless, say why in "contradicts" under the verdict; the page shows it.',
      },
    ];
  });
}

/** The lever that an approach pulls alone. */
const LEVERS: Partial<Record<ApproachId, readonly string[]>> = {
  'long-context': ['whole-context', 'run-time'],
  rag: ['retrieval', 'run-time'],
  'fine-tuning': ['tuned'],
};

/** Ratings are general and effects are particular, but no rating may have the sign, or two the order, that the effects deny. */
function checkRatings({ text }: Loaded, entries: readonly Entry[]): Problem[] {
  const effects = Object.values(text.effects);
  const mean = (row: string, approach: ApproachId): number | undefined => {
    const grades = effects
      .filter(({ criterion, on }) => criterion === row && on.some((one) => LEVERS[approach]!.includes(one)))
      .map(({ grade }) => grade);
    return grades.length === 0 ? undefined : grades.reduce((sum, grade) => sum + grade, 0) / grades.length;
  };
  const approaches = Object.keys(LEVERS) as ApproachId[];
  return entries.flatMap((entry): Problem[] => {
    const data = entry.data as Page;
    if (data.kind !== 'dimension') return [];
    return data.rows.flatMap((row, index): Problem[] => {
      const place = { file: entry.file, line: entry.lineOf(['rows', index, 'ratings']) };
      const rated = approaches.map((id) => ({ id, grade: row.ratings[id].grade, effect: mean(row.id, id) }));
      const sign = rated
        .filter(
          ({ grade, effect }) =>
            effect !== undefined && Math.abs(effect) >= 1 && Math.abs(grade) === 2 && Math.sign(grade) !== Math.sign(effect),
        )
        .map(({ id, grade, effect }) => ({
          ...place,
          what: `The row "${row.id}" rates ${id} at ${grade}, but the model's effects on it average ${effect!.toFixed(1)}.`,
          cure: 'Correct the rating, or the effects in content/decision/effects.yaml, from the findings.',
        }));
      const order = rated.flatMap((one) =>
        rated
          .filter(
            (other) =>
              one.effect !== undefined &&
              other.effect !== undefined &&
              one.effect >= 1 &&
              other.effect <= -1 &&
              one.grade < other.grade,
          )
          .map((other) => ({
            ...place,
            what: `The row "${row.id}" rates ${one.id} below ${other.id}; the model's effects say the opposite.`,
            cure: 'Correct the ratings, or the effects in content/decision/effects.yaml, from the findings.',
          })),
      );
      return [...sign, ...order];
    });
  });
}
