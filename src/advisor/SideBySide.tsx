import { useState } from 'preact/hooks';
import { parseQuery, type Answers } from '../decision/index.ts';
import { TwoResults } from './TwoResults.tsx';
import type { Portable } from './types.ts';

/** Longer than any link the advisor makes; more is not worth parsing. */
const LONGEST = 4000;

/** This result beside that of another link, differences first; nobody needs an account to compare notes. */
export function SideBySide({ model, labels, result, site }: Portable) {
  const [link, setLink] = useState('');
  const other = link === '' ? null : read(link);
  return (
    <>
      <label>
        Paste the link of the other result
        <input type="url" value={link} maxLength={LONGEST} onInput={(event) => setLink(event.currentTarget.value.trim())} />
      </label>
      {other === null ? (
        link !== '' && <p role="status">That is not a link with answers of this advisor.</p>
      ) : (
        <TwoResults {...{ model, labels, site }} heads={['Here', 'The other link']} pair={[result.answers, other]} />
      )}
    </>
  );

  function read(text: string): Answers | null {
    const query = text.slice(0, LONGEST).split('#')[0]!.split('?')[1];
    if (query === undefined) return null;
    const { answers } = parseQuery(model, query);
    return Object.keys(answers).length === 0 ? null : answers;
  }
}
