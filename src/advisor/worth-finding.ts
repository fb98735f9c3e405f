/** Which of the questions that a reader could not answer are worth finding out. Pure. */
import { APPROACHES, coreOf, MUSTS, mustAnswers, type Answers, type ApproachId, type Model } from '../decision/index.ts';

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
