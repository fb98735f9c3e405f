import { changesSince } from '../decision/index.ts';
import type { Reasons } from './labels.ts';
import { plain } from '../decision/plain.ts';
import type { Explained } from './types.ts';

/** What changed in the model since a link was made, newest first. */
export function News({ since, reasons }: Explained & { reasons: Reasons }) {
  const news = changesSince(reasons.changelog, since ?? '');
  if (news.length === 0) return <p>The changelog has no entry since.</p>;
  return (
    <>
      {news.map(({ version, changes }) => (
        <>
          <p>In version {version}:</p>
          <ul>
            {changes.map((change) => (
              <li key={change}>{plain(change).replaceAll('`', '')}</li>
            ))}
          </ul>
        </>
      ))}
    </>
  );
}
