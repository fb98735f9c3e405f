/** The three published cases nearest to the reader's answers: what they had, did and got. */
import { open } from '../decision/index.ts';
import { lower } from '../decision/plain.ts';
import published from 'virtual:decision/published';
import { nearest } from './nearest.ts';
import type { Explained } from './types.ts';
import { names } from './phrases.ts';

export function Near({ model, result, summary, labels, base }: Explained) {
  const parts = open(model).at(result.answers).explain()?.contributions ?? [];
  const weights = Object.fromEntries(parts.map(({ question, margin }) => [question ?? '', Math.abs(margin)]));
  return (
    <>
      <ul class="near-cases">
        {nearest(published, result.answers, weights, 3).map((one) => (
          <li key={one.id}>
            <strong>{one.title}.</strong> {one.had} {one.did} {one.got}{' '}
            {summary !== null && !one.accepted.includes(summary.winner) && (
              <em>This one went another way: {lower(names(one.accepted, labels))}. </em>
            )}
            {one.source !== undefined ? (
              <a href={`${base}evidence/#${one.source}`}>Source</a>
            ) : one.url !== undefined ? (
              <a href={one.url}>{one.reference}</a>
            ) : (
              <span class="small">{one.reference}</span>
            )}
          </li>
        ))}
      </ul>
      <p>
        <a href={`${base}cases/`}>All cases, to browse</a>
      </p>
    </>
  );
}
