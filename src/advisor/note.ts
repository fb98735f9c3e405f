/** A note about a result that did not help. Pure; it holds what is on the screen and two open lines. */
import type { Portable } from './types.ts';
import { headline, said, sureWord, term } from './words.ts';

export function noteOf({ result, summary, labels, url }: Pick<Portable, 'result' | 'summary' | 'labels' | 'url'>): string {
  return [
    'This result did not help.',
    '',
    `It said: ${headline(result, labels)}${result.winner === null ? '' : ` (${term(result, labels)})`}`,
    ...(summary === null ? [] : [`How sure: ${sureWord(summary, labels)}`]),
    'My answers:',
    ...Object.entries(result.answers).map(([question, option]) => `- ${said(question, option, labels)}`),
    `Address: ${url}`,
    `Model: ${result.version}`,
    '',
    'What I expected or missed:',
    'What happened in the end, with a source if there is one:',
    '',
  ].join('\n');
}
