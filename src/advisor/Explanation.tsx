import type { ApproachId } from '../decision/index.ts';
import type { Reasons } from './labels.ts';
import { plain } from '../decision/plain.ts';
import type { Explained } from './types.ts';
import { list, said } from './words.ts';

type Props = Explained & { reasons: Reasons };

/** What each answer did, for the winner or against it: a chart that is also a table. */
export function Why({ now, labels, reasons, base }: Props) {
  const explanation = now.explain();
  if (explanation === null) return null;
  const { approach: winner, against: runnerUp, contributions, hybrid } = explanation;
  const against = labels.approaches[runnerUp];
  const rows = contributions.filter(({ margin }) => margin !== 0);
  const widest = Math.max(1, ...rows.map(({ margin }) => Math.abs(margin)));
  return (
    <>
      <div class="scroller" tabIndex={0} role="region" aria-label="What each answer contributed">
        <table class="contributions">
          <thead>
            <tr>
              <th scope="col">Your answer</th>
              <th scope="col" class="number">
                Points
              </th>
              <th scope="col">Speaks for</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ question, option, margin, reasons: behind }) => (
              <tr key={question ?? 'start'}>
                <th scope="row">
                  {question === null || option === null ? 'Before any answer' : said(question, option, labels)}
                  <ul class="reasons">
                    {behind.slice(0, 4).map(({ effect }) => (
                      <li key={effect}>
                        <Because id={effect} reasons={reasons} base={base} />
                      </li>
                    ))}
                  </ul>
                </th>
                <td class="number">
                  {margin > 0 ? '+' : '−'}
                  {Math.abs(margin).toFixed(1)}
                </td>
                <td>
                  <svg viewBox="0 0 100 10" class="bar" aria-hidden="true">
                    <path class="zero" d="M50 0v10" />
                    <path
                      class={margin > 0 ? `for ${winner}` : `against ${runnerUp}`}
                      d={`M50 1h${(margin / widest) * 50}v8H50z`}
                    />
                  </svg>
                  <span class="small">{margin > 0 ? labels.approaches[winner] : against}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {hybrid.length > 0 && (
        <p>
          A hybrid must pay twice:{' '}
          {list(
            hybrid.map(
              ({ lever, gain, pays }) =>
                `${lever === 'weights' ? 'tuning, given the added text,' : 'added text, given the tuning,'} ${pays ? 'gains' : 'does not pay:'} ${gain.toFixed(1)} points`,
            ),
          )}
          .
        </p>
      )}
    </>
  );
}

/** What cannot be done under these answers, and the rules that say so. */
export function RuledOut({ result, labels, reasons }: Props) {
  return (
    <ul>
      {result.ruledOut.map(({ id, kind, by }) => (
        <li key={`${kind}-${id}`}>
          <strong>{kind === 'approach' ? labels.approaches[id as ApproachId] : labels.variants[id]?.name}</strong>:{' '}
          {by.map((constraint) => plain(reasons.constraints[constraint]?.reason ?? '')).join(' ')}
        </li>
      ))}
    </ul>
  );
}

/** The smallest changes of answers that turn the result round, to be tried at once. */
export function Flips({ later, labels, onTry }: Props) {
  if (later === null) return <p>Computing…</p>;
  if (later.flips.length === 0) return <p>No change of one or two answers turns this result round.</p>;
  return (
    <ul class="flips">
      {later.flips.map((flip) => (
        <li key={JSON.stringify(flip.changes)}>
          {list(flip.changes.map(({ question, to }) => said(question, to, labels)))}: then{' '}
          <strong>{labels.approaches[flip.winner]}</strong>.{' '}
          <button
            type="button"
            class="link"
            onClick={() => onTry(Object.fromEntries(flip.changes.map(({ question, to }) => [question, to])))}
          >
            Try it
          </button>
        </li>
      ))}
    </ul>
  );
}

/** One reason, with the findings behind it. */
function Because({ id, reasons, base }: { id: string; reasons: Reasons; base: string }) {
  const effect = reasons.effects[id];
  if (!effect) return null;
  return (
    <>
      {plain(effect.reason)} ({effect.judgement ? 'our judgement' : `certainty: ${effect.certainty}`}
      {effect.findings.map((finding, at) => (
        <>
          {at === 0 ? '; ' : ', '}
          <a href={`${base}evidence/#${finding}`}>{finding.replaceAll('-', ' ')}</a>
        </>
      ))}
      )
    </>
  );
}
