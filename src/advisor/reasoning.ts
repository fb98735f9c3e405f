/** Which reasons are shown, and why each of the others was not chosen. Pure; wording comes from the model's files. */
import { APPROACHES, coreOf, MUSTS, mustAnswers, open, type Answers, type ApproachId, type Model } from '../decision/index.ts';
import type { Reasons } from './labels.ts';
import type { Summary } from './summary.ts';

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
    .filter(({ margin, effect }) => margin > 0 && reasons.effects[effect] !== undefined)
    // What hangs on an answer says more to the reader than what always holds.
    .sort((a, b) => weight(b) - weight(a));
  const different = firstOf(found, ({ effect }) => reasons.effects[effect]!.reason);
  const byAnswer = firstOf(different, ({ answer, effect }) => answer?.question ?? effect);
  return [...new Set([...byAnswer, ...different])].slice(0, most);
}

/** The first of each kind, in order. */
function firstOf<One>(all: readonly One[], kindOf: (one: One) => string): One[] {
  const seen = new Set<string>();
  return all.filter((one) => !seen.has(kindOf(one)) && seen.add(kindOf(one)));
}

function weight({ margin, answer }: Because): number {
  return answer === null ? margin / 2 : margin;
}

/** Why one approach was not chosen: a rule that it breaks, the strongest reason against it, or that nothing tells them apart. */
export type WhyNot =
  | { readonly approach: ApproachId; readonly kind: 'rule'; readonly constraint: string }
  | { readonly approach: ApproachId; readonly kind: 'reason'; readonly because: Because }
  | { readonly approach: ApproachId; readonly kind: 'level' };

/** So many reasons against an approach are strong enough to stand for the strongest. */
const CHOICE = 4;

/** One entry for each approach that did not win, that with which the reader came first. */
export function whyNots(model: Model, reasons: Reasons, answers: Answers, summary: Summary, from: ApproachId | null): WhyNot[] {
  const { ruledOut } = open(model).at(answers).assessment;
  const order = [...(from === null ? [] : [from]), ...summary.shares.map(({ approach }) => approach), ...APPROACHES];
  // One sentence may hold against several; each is told another where there is one that is as true.
  const told = new Set<string>();
  return [...new Set(order)]
    .filter((approach) => approach !== summary.winner)
    .map((approach): WhyNot => {
      const rule = ruledOut.find(({ kind, id }) => kind === 'approach' && id === approach)?.by[0];
      if (rule !== undefined) return { approach, kind: 'rule', constraint: rule };
      const found = becauses(model, reasons, answers, approach, CHOICE);
      const because = found.find(({ effect }) => !told.has(reasons.effects[effect]!.reason)) ?? found[0];
      if (because !== undefined) told.add(reasons.effects[because.effect]!.reason);
      return because === undefined ? { approach, kind: 'level' } : { approach, kind: 'reason', because };
    });
}

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

/** Whether anything that is still open could change the result, and which questions. */
export interface Openness {
  /** `settled`: no single open question turns approach or form; `form`: only the form; `approach`: the approach too. */
  readonly by: 'settled' | 'form' | 'approach';
  /** The questions that would, the most telling first. */
  readonly questions: readonly string[];
}

/** What is open in a result: held against every single answer to every open question. */
export function openness(model: Model, answers: Answers): Openness {
  const open = turns(model, answers).filter(({ from }) => from === null);
  if (open.length === 0) return { by: 'settled', questions: [] };
  const approach = open.filter((one) => one.approach);
  const telling = approach.length > 0 ? approach : open;
  return { by: approach.length > 0 ? 'approach' : 'form', questions: [...new Set(telling.map(({ question }) => question))] };
}

/** A question that is worth finding out, and the approaches between which its answers decide. */
export interface Finding {
  readonly question: string;
  readonly winners: readonly ApproachId[];
}

/** Of the questions that a reader could not answer, the three most worth finding out; those that turn the approach first. */
export function worthFinding(model: Model, answers: Answers, unsure: readonly string[]): Finding[] {
  const winnersOf = (question: string) => {
    const each =
      question === MUSTS
        ? (model.musts?.ticks ?? []).map(({ id }) => mustAnswers(model, [id]))
        : (model.questions.find(({ id }) => id === question)?.options ?? []).map((option) => ({ [question]: option }));
    const winners = each.flatMap((more) => coreOf(model, { ...answers, ...more }).assessment.winner ?? []);
    return APPROACHES.filter((approach) => winners.includes(approach));
  };
  return coreOf(model, answers)
    .questions()
    .filter(({ question }) => unsure.includes(question))
    .map(({ question }): Finding => ({ question, winners: winnersOf(question) }))
    .sort((a, b) => Number(b.winners.length > 1) - Number(a.winners.length > 1))
    .slice(0, 3);
}
