/** Where the pages and the decision model must say the same: use cases' verdicts, and the matrix's ratings. Node only. */
import { open, type ApproachId } from '../decision/index.ts';
import { faultsOfModel, loadModel, ModelError, type Loaded } from '../decision/load.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { newerOf } from '../catalogue/newer.ts';
import { problem, type Place, type Problem } from '../catalogue/problem.ts';
import { placeIn } from '../catalogue/shape.ts';

/** Problems of the decision model itself and of pages that contradict it; none where its files are at fault, which is told already. */
export function checkAgreement(catalogue: Catalogue): Problem[] {
  if (faultsOfModel(catalogue).length > 0 || catalogue.decision('model.yaml') === undefined) return [];
  let loaded: Loaded;
  try {
    loaded = loadModel(catalogue.root, catalogue);
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return [...error.problems];
  }
  return [...checkVerdicts(loaded, catalogue), ...checkRatings(loaded, catalogue)];
}

/**
 * A use case's verdict is written by hand from its findings. Where the advisor says something else of its answers, the page
 * has to say so, and why it stands by its verdict.
 */
function checkVerdicts({ model }: Loaded, catalogue: Catalogue): Problem[] {
  return catalogue.entries('use-cases').flatMap(({ file, data, lineOf }): Problem[] => {
    const result = open(model).at(data.answers).assessment;
    // Answers that the advisor does not know are told of with everything else that is named and does not exist.
    if (result.ignored.length > 0) return [];
    const { approach, variant, contradicts } = data.verdict;
    const agrees = result.winner === approach && (variant === undefined || variant === result.variant);
    if (agrees !== (contradicts !== undefined)) return [];
    if (agrees) return [problem('needless-contradiction', { file, line: lineOf(['verdict', 'contradicts']) })];
    return [
      problem(
        'disagreement',
        { file, line: lineOf(['verdict', result.winner === approach ? 'variant' : 'approach']) },
        {
          page: variant === undefined ? approach : `${approach}, ${variant}`,
          advisor: result.variant === null ? (result.winner ?? 'nothing') : `${result.winner}, ${result.variant}`,
        },
      ),
    ];
  });
}

/** The lever that an approach pulls alone. */
const LEVERS: Partial<Record<ApproachId, readonly string[]>> = {
  'long-context': ['whole-context', 'run-time'],
  rag: ['retrieval', 'run-time'],
  'fine-tuning': ['tuned'],
};

const EFFECTS = 'content/decision/effects.yaml';

/** Ratings are general and effects are particular, but no rating may have the sign, or two the order, that the effects deny. */
function checkRatings({ text }: Loaded, catalogue: Catalogue): Problem[] {
  const effects = Object.entries(text.effects);
  const mean = (row: string, approach: ApproachId): number | undefined => {
    const own = effects.filter(([, { criterion, on }]) => criterion === row && on.some((one) => LEVERS[approach]!.includes(one)));
    // What holds before any answer is what a rating speaks of; only where nothing does, the particular effects stand for it.
    const general = own.filter(([key]) => key.startsWith('always.'));
    const grades = (general.length > 0 ? general : own).map(([, { grade }]) => grade);
    return grades.length === 0 ? undefined : grades.reduce((sum, grade) => sum + grade, 0) / grades.length;
  };
  const approaches = Object.keys(LEVERS) as ApproachId[];
  return catalogue.entries('dimensions').flatMap((entry): Problem[] => {
    return entry.data.rows.flatMap((row, index): Problem[] => {
      const place = placeIn(entry, ['rows', index, 'ratings']);
      /** Where only the effects were touched since, the one that denies the rating most is at fault. */
      const placeOf = (id: ApproachId, grade: number): Place => {
        const file = catalogue.files.find((one) => one.file === EFFECTS);
        if (!file || newerOf(catalogue.root, EFFECTS, entry.file) !== EFFECTS) return place;
        const always = catalogue.decision('effects.yaml')!.always;
        const denying = always
          .map((effect, at) => ({ at, against: -Math.sign(grade) * effect.grade, effect }))
          .filter(({ effect }) => effect.row === row.id && [effect.on].flat().some((one) => LEVERS[id]!.includes(one)))
          .sort((a, b) => b.against - a.against)[0];
        return denying === undefined || denying.against <= 0 ? place : placeIn(file, ['always', denying.at]);
      };
      const rated = approaches.map((id) => ({ id, grade: row.ratings[id].grade, effect: mean(row.id, id) }));
      const sign = rated
        .filter(
          ({ grade, effect }) =>
            effect !== undefined && Math.abs(effect) >= 1 && Math.abs(grade) === 2 && Math.sign(grade) !== Math.sign(effect),
        )
        .map(({ id, grade, effect }) =>
          problem('rating-sign', placeOf(id, grade), { row: row.id, id, grade, effect: effect!.toFixed(1) }),
        );
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
          .map((other) => problem('rating-order', place, { row: row.id, lower: one.id, higher: other.id })),
      );
      return [...sign, ...order];
    });
  });
}
