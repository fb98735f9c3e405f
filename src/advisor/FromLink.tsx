import type { FromAddress } from './address.ts';
import type { Reasons } from './labels.ts';
import { News } from './News.tsx';
import type { Explained } from './types.ts';

interface Props {
  link: FromAddress;
  explained: Explained & { reasons: Reasons };
}

/** What a link said that no longer holds, and what of it could not be read. */
export function FromLink({ link, explained }: Props) {
  const { winner, version } = link.claimed;
  const { labels, model, result, reasons } = explained;
  const differs = winner !== null && winner !== result.winner && sameAnswers(link, explained);
  if (link.ignored.length === 0 && link.changed.length === 0 && !differs) return null;
  return (
    <div class="notice" role="note">
      {differs && (
        <>
          <p>
            When this link was made, model {version ?? 'unknown'} answered {labels.approaches[winner]}. Today’s model{' '}
            {model.version} answers differently.
          </p>
          <details>
            <summary>What changed</summary>
            <News {...explained} />
          </details>
        </>
      )}
      {link.changed.length > 0 && (
        <>
          <p>Some answers mean something else now than when the link was made. Please look at them again:</p>
          <ul>
            {link.changed.map(({ question, option, was }) => (
              <li key={question + was}>
                {labels.questions[question]?.short}:{' '}
                {was === undefined ? reasons.redefined[`${question}.${option}`] : `"${was}" is called "${question}=${option}" now.`}
              </li>
            ))}
          </ul>
        </>
      )}
      {link.ignored.length > 0 && (
        <>
          <p>Parts of the link could not be used and were left out:</p>
          <ul>
            {link.ignored.map(({ part, reason }) => (
              <li key={part}>
                <code>{part}</code> {reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** Once the reader has changed an answer, what the link's maker was told is another question. */
function sameAnswers({ answers }: FromAddress, { result }: Explained): boolean {
  const pairs = Object.entries(result.answers);
  return pairs.length === Object.keys(answers).length && pairs.every(([question, option]) => answers[question] === option);
}
