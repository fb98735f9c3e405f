/** The comparison matrix as a table for spreadsheets: one line for each rating (RFC 4180). Pure. */
import { csvRows } from '../costs/index.ts';
import { citedIn } from '../prose/syntax.ts';
import { withoutMarks } from './without-marks.ts';

export interface MatrixLine {
  row: string;
  name: string;
  question: string;
  approach: string;
  grade: number;
  word: string;
  /** Prose with citations. */
  reason: string;
}

/** Column → what it holds; the data page prints the same list. */
export const MATRIX_COLUMNS = {
  row: 'Id of the row, as in the dimensions document.',
  name: 'The row’s name.',
  question: 'The reader’s question that the row answers.',
  approach: 'Id of the approach.',
  grade: 'From −2 (poor) to 2 (strong), with a plain minus sign.',
  word: 'The grade in a word.',
  reason: 'Why, in one line.',
  findings: 'Ids of the findings cited, separated by blanks.',
} as const;

export function matrixCsv(lines: readonly MatrixLine[]): string {
  const rows = lines.map(({ reason, ...line }) => ({
    ...line,
    reason: withoutMarks(reason),
    findings: citedIn(reason).join(' '),
  }));
  const columns = Object.keys(MATRIX_COLUMNS) as (keyof typeof MATRIX_COLUMNS)[];
  return csvRows([columns, ...rows.map((row) => columns.map((column) => row[column]))]);
}
