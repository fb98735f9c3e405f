/** What the model says of cases, each put in three ways. */
import type { Answers, ApproachId, Model } from './model.ts';
import { open } from './open.ts';

/** What counting needs to know of a case. */
export interface KnownCase {
  readonly id: string;
  readonly set: 'published' | 'people';
  readonly answers: Answers;
  readonly assumed: readonly string[];
  readonly accepted: readonly ApproachId[];
}

/** With all answers, without what is wrong today, or only with what the source states. */
export const WAYS = ['stated', 'no-gap', 'stated-only'] as const;
export type Way = (typeof WAYS)[number];

/** What was said of one case; chances in thousandths. */
export interface Said {
  readonly case: string;
  readonly as: Way;
  readonly known: number;
  readonly chances: Readonly<Partial<Record<ApproachId, number>>>;
  readonly said: number;
  readonly clear: boolean;
}

/** The answers of a case in one of the ways in which it is put. */
export function answersIn({ answers, assumed }: Pick<KnownCase, 'answers' | 'assumed'>, way: Way): Answers {
  const left = way === 'no-gap' ? ['gap'] : way === 'stated-only' ? assumed : [];
  return Object.fromEntries(Object.entries(answers).filter(([question]) => !left.includes(question)));
}

/** What the model as it stands says of cases, each put in each way; it has seen them. */
export function saidOf(model: Model, cases: readonly KnownCase[]): Said[] {
  const engine = open(model);
  return WAYS.flatMap((as) =>
    cases.map((one): Said => {
      const { ranking, probability, status, answers } = engine.at(answersIn(one, as)).assessment;
      return {
        case: one.id,
        as,
        known: Object.keys(answers).length,
        chances: Object.fromEntries(ranking.map(({ approach, probability: chance }) => [approach, Math.round(chance * 1000)])),
        said: Math.round(probability * 1000),
        clear: status === 'clear',
      };
    }),
  );
}
