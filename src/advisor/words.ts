/** What the advisor says. Wording only: what decides is in `content/decision/`, what is asked when in `state.ts`. */
import { lower } from '../decision/plain.ts';
import type { Assessment } from '../decision/index.ts';
import type { Labels } from './labels.ts';
import type { LeverSaid, Summary, Sureness } from './summary.ts';

/** How sure, in a word or two; a split names its two. */
export function sureWord({ sureness, winner, runnerUp }: Summary, { approaches }: Labels): string {
  if (sureness === 'sure') return 'Sure';
  if (sureness === 'likely') return 'Likely';
  if (sureness === 'unknown') return 'Too little is known yet';
  return runnerUp === null
    ? 'A close call'
    : `A close call between ${lower(approaches[winner])} and ${lower(approaches[runnerUp])}`;
}

/** What the word rests on: the chance that was checked on cases. */
export function sureBecause({ sureness, percent }: Summary): string {
  if (sureness === 'unknown') return 'This is only where your answers lean so far. Answer more to find out.';
  const checked = `Where the advisor was this sure before, about ${percent} of 100 cases went this way.`;
  return sureness === 'sure' ? checked : `${checked} One more answer may change it.`;
}

const LEVER_WORD: Record<LeverSaid<unknown>['sureness'], string> = { sure: 'sure', likely: 'likely', unknown: 'still open' };

/** What to do about training and about the text, as two sentences with how sure each is. */
export function leverSentences({ weights, knowledge, variant }: Summary): { text: string; word: string; sureness: Sureness }[] {
  const train =
    variant === 'tuned-retriever'
      ? 'Train the search and leave the model as it is'
      : weights.value === 'tuned'
        ? 'Train the model'
        : 'Do not train the model';
  const add =
    knowledge.value === 'retrieval'
      ? 'Search for the right text rather than paste in all of it'
      : knowledge.value === 'whole-context'
        ? 'Paste in the whole text rather than search it'
        : variant === 'tool-use'
          ? 'Let the model ask your system; no search of texts is needed'
          : 'Add no store of texts; what comes with the request is enough';
  return [
    { text: train, word: LEVER_WORD[weights.sureness], sureness: weights.sureness },
    { text: add, word: LEVER_WORD[knowledge.sureness], sureness: knowledge.sureness },
  ];
}

/** Said where further code or text did not come through. */
export const NOT_LOADED = 'This could not be loaded. Check the connection, then load the page again.';

/** The headline of a result: what to do. */
export function headline(result: Assessment, { approaches, variants }: Labels): string {
  if (result.status === 'conflict') return 'Two answers do not go together';
  if (result.winner === null) return 'No recommendation yet';
  return variants[result.variant ?? '']?.say ?? approaches[result.winner];
}

/** The field's term for a result: the approach, and its form where that says more. */
export function term(result: Assessment, { approaches, variants }: Labels): string {
  if (result.winner === null) return '';
  const form = variants[result.variant ?? '']?.name;
  const name = approaches[result.winner];
  // "Prompting: Prompt" would say nothing more.
  return form === undefined || name.startsWith(form) ? name : `${name}: ${lower(form)}`;
}

/** What a screen reader hears when the result changes. */
export function announcement(result: Assessment, summary: Summary | null, labels: Labels): string {
  if (summary === null) return result.status === 'conflict' ? `${headline(result, labels)}.` : '';
  const behind = summary.runnerUp === null ? '' : ` Next: ${labels.approaches[summary.runnerUp]}.`;
  return `Recommended now: ${headline(result, labels)} (${term(result, labels)}). ${sureWord(summary, labels)}.${behind}`;
}

/** An answer as "Question: answer". */
export function said(question: string, option: string, { questions }: Labels): string {
  const text = questions[question];
  return `${text?.short ?? question}: ${lower(text?.options[option]?.label ?? 'not sure')}`;
}
