/** @jsxImportSource #results */
/** A table of results, folded away under the chart that it repeats. */
import { print, type Table } from '../../costs/index.ts';

export function ResultTable({ table }: { table: Table }) {
  const { title, columns, rows } = table;
  return (
    <details class="result-table">
      <summary>As a table: {title}</summary>
      <div class="scroller" tabindex={0} role="region" aria-label={title}>
        <table>
          <caption class="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {columns.map(({ name, format }) => (
                <th scope="col" class={format === 'text' ? '' : 'number'}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>
                {row.map((cell, index) => {
                  const { format } = columns[index]!;
                  const text = typeof cell === 'number' ? print(cell, format) : (cell ?? '–');
                  return index === 0 ? <th scope="row">{text}</th> : <td class={format === 'text' ? '' : 'number'}>{text}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
