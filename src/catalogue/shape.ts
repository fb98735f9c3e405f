/** Holds every file against the schema of its kind. */
import type { z } from 'astro/zod';
import { distance } from 'fastest-levenshtein';
import { fieldsOf, type Field } from '../schemas/roles.ts';
import { problem, type Place, type Problem } from './problem.ts';
import type { RawFile } from './read.ts';

/** A content file: with its data as the schema makes it, or, where that has faults, as it was written. */
export interface ContentFile extends RawFile {
  /** Whether the data has the shape that its kind asks for. */
  valid: boolean;
  /** What the schema makes of the data; undefined where it has faults. */
  parsed: unknown;
}

const fields = new WeakMap<RawFile, readonly Field[]>();

/** The values of a file that have a role, as written; several checks ask, and the file is walked once. */
export function fieldsIn(file: RawFile): readonly Field[] {
  let found = fields.get(file);
  if (!found) fields.set(file, (found = fieldsOf(file.home.schema, file.data)));
  return found;
}

/** A place in a file of which the line is looked up when somebody asks; most are made and never told of. */
class PlaceInFile implements Place {
  readonly file: string;
  readonly #in: RawFile;
  readonly #path: readonly PropertyKey[];
  readonly #words: string | undefined;

  constructor(file: RawFile, path: readonly PropertyKey[], words: string | undefined) {
    this.file = file.file;
    this.#in = file;
    this.#path = path;
    this.#words = words;
  }

  get line(): number {
    return this.#in.lineOf(this.#path, this.#words);
  }
}

/** Where a value of a file stands. */
export function placeIn(file: RawFile, path: readonly PropertyKey[], words?: string): Place {
  return new PlaceInFile(file, path, words);
}

/** Holds a file against its schema. */
export function shaped(file: RawFile): { file: ContentFile; problems: Problem[] } {
  if (!file.whole) return { file: { ...file, valid: false, parsed: undefined }, problems: [] };
  const result = file.home.schema.safeParse(file.data ?? emptyFor(file));
  if (result.success) return { file: { ...file, valid: true, parsed: result.data }, problems: [] };
  const problems = result.error.issues.flatMap((issue) => fromIssue(file, issue));
  return { file: { ...file, valid: false, parsed: undefined }, problems: withoutMisspelt(problems, result.error.issues) };
}

/** A key that is misspelt is not missing as well. */
function withoutMisspelt(problems: Problem[], issues: readonly z.core.$ZodIssue[]): Problem[] {
  const misspelt = new Set<string>();
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    for (const { path } of issues) {
      const key = String(path.at(-1) ?? '');
      const beside = path.slice(0, -1).join('.') === issue.path.join('.');
      const near = (wrong: string) =>
        distance(wrong.toLowerCase(), key.toLowerCase()) <= Math.max(key.length > 3 ? 2 : 1, key.length / 3);
      if (beside && issue.keys.some(near)) misspelt.add(`"${path.map(String).join('.')}" is missing.`);
    }
  }
  return problems.filter(({ kind, what }) => kind !== 'missing-field' || !misspelt.has(what));
}

/** A list of which all lines are comments is empty. */
function emptyFor({ home }: RawFile): unknown {
  return home.schema._zod.def.type === 'array' ? [] : {};
}

function fromIssue(file: RawFile, issue: z.core.$ZodIssue): Problem[] {
  const where = issue.path.map(String).join('.') || 'the entry';
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]!] : issue.path;
  const place = { file: file.file, line: file.lineOf(path) };
  switch (issue.code) {
    case 'unrecognized_keys':
      return [problem('unknown-key', place, { keys: issue.keys, where })];
    case 'invalid_value':
      return [missingOr(file, issue, place, where) ?? problem('wrong-value', place, { where, values: issue.values })];
    case 'invalid_type':
      return [
        missingOr(file, issue, place, where) ??
          problem('wrong-type', place, { where, wanted: named(issue.expected), got: typeName(valueAt(file.data, issue.path)) }),
      ];
    case 'too_small':
    case 'too_big':
      return [problem('wrong-size', place, { where, message: issue.message, of: issue.origin })];
    case 'invalid_union': {
      const missing = missingOr(file, issue, place, where);
      if (missing) return [missing];
      const nearest = nearestOption(issue.errors);
      if (nearest.length > 0)
        return nearest.flatMap((inner) => fromIssue(file, { ...inner, path: [...issue.path, ...inner.path] }));
      const discriminator = 'discriminator' in issue ? issue.discriminator : undefined;
      if (discriminator === undefined)
        return [problem('wrong-form', place, { where, message: 'takes none of the forms that are allowed' })];
      const values = 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
      const at = { file: file.file, line: file.lineOf([...issue.path, discriminator]) };
      const field = [...issue.path.map(String), discriminator].join('.');
      return [
        values.length > 0
          ? problem('wrong-value', at, { where: field, values })
          : problem('wrong-form', at, { where: field, message: issue.message }),
      ];
    }
    default:
      return [problem('wrong-form', place, { where, message: issue.message })];
  }
}

/** Of the forms that something may take, the one it fits but for the fewest faults. */
function nearestOption(options: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] {
  return [...options].sort((a, b) => a.length - b.length || a[0]!.path.length - b[0]!.path.length)[0] ?? [];
}

function missingOr(
  file: RawFile,
  issue: z.core.$ZodIssue,
  place: { file: string; line: number },
  where: string,
): Problem | undefined {
  return issue.path.length > 0 && valueAt(file.data, issue.path) === undefined
    ? problem('missing-field', place, { where })
    : undefined;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value === null || value === undefined ? undefined : (value as Record<PropertyKey, unknown>)[key]),
    data,
  );
}

const NAMES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a mapping',
  record: 'a mapping',
  null: 'nothing',
  undefined: 'nothing',
};
const named = (type: string): string => NAMES[type] ?? type;

function typeName(value: unknown): string {
  return named(value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
}
