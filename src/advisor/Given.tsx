import { MUSTS } from '../decision/index.ts';
import type { QuestionsProps } from './Questions.tsx';
import { dutiesOf } from './state.ts';
import { said } from './words.ts';

/** The answers given so far, folded, each to be changed. */
export function Given({ model, labels, state, onAsk }: QuestionsProps) {
  const { answers, unsure } = state;
  const given = model.questions.filter(({ id }) => answers[id] !== undefined || unsure.includes(id));
  const duties = dutiesOf(model);
  return (
    <details class="given">
      <summary>Your answers ({Object.keys(answers).length})</summary>
      <ul>
        {given.map(({ id }) => (
          <li key={id}>
            {said(id, answers[id] ?? 'not-sure', labels)}
            {state.numbers[id] !== undefined && ` (${state.numbers[id].toLocaleString('en-GB')})`}{' '}
            <button
              type="button"
              class="link"
              onClick={() => onAsk(model.musts !== null && duties.includes(id) && id !== 'latency' ? MUSTS : id)}
            >
              Change<span class="visually-hidden"> {labels.questions[id]?.short}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
