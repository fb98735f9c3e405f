/** Cases with what was said of them: right, wrong, or clear. */
import { greatest } from './chances.ts';
import { APPROACHES, type ApproachId } from './model.ts';
import type { KnownCase, Way, Said } from './said.ts';

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
