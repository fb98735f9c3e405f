/** How answers change. Pure: the widget keeps the state, the address keeps a copy. */
import { NOT_SURE, open, type Answers, type Model } from '../decision/index.ts';
import type { State } from './types.ts';

/** The state for a set of answers, with the question most worth asking next on screen. */
export function startState(model: Model, answers: Answers, mode: State['mode'] = 'guided'): State {
  return { answers, unsure: [], mode, current: questionAfter(model, answers, []) };
}

/** Answers one question; `not-sure` takes an answer back. The question on screen stays, so that nothing jumps. */
export function answer(state: State, question: string, option: string): State {
  const { [question]: _, ...others } = state.answers;
  const unsure = state.unsure.filter((id) => id !== question);
  return option === NOT_SURE
    ? { ...state, answers: others, unsure: [...unsure, question] }
    : { ...state, answers: { ...others, [question]: option }, unsure };
}

/** Moves on to the question most worth asking. */
export function advance(model: Model, state: State): State {
  const unsure =
    state.current !== null && state.answers[state.current] === undefined && !state.unsure.includes(state.current)
      ? [...state.unsure, state.current]
      : state.unsure;
  return { ...state, unsure, current: questionAfter(model, state.answers, unsure) };
}

/** The question most worth asking, or null when the result is settled or nothing is left. */
function questionAfter(model: Model, answers: Answers, unsure: readonly string[]): string | null {
  // The widget has no screen of duties yet: they are asked singly.
  return open(model).at(answers).next(unsure, true)?.question ?? null;
}
