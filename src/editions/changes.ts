/** Reads the change log and the list of renamed pages, with file and line for whatever is wrong in them. Pure. */
import type { z } from 'astro/zod';
import { ContentError, type Problem } from '../knowledge/problem.ts';
import { readEntry } from '../knowledge/read.ts';
import { changes, redirects, type Change, type Redirect } from '../schemas/changes.ts';

export const CHANGES_FILE = 'content/changes.yaml';
export const REDIRECTS_FILE = 'content/redirects.yaml';

/** Part of the decision model's file that tells its own changes. */
export interface ModelLog {
  changelog: readonly { version: string; date: string; changes: readonly string[] }[];
}

/** Under which id the change log lists a version of the decision model. */
export function modelChangeId(version: string): string {
  return `model-${version.replaceAll('.', '-')}`;
}

/**
 * Every change, newest first: those of the change log, and those that the decision model records itself.
 *
 * @throws ContentError listing every fault of the change log
 */
export function readChanges(text: string, model: ModelLog): Change[] {
  const written = parsed(CHANGES_FILE, text, changes, 'A change needs id, date, kind, title and text; see src/schemas/changes.ts.');
  const ofModel = model.changelog.map(({ version, date, changes: lines }): Change => ({
    id: modelChangeId(version),
    date,
    kind: 'model',
    title: `Decision model ${version}`,
    text: lines.join(' '),
    pages: ['method', 'advisor'],
  }));
  const all = [...written, ...ofModel];
  const twice = all.find(({ id }, index) => all.findIndex((other) => other.id === id) !== index);
  if (twice)
    throw new ContentError([
      { file: CHANGES_FILE, what: `The change "${twice.id}" is listed twice.`, cure: 'Give one of the two another id.' },
    ]);
  return all.sort((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id));
}

/** @throws ContentError listing every fault */
export function readRedirects(text: string, pages: ReadonlySet<string>): Redirect[] {
  const entries = parsed(REDIRECTS_FILE, text, redirects, 'A redirect needs from, to and since; see src/schemas/changes.ts.');
  const problems = redirectProblems(entries, pages);
  if (problems.length > 0) throw new ContentError(problems);
  return entries;
}

/** What is wrong with redirects: one that hides a page, leads nowhere, leads to another, or stands twice. */
export function redirectProblems(entries: readonly Redirect[], pages: ReadonlySet<string>): Problem[] {
  const from = new Set(entries.map((entry) => entry.from));
  return entries.flatMap((entry, index) => {
    const found: Omit<Problem, 'file'>[] = [];
    const target = entry.to.split('#')[0]!;
    if (entry.from.includes('#'))
      found.push({ what: `"${entry.from}" names an anchor, which no server sees.`, cure: 'Redirect whole pages.' });
    if (pages.has(entry.from))
      found.push({ what: `"${entry.from}" is redirected, but the page still exists.`, cure: 'Remove one of the two.' });
    if (from.has(target))
      found.push({
        what: `"${entry.from}" leads to "${target}", which is redirected itself.`,
        cure: 'Name the last page of the chain.',
      });
    else if (!pages.has(target))
      found.push({ what: `"${entry.from}" leads to "${target}", which does not exist.`, cure: 'Name a page of the site.' });
    if (entries.findIndex((other) => other.from === entry.from) !== index)
      found.push({ what: `"${entry.from}" stands twice.`, cure: 'Keep one.' });
    return found.map((problem) => ({ file: REDIRECTS_FILE, ...problem }));
  });
}

function parsed<Schema extends z.ZodType>(file: string, text: string, schema: Schema, cure: string): z.infer<Schema> {
  const { entry, problems } = readEntry('', file, text);
  if (problems.length > 0) throw new ContentError(problems);
  const result = schema.safeParse(entry.data ?? []);
  if (result.success) return result.data;
  throw new ContentError(
    result.error.issues.map((issue) => ({
      file,
      line: entry.lineOf(issue.path),
      what: `${issue.path.join('.') || 'The file'}: ${issue.message}.`,
      cure,
    })),
  );
}
