/** How answers change. Pure: the widget keeps the state, the address keeps a copy. */
import { coreOf, mustAnswers, MUSTS, NOT_SURE, type Answers, type Model } from '../decision/index.ts';
import type { State } from './types.ts';

/** The state for a set of answers: with some of them the result comes first, with none the first question. */
export function startState(
  model: Model,
  answers: Answers,
  mode: State['mode'] = 'guided',
  unsure: readonly string[] = [],
  { numbers = {}, beside = null }: Partial<Pick<State, 'numbers' | 'beside'>> = {},
): State {
  return {
    answers,
    unsure,
    numbers,
    beside,
    mode,
    current: questionAfter(model, answers, unsure),
    trail: [],
    resultFirst: Object.keys(answers).length > 0,
  };
}

/** The same state with one question put first, if there is such a question; what was answered before it stays in the trail. */
export function beginningAt(model: Model, start: State, question: string | null | undefined): State {
  const there = (question === MUSTS && model.musts !== null) || model.questions.some(({ id }) => id === question);
  if (!there || question == null) return start;
  const trail = Object.hasOwn(start.answers, question) ? [] : Object.keys(start.answers);
  return { ...start, current: question, resultFirst: false, trail };
}

/** Answers one question; `not-sure` takes an answer back. The question on screen stays, so that nothing jumps. */
export function answer(state: State, question: string, option: string): State {
  const { [question]: _, ...others } = state.answers;
  const { [question]: __, ...numbers } = state.numbers;
  const unsure = state.unsure.filter((id) => id !== question);
  return option === NOT_SURE
    ? { ...state, numbers, answers: others, unsure: [...unsure, question] }
    : { ...state, numbers, answers: { ...others, [question]: option }, unsure };
}

/** Takes over the ticks of the screen of duties; what they do not set is answered as the screen says. */
export function tick(model: Model, state: State, ticked: readonly string[]): State {
  const asked = dutiesOf(model);
  const others = Object.entries(state.answers).filter(([question]) => !asked.includes(question));
  return { ...state, answers: { ...Object.fromEntries(others), ...mustAnswers(model, ticked) } };
}

/** Questions that the screen of duties stands for. */
export function dutiesOf({ musts }: Model): string[] {
  if (musts === null) return [];
  return [...new Set([...musts.ticks.flatMap(({ sets }) => Object.keys(sets)), ...Object.keys(musts.otherwise)])];
}

/** Moves on to the question most worth asking; where none is, the result comes to the front. */
export function advance(model: Model, state: State): State {
  const { current, answers } = state;
  const skipped = current !== null && (current === MUSTS || answers[current] === undefined) && !state.unsure.includes(current);
  const unsure = skipped ? [...state.unsure, current] : state.unsure;
  const next = questionAfter(model, answers, unsure);
  return {
    ...state,
    unsure,
    current: next,
    trail: current === null ? state.trail : [...state.trail.filter((id) => id !== current), current],
    resultFirst: next === null,
  };
}

/** Goes back to the question before this one. */
export function back(state: State): State {
  const before = state.trail.at(-1);
  if (before === undefined) return state;
  return {
    ...state,
    current: before,
    trail: state.trail.slice(0, -1),
    unsure: state.unsure.filter((id) => id !== before),
    resultFirst: false,
  };
}

/** Which question this is, and about how many there will be. */
export function progress(model: Model, state: State): { readonly at: number; readonly about: number } {
  const at = state.trail.length + 1;
  const { worthAsking } = model.thresholds;
  const open = coreOf(model, state.answers)
    .questions([...state.unsure, ...(state.current === null ? [] : [state.current])])
    .filter(({ worth, waiting }) => !waiting && worth >= worthAsking).length;
  // Each answer settles more than itself: about half of what is open now is asked in the end.
  return { at, about: open === 0 ? at : Math.max(USUAL, at + Math.min(3, Math.ceil(open / 2))) };
}

/** How many questions it usually takes at least. */
const USUAL = 5;

/** The question most worth asking, or null when the result is settled or nothing is left. */
export function questionAfter(model: Model, answers: Answers, unsure: readonly string[]): string | null {
  return coreOf(model, answers).next(unsure)?.question ?? null;
}
