/** Lists of records: CSV and TSV by Papa Parse, JSON and JSON Lines by the browser itself. */
import { baseOf, type Unit } from './source.ts';

export type Row = Record<string, unknown>;

export interface CsvRows {
  fields: string[];
  rows: Row[];
  /** Numbers of rows (from 0) whose count of cells is not that of the head. */
  uneven: Set<number>;
}

const DELIMITERS = [',', ';', '\t', '|'];
/** A name of a column, in a head. A guess by the rows alone takes the commas in long texts for delimiters. */
const NAME = /^[\s\uFEFF]*[\p{L}_][\p{L}\p{N}_ .-]{0,39}$/u;

/** Rows by the names in the first line; nothing is converted, and blank lines are left out. */
export async function readCsv(text: string): Promise<CsvRows> {
  const papa = (await import('papaparse')).default;
  const parse = (delimiter: string, preview = 0) =>
    papa.parse<string[]>(text, { delimiter, preview, skipEmptyLines: 'greedy' }).data;
  const heads = DELIMITERS.map((delimiter) => ({ delimiter, names: parse(delimiter, 1)[0] ?? [] }))
    .filter(({ names }) => names.length > 1 && names.every((name) => NAME.test(name)))
    .sort((a, b) => b.names.length - a.names.length);
  // An empty delimiter lets the library guess, by the first rows.
  const data = parse(heads[0]?.delimiter ?? '');
  const [head = [], ...body] = data;
  const fields = head.map((field) => field.replace(/^\uFEFF/, '').trim());
  const uneven = new Set<number>();
  const rows = body.map((cells, index) => {
    if (cells.length !== fields.length) uneven.add(index);
    return Object.fromEntries(fields.map((field, place) => [field, cells[place]]));
  });
  return { fields, rows, uneven };
}

const TEXT_FIELDS = ['text', 'body', 'content', 'passage', 'page_content', 'contents', 'paragraph', 'document_text'];
const ID_FIELDS = ['_id', 'id', 'doc_id', 'docid', 'passage_id', 'pid', 'document_id', 'key', 'slug', 'url'];
const TITLE_FIELDS = ['title', 'heading', 'name'];

/** A value of a record by one of several names, whatever their case. */
export function fieldOf(row: Row, names: readonly string[]): { name: string; value: unknown } | undefined {
  for (const name of names) {
    const key = Object.keys(row).find((own) => own.trim().toLowerCase() === name);
    if (key !== undefined && row[key] !== undefined && row[key] !== null) return { name: key, value: row[key] };
  }
  return undefined;
}

/** The records of a file that each hold a text, or nothing if it is another kind of list. */
export function unitsOf(file: string, rows: readonly Row[]): Unit[] | undefined {
  if (rows.length === 0) return undefined;
  const units: Unit[] = [];
  for (const [index, row] of rows.entries()) {
    const text = fieldOf(row, TEXT_FIELDS)?.value;
    if (typeof text !== 'string') continue;
    const id = fieldOf(row, ID_FIELDS)?.value;
    const title = fieldOf(row, TITLE_FIELDS)?.value;
    units.push({
      name: `${baseOf(file)}#${typeof id === 'string' || typeof id === 'number' ? id : index + 1}`,
      text: typeof title === 'string' && title !== '' ? `${title}\n\n${text}` : text,
    });
  }
  return units.length >= rows.length / 2 ? units : undefined;
}

/** Objects of a JSON text: a list, a list in a field, or one a line. @throws SyntaxError when it is no JSON */
export function readJson(text: string): Row[] {
  const value = JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  const list = Array.isArray(value)
    ? value
    : ((Object.values((value ?? {}) as object).find(Array.isArray) as unknown[] | undefined) ?? [value]);
  return list.filter((item): item is Row => typeof item === 'object' && item !== null && !Array.isArray(item));
}

/** The lines of a JSON Lines text that are objects, and how many of the others there are. */
export function readJsonl(text: string): { rows: Row[]; broken: number } {
  const rows: Row[] = [];
  let broken = 0;
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    try {
      const value = JSON.parse(line) as unknown;
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) rows.push(value as Row);
      else broken++;
    } catch {
      broken++;
    }
  }
  return { rows, broken };
}
