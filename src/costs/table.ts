/** A result as rows and columns: the text alternative of a chart, and what is downloaded. */
import type { Format } from './numbers.ts';

export interface Table {
  title: string;
  columns: { name: string; format: Format }[];
  /** Text in text columns; a number, or `undefined` where there is none, in the others. */
  rows: (string | number | undefined)[][];
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
/** A spreadsheet would run a cell that starts like a formula. */
const harmless = (cell: string): string => (/^[=+@\t\r-]/.test(cell) ? `'${cell}` : cell);

/**
 * Rows as comma-separated values (RFC 4180), each line ended. Text that a spreadsheet would take for a formula keeps a quote before it.
 *
 * @example csvRows([['row', 'grade'], ['cost', -1]]) // 'row,grade\r\ncost,-1\r\n'
 */
export function csvRows(rows: readonly (readonly (string | number | undefined)[])[]): string {
  const cell = (value: string | number | undefined) => (typeof value === 'string' ? quoted(harmless(value)) : String(value ?? ''));
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/**
 * Tables one below the other, each under its title, a blank line between.
 *
 * @example csv([{ title: 'Costs', columns: [{ name: 'a year', format: 'usd' }], rows: [[5]] }]) // 'Costs\r\na year\r\n5\r\n'
 */
export function csv(tables: readonly Table[]): string {
  return tables.map(({ title, columns, rows }) => csvRows([[title], columns.map(({ name }) => name), ...rows])).join('\r\n');
}
