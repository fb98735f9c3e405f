/** Questions and the screen of duties, as the engine takes them. */
import type { ModelSource } from './files.ts';
import type { Answers, Musts, Question } from './model.ts';
import type { Known } from './compile-known.ts';

/** @param answered answers that people have given: how often each option is the answer, one more than was counted */
export function questionsOf({ questions: { questions } }: ModelSource, known: Known, answered: readonly Answers[]): Question[] {
  return questions.map(({ id, group, answerable, said = answerable, only, options }): Question => {
    const counts = Object.keys(options).map((option) => 1 + answered.filter((one) => one[id] === option).length);
    const sum = counts.reduce((total, count) => total + count, 0);
    return {
      id,
      options: Object.keys(options),
      group,
      answerable,
      said,
      only: known.conditions(only, 'questions.yaml', `${id}.only`),
      // Rounded, so that the model travels light.
      prior: counts.map((count) => Math.round((1000 * count) / sum) / 1000),
    };
  });
}

/** The screen of duties, or null where the model has none. */
export function mustsOf({ questions: { musts } }: ModelSource, { answers }: Known): Musts | null {
  if (musts === undefined) return null;
  const read = (sets: Answers, path: string) => answers(sets, 'questions.yaml', `musts.${path}`);
  return {
    answerable: musts.answerable,
    said: musts.said ?? musts.answerable,
    ticks: musts.ticks.map(({ id, sets }) => ({ id, sets: read(sets, id) })),
    together: musts.together.map(({ of, sets }) => ({ of, sets: read(sets, of.join('+')) })),
    otherwise: read(musts.otherwise, 'otherwise'),
  };
}
