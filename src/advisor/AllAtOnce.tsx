import { Question } from './Question.tsx';
import type { QuestionsProps } from './Questions.tsx';

/** Every question, grouped, with the result beside them. */
export function AllAtOnce({ model, labels, state, form, onAnswer }: QuestionsProps) {
  const groups = [...new Set(model.questions.map(({ id }) => labels.questions[id]?.group ?? ''))];
  return (
    <form ref={form} onSubmit={(event) => event.preventDefault()}>
      {groups.map((group) => (
        <section key={group} aria-label={group}>
          <p class="group-name">{group}</p>
          {model.questions
            .filter(({ id }) => (labels.questions[id]?.group ?? '') === group)
            .map(({ id, options }) => (
              <Question
                key={id}
                id={id}
                text={labels.questions[id]!}
                options={options}
                chosen={state.answers[id]}
                unsure={state.unsure.includes(id)}
                onAnswer={onAnswer}
                compact
              />
            ))}
        </section>
      ))}
    </form>
  );
}
