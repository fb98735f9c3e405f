/** Which single answers turn the result round. Pure. */
import { open, type Answers, type ApproachId, type Model } from '../decision/index.ts';

/** An open question of which a single answer turns the approach, or only its form. */
export interface Turn {
  readonly question: string;
  readonly option: string;
  readonly winner: ApproachId;
  readonly variant: string;
  /** The approach changes, not only its form. */
  readonly approach: boolean;
  /** The question has another answer today. */
  readonly from: string | null;
}

/** Every single answer, open or given, that turns the result round in approach or form; changes of the approach first. */
export function turns(model: Model, answers: Answers): Turn[] {
  const engine = open(model);
  const now = engine.at(answers).assessment;
  return model.questions
    .flatMap(({ id, options, only }) =>
      only.some(({ question, options: allowed }) => !allowed.includes(answers[question] ?? ''))
        ? []
        : options.flatMap((option): Turn[] => {
            if (answers[id] === option) return [];
            const { winner, variant } = engine.at({ ...answers, [id]: option }).assessment;
            if (winner === null || variant === null || (winner === now.winner && variant === now.variant)) return [];
            return [{ question: id, option, winner, variant, approach: winner !== now.winner, from: answers[id] ?? null }];
          }),
    )
    .sort((a, b) => Number(b.approach) - Number(a.approach) || Number(a.from !== null) - Number(b.from !== null));
}
