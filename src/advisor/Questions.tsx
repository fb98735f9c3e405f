import type { RefObject } from 'preact';
import { mustTicks, MUSTS } from '../decision/index.ts';
import { Musts, Question } from './Question.tsx';
import { dutiesOf, progress, tick } from './state.ts';
import type { Shared, State } from './types.ts';
import { said } from './words.ts';

export interface QuestionsProps extends Shared {
  state: State;
  /** The form, so that focus can follow the reader to the next question. */
  form: RefObject<HTMLFormElement>;
  onAnswer(question: string, option: string): void;
  onTick(ticked: readonly string[]): void;
  /** Goes on, from another state where the screen of duties is left without a tick. */
  onNext(to?: State): void;
  onBack(): void;
  onAsk(question: string): void;
  onResult(): void;
  /** Address of the page that measures a reader's own files; not in a frame, where a link would lead away. */
  check: string | undefined;
}

/** Questions that a reader's own files answer, and the tool that measures it. */
const MEASURED: Readonly<Record<string, string>> = { corpus: 'documents', material: 'documents', examples: 'examples' };

/** One question at a time, the most informative next. */
export function Guided(props: QuestionsProps) {
  const { model, labels, state, form, onAnswer, onTick, onNext, onBack, onAsk, onResult, now, check } = props;
  const { current, answers, unsure } = state;
  const more = current === null ? now.questions(unsure)[0] : undefined;
  if (current === null) {
    return (
      <form ref={form} onSubmit={(event) => event.preventDefault()}>
        <p class="settled">No further question that you are likely to know is worth asking.</p>
        {more !== undefined && (
          <button type="button" class="button" onClick={() => onAsk(more.question)}>
            Ask me more
          </button>
        )}
      </form>
    );
  }
  const { at, about } = progress(model, state);
  const ticked = mustTicks(model, answers);
  const onScreen = current === MUSTS;
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        // A screen without ticks is an answer too: none of these must hold.
        onNext(onScreen ? tick(model, state, ticked) : state);
      }}
    >
      <p class="progress">
        Question {at} of about {about}
      </p>
      {onScreen ? (
        <Musts text={labels.musts!} ticks={model.musts!.ticks.map(({ id }) => id)} ticked={ticked} onTick={onTick} />
      ) : (
        <Question
          key={current}
          id={current}
          text={labels.questions[current]!}
          options={model.questions.find(({ id }) => id === current)!.options}
          chosen={answers[current]}
          unsure={unsure.includes(current)}
          onAnswer={onAnswer}
        />
      )}
      {check !== undefined && MEASURED[current] !== undefined && (
        <p class="why">
          Not sure? <a href={`${check}#${MEASURED[current]}`}>Measure it on your own files</a>.
        </p>
      )}
      <div class="moves">
        <button type="button" class="button" aria-disabled={state.trail.length === 0} onClick={onBack}>
          Previous
        </button>
        <button type="submit" class="button primary">
          {onScreen && ticked.length === 0 ? 'None of these: next' : 'Next question'}
        </button>
        {Object.keys(answers).length > 0 && !state.resultFirst && (
          <button type="button" class="link" onClick={onResult}>
            To the result
          </button>
        )}
      </div>
    </form>
  );
}

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
            {said(id, answers[id] ?? 'not-sure', labels)}{' '}
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
