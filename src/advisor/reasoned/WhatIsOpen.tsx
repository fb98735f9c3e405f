/** On which answer a result hangs, and whether one that is still open could turn it. */
import { lower } from '../../decision/plain.ts';
import { openness } from '../openness.ts';
import { list } from '../phrases.ts';
import type { Recommended } from '../types.ts';
import { FIRST } from './parts.tsx';

/** The question on which a result hangs most: one that a rule waits for, or the next one worth asking. */
export function HangsOn({ result, now, unsure, labels, onAsk }: Recommended) {
  const waited = result.pending.find(({ blocking }) => blocking)?.questions[0];
  const question = waited ?? now.next(unsure)?.question;
  if (question === undefined) return null;
  return (
    <p class="hangs">
      Most depends on this answer:{' '}
      <button type="button" class="link" onClick={() => onAsk(question)}>
        {labels.questions[question] === undefined ? 'what must hold' : lower(labels.questions[question].short)}
      </button>
      .
    </p>
  );
}

/** Whether an answer that is still open could turn a sure result. */
export function StillOpen({ model, result, labels }: Recommended) {
  const { by, questions } = openness(model, result.answers);
  const named = list(questions.slice(0, FIRST).map((id) => lower(labels.questions[id]?.short ?? id)));
  return (
    <p class="still-open" data-open={by}>
      {by === 'settled' && 'Settled: no question that is still open changes what to do.'}
      {by === 'form' && `The approach is settled. Its form may still change with: ${named}.`}
      {by === 'approach' && `Only an unusual answer to one of these would still change it: ${named}.`}
    </p>
  );
}
