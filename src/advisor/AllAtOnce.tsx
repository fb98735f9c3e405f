import { Question, useHelp } from './Question.tsx';
import type { QuestionsProps } from './Questions.tsx';

/** Every question, with the result beside them; grouped once the names of the groups are there. */
export function AllAtOnce({ model, labels, state, form, onAnswer }: QuestionsProps) {
  const help = useHelp(true);
  const groupOf = (id: string) => help?.[id]?.group ?? '';
  const groups = [...new Set(model.questions.map(({ id }) => groupOf(id)))];
  return (
    <form ref={form} onSubmit={(event) => event.preventDefault()}>
      {groups.map((group) => (
        <section key={group} aria-label={group || 'All questions'}>
          <p class="group-name">{group}</p>
          {model.questions
            .filter(({ id }) => groupOf(id) === group)
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
