/** Whether any answer that is still open could turn the result round. Pure. */
import type { Answers, Model } from '../decision/index.ts';
import { turns } from './turns.ts';

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
