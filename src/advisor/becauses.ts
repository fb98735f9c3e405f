/** Which reasons are shown for one approach against another. Pure; wording comes from the model's files. */
import { open, type Answers, type ApproachId, type Model } from '../decision/index.ts';
import type { Reasons } from './labels.ts';

/** One sentence for the winner against another approach, and the answer that brings it in. */
export interface Because {
  readonly effect: string;
  /** True where it speaks against the other rather than for the winner. */
  readonly against: boolean;
  /** The answer it hangs on; null where it holds before any. */
  readonly answer: { readonly question: string; readonly option: string } | null;
  /** Points of score, always above 0. */
  readonly margin: number;
}

/** The reasons that speak loudest for the winner and act on one of the two; those that hang on different answers come first. */
export function becauses(model: Model, reasons: Reasons, answers: Answers, against: ApproachId, most: number): Because[] {
  const found = (open(model).at(answers).explain(against)?.contributions ?? [])
    .flatMap(({ question, option, reasons: parts }) =>
      parts.map(({ effect, margin }): Because => ({
        effect,
        margin,
        against: (reasons.effects[effect]?.fitted ?? 0) < 0,
        answer: question === null || option === null ? null : { question, option },
      })),
    )
    .filter(({ margin, effect }) => margin > 0 && saysSo(reasons.effects[effect]))
    // What hangs on an answer says more to the reader than what always holds.
    .sort((a, b) => weight(b) - weight(a));
  const different = firstOf(found, ({ effect }) => reasons.effects[effect]!.reason);
  const byAnswer = firstOf(different, ({ answer, effect }) => answer?.question ?? effect);
  return [...new Set([...byAnswer, ...different])].slice(0, most);
}

/**
 * Whether an effect's sentence says what its weight does. Cases have turned some against what was written: such a sentence, shown as a
 * reason, would speak for the other side. The working shows all of them.
 */
function saysSo(text: Reasons['effects'][string] | undefined): boolean {
  return text !== undefined && text.grade * text.fitted > 0;
}

/** The first of each kind, in order. */
function firstOf<One>(all: readonly One[], kindOf: (one: One) => string): One[] {
  const seen = new Set<string>();
  return all.filter((one) => !seen.has(kindOf(one)) && seen.add(kindOf(one)));
}

function weight({ margin, answer }: Because): number {
  return answer === null ? margin / 2 : margin;
}
