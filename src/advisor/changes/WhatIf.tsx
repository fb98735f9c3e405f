/** What would change the result: single answers first, two at a time where no single one does. */
import { open, type Flip } from '../../decision/index.ts';
import { lower } from '../../decision/plain.ts';
import { list } from '../phrases.ts';
import { turns, type Turn } from '../turns.ts';
import type { WithReasons } from '../types.ts';
import { said } from '../words.ts';

/** So many sentences are shown. */
const MOST = 6;

export function WhatIf({ model, result, labels, onTry }: WithReasons) {
  const single = turns(model, result.answers);
  const found: (Turn | Flip)[] =
    single.length > 0 ? single.slice(0, MOST) : [...open(model).at(result.answers).flips({ size: 2, count: 4 })];
  if (found.length === 0) return <p>No change of one or two answers turns this round.</p>;
  return (
    <ul class="flips">
      {found.map((one) => {
        const changes =
          'changes' in one ? one.changes.map(({ question, to }) => [question, to] as const) : [[one.question, one.option] as const];
        return (
          <li key={JSON.stringify(changes)}>
            If {list(changes.map(([question, to]) => lower(said(question, to, labels))))}, then{' '}
            <strong>{lower(labels.variants[one.variant]?.say ?? labels.approaches[one.winner])}</strong>
            {one.winner === result.winner ? '' : ` (${labels.approaches[one.winner]})`}.{' '}
            <button type="button" class="link" onClick={() => onTry(Object.fromEntries(changes))}>
              Try it
            </button>
          </li>
        );
      })}
    </ul>
  );
}
