import { ResultPlane } from './ResultPlane.tsx';
import type { Later, Shared } from './types.ts';
import { announcement, headline, names, percent, said, STATUS } from './words.ts';

/** The recommendation, how sure it is, and what to settle next. */
export function Verdict({
  result,
  labels,
  later,
  done,
  onAsk,
}: Shared & { later: Later | null; done: boolean; onAsk(question: string): void }) {
  const { winner, variant, status } = result;
  return (
    <section
      class={`verdict-panel ${winner ?? ''}`}
      aria-label="Recommendation"
      data-advisor-result
      data-state={done ? 'done' : 'pending'}
      data-winner={winner ?? ''}
      data-variant={variant ?? ''}
      data-probability={result.probability.toFixed(3)}
      data-status={status}
    >
      <p class="status-word" data-status-word={status}>
        {STATUS[status].word}
      </p>
      <p class="headline">{headline(result, labels)}</p>
      <p class="meaning">{STATUS[status].meaning}</p>
      <p class="visually-hidden" role="status">
        {done ? announcement(result, labels) : ''}
      </p>
      <ResultPlane result={result} names={labels.approaches} />
      {result.conflicts.map((conflict) => (
        <p key={conflict.constraint} class="conflict">
          These do not go together:{' '}
          {Object.entries(conflict.between).map(([question, option], index) => (
            <>
              {index > 0 && ' and '}
              <button type="button" class="link" onClick={() => onAsk(question)}>
                {said(question, option, labels)}
              </button>
            </>
          ))}
          . Change one of them.
        </p>
      ))}
      {winner !== null && (
        <dl class="certainty">
          <div>
            <dt>Can still win</dt>
            <dd>{later === null ? '…' : names(later.possible.approaches, labels)}</dd>
            <dd class="small">over every way the open questions could be answered; this assumes nothing about them</dd>
          </div>
          <div>
            <dt>Chance</dt>
            <dd>{percent(result.probability)}</dd>
            <dd class="small">of being right, as checked on cases that the model had not seen</dd>
          </div>
        </dl>
      )}
      {result.pending.some(({ blocking }) => blocking) && (
        <p class="pending">
          Hangs on{' '}
          {[...new Set(result.pending.filter(({ blocking }) => blocking).flatMap(({ questions }) => questions))].map(
            (question, index) => (
              <>
                {index > 0 && ', '}
                <button type="button" class="link" onClick={() => onAsk(question)}>
                  {labels.questions[question]?.title}
                </button>
              </>
            ),
          )}
        </p>
      )}
    </section>
  );
}
