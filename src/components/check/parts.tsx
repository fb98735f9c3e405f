/** Pieces that all three results share. */
import type { ComponentChildren } from 'preact';
import type { Problem } from '../../checkdata/index.ts';
import type { Facts } from './facts.ts';
import { linkTo, type Meaning } from './meaning.ts';

export interface Shared {
  facts: Facts;
  /** The site's root, with a slash at its end. */
  base: string;
}

export interface Column {
  name: string;
  number?: boolean;
}

export function Grid({ title, columns, rows }: { title: string; columns: Column[]; rows: ComponentChildren[][] }) {
  return (
    <div class="scroller" tabindex={0} role="region" aria-label={title}>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {columns.map(({ name, number }) => (
              <th scope="col" class={number ? 'number' : ''}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {row.map((cell, index) =>
                index === 0 ? <th scope="row">{cell}</th> : <td class={columns[index]?.number ? 'number' : ''}>{cell}</td>,
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export const Tiles = ({ tiles }: { tiles: [figure: string, what: string][] }) => (
  <dl class="check-tiles">
    {tiles.map(([figure, what]) => (
      <div>
        <dt>{what}</dt>
        <dd>{figure}</dd>
      </div>
    ))}
  </dl>
);

export const Problems = ({ problems }: { problems: readonly Problem[] }) =>
  problems.length === 0 ? null : (
    <div class="check-problems">
      <h4>Files with a remark</h4>
      <ul>
        {problems.slice(0, 100).map(({ file, reason, read }) => (
          <li>
            <strong>{file}</strong> {read ? '(read)' : '(left out)'}: {reason}
          </li>
        ))}
      </ul>
      {problems.length > 100 && <p>And {problems.length - 100} more.</p>}
    </div>
  );

export const Cite = ({ id, facts }: { id: string | undefined; facts: Facts }) => {
  const source = id === undefined ? undefined : facts.sources[id];
  return source ? (
    <>
      {' '}
      <a class="check-cite" href={source.href}>
        {source.said}
      </a>
    </>
  ) : null;
};

export function Means({ meaning, facts, base, more }: Shared & { meaning: Meaning; more?: ComponentChildren }) {
  const { sentences, advisor, numbers } = meaning;
  return (
    <div class="check-means">
      <h4>What this means for you</h4>
      <ol>
        {sentences.map(({ text, finding }) => (
          <li>
            {text}
            <Cite id={finding} facts={facts} />
          </li>
        ))}
      </ol>
      <p class="check-onward">
        <a class="button primary" href={linkTo(base, 'advisor', advisor)}>
          Use it in the advisor
        </a>
        {Object.keys(numbers).length > 0 && (
          <a class="button" href={linkTo(base, 'numbers/cost', numbers)}>
            In the numbers
          </a>
        )}
        {more}
      </p>
    </div>
  );
}
