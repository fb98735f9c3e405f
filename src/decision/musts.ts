/** The screen of duties: one question to the reader, several answers to the model. */
import type { Answers, Model } from './model.ts';

/**
 * The answers that a set of ticks means. Questions that no tick sets get what the screen says of them otherwise.
 *
 * @param ticked ids of ticks; unknown ones count for nothing
 * @example
 * mustAnswers(model, ['cite']).citations; // 'needed'
 */
export function mustAnswers({ musts }: Model, ticked: readonly string[]): Answers {
  if (musts === null) return {};
  const single = musts.ticks.filter(({ id }) => ticked.includes(id));
  const joint = musts.together.filter(({ of }) => of.every((id) => ticked.includes(id)));
  return Object.assign({}, musts.otherwise, ...[...single, ...joint].map(({ sets }) => sets)) as Answers;
}

/**
 * The ticks that answers stand for: the screen as it looks when somebody comes back to it.
 *
 * @example
 * mustTicks(model, { access: 'both' }); // ['rights', 'deletion']
 */
export function mustTicks({ musts }: Model, answers: Answers): string[] {
  if (musts === null) return [];
  const given = ({ sets }: { readonly sets: Answers }) =>
    Object.entries(sets).every(([question, option]) => answers[question] === option);
  const joint = musts.together.filter(given).flatMap(({ of }) => of);
  return musts.ticks.filter((tick) => given(tick) || joint.includes(tick.id)).map(({ id }) => id);
}
