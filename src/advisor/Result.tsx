/** The result: what to do, how sure that is, why, and what to do first. */
import { lower } from '../decision/plain.ts';
import type { Loaded } from './on-demand.ts';
import type { Explained } from './types.ts';
import { headline, leverSentences, NOT_LOADED, said, sureBecause, sureWord, term } from './words.ts';

interface Props extends Explained {
  /** False in the HTML that the build renders, and until the address was read. */
  done: boolean;
  /** Code and words for the reasons, once they are there; where they are not wanted, as in a use case, null for good. */
  loaded: Loaded | 'failed' | null;
  onAsk(question: string): void;
}

export function Result(props: Props) {
  const { result, summary, labels, done, loaded, level, onAsk } = props;
  const { winner, variant, status } = result;
  const Heading = level === 3 ? 'h2' : 'h3';
  return (
    <section
      class={`verdict-panel ${summary?.winner ?? ''}`}
      aria-label="Recommendation"
      data-advisor-result
      data-state={done ? 'done' : 'pending'}
      data-winner={summary === null && status !== 'conflict' ? '' : (winner ?? '')}
      data-variant={summary === null ? '' : (variant ?? '')}
      data-probability={result.probability.toFixed(3)}
      data-status={status}
    >
      <div class="verdict">
        <Heading class="headline" tabIndex={-1}>
          {headline(result, labels)}
        </Heading>
        {summary !== null && (
          <>
            <p class="term">{term(result, labels)}</p>
            <p class="sure" data-sure={summary.sureness}>
              <strong>{sureWord(summary, labels)}.</strong> {sureBecause(summary)}
            </p>
            <ul class="two-levers">
              {leverSentences(summary).map(({ text, word, sureness }) => (
                <li key={text} data-sure={sureness}>
                  <strong>{text}</strong>: {word}.
                </li>
              ))}
            </ul>
          </>
        )}
        {result.conflicts.map((conflict) => (
          <p key={conflict.constraint} class="conflict">
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
      </div>
      {summary !== null && <Bars {...props} summary={summary} loaded={loaded === 'failed' ? null : loaded} />}
      {loaded === 'failed' && <p role="alert">{NOT_LOADED}</p>}
      {loaded !== null && loaded !== 'failed' && <loaded.parts.Reasoned {...props} reasons={loaded.reasons} />}
    </section>
  );
}

/** The five approaches on one scale, the best first; those that are out once, with the reason. */
function Bars({
  summary,
  labels,
  result,
  loaded,
}: Omit<Props, 'loaded'> & { summary: NonNullable<Props['summary']>; loaded: Loaded | null }) {
  return (
    <ol class="bars" aria-label="The five approaches, the most likely first">
      {summary.shares.map(({ approach, percent, out }) => (
        <li key={approach} class={`${approach} ${out ? 'out' : ''}`}>
          <span class="bar-name">{labels.approaches[approach]}</span>
          <svg viewBox="0 0 100 10" preserveAspectRatio="none" class="bar" aria-hidden="true">
            <path class={out ? 'dashed' : 'fill'} d={`M0 1h${out ? 12 : percent}v8H0z`} />
          </svg>
          <span class="bar-value">
            {out ? (
              <>× cannot work here{reason(approach)}</>
            ) : (
              `${percent} of 100${summary.sureness === 'unknown' ? ' so far' : ''}`
            )}
          </span>
        </li>
      ))}
    </ol>
  );

  function reason(approach: string): string {
    const by = result.ruledOut.find(({ kind, id }) => kind === 'approach' && id === approach)?.by[0];
    const text = loaded?.reasons.constraints[by ?? '']?.reason;
    return text === undefined ? '' : `: ${lower(loaded!.parts.plain(text))}`;
  }
}
