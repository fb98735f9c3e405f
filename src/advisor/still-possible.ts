/** Which approaches can still win, whatever the reader answers next. Pure. */
import { APPROACHES, open, type Answers, type ApproachId, type Model } from '../decision/index.ts';

/** Which approaches the answers that are still open can bring about. */
export interface Possible {
  /** As things stand: never one that is ruled out. */
  readonly approaches: readonly ApproachId[];
  /** Ruled out now, with a form that waits for an answer and might come back. */
  readonly back: readonly ApproachId[];
}

/** What can still win, apart from what is ruled out as things stand: the two are said in different words. */
export function stillPossible(model: Model, answers: Answers): Possible {
  const now = open(model).at(answers);
  const { approaches, undecided } = now.canStillWin();
  const possible = APPROACHES.filter((one) => approaches.includes(one) || undecided.includes(one));
  const isOut = (one: ApproachId) => now.assessment.ruledOut.some(({ kind, id }) => kind === 'approach' && id === one);
  return { approaches: possible.filter((one) => !isOut(one)), back: possible.filter(isOut) };
}
