/** What the advisor says. Wording only: what decides is in `content/decision/`, what is asked when in `state.ts`. */
import { lower } from '../decision/plain.ts';
import type { ApproachId, Assessment, Status } from '../decision/index.ts';
import type { Labels } from './labels.ts';

export const STATUS: Record<Status, { word: string; meaning: string }> = {
  clear: {
    word: 'Clear',
    meaning: 'Cases like this one have nearly always gone this way, and no open duty or limit could overturn it.',
  },
  close: { word: 'Not certain', meaning: 'Another approach may do as well, or one more answer may change it.' },
  unknown: { word: 'Too little known', meaning: 'Your answers do not decide yet; this is only where they lean.' },
  conflict: { word: 'Your answers contradict each other', meaning: 'No recommendation until one of them changes.' },
};

/** Said where further code or text did not come through. */
export const NOT_LOADED = 'This could not be loaded. Check the connection, then load the page again.';

/** The headline of a result, as one sentence without its status. */
export function headline(result: Assessment, { approaches, variants }: Labels): string {
  if (result.winner === null) return result.status === 'conflict' ? 'Settle a contradiction first' : 'No recommendation yet';
  const variant = result.variant === null ? undefined : variants[result.variant]?.name;
  const name = approaches[result.winner];
  // "Prompting: Prompt" would say nothing more.
  return variant === undefined || name.startsWith(variant) ? name : `${name}: ${variant}`;
}

/** What a screen reader hears when the result changes. */
export function announcement(result: Assessment, labels: Labels): string {
  const status = STATUS[result.status].word;
  if (result.winner === null) return `${status}.`;
  const behind = result.runnerUp === null ? '' : ` Runner-up: ${labels.approaches[result.runnerUp]}.`;
  return `Recommended now: ${headline(result, labels)}. ${status}.${behind}`;
}

/** "a, b and c" */
export function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** An answer as "Question: answer". */
export function said(question: string, option: string, { questions }: Labels): string {
  const text = questions[question];
  return `${text?.short ?? question}: ${lower(text?.options[option]?.label ?? 'not sure')}`;
}

/** A share from 0 to 1 in whole percent. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

export function names(ids: readonly ApproachId[], { approaches }: Labels): string {
  return list(ids.map((id) => approaches[id]));
}
