/** Which pages rest on what has aged. Reads nothing and knows no clock: entries and the day come from the caller. */
import type { RawFile } from '../src/catalogue/read.ts';
import { citedIn, shownIn } from '../src/prose/syntax.ts';
import { source, type Finding, type Source } from '../src/schemas/source.ts';

/** Years after which a source alone no longer shows the state of a field that moves this fast. */
export const OLD_AFTER_YEARS = 2;

/** Newer findings named for one page; the list is a start for reading, not a bibliography. */
const NAMED = 5;

/** A finding with what its source adds. */
interface Known extends Pick<Finding, 'id' | 'approaches' | 'dimensions'> {
  file: string;
  date: string;
  reviewBy?: string;
}

/** What has aged on one page. */
export interface Stale {
  /** Path from the project's root. */
  file: string;
  /** Cited findings whose source had to be looked at again before the day, longest overdue first. */
  overdue: { finding: string; file: string; reviewBy: string }[];
  /** Dated items that the file holds itself, such as prices, that had to be looked at again before the day. */
  own: { item: string; reviewBy: string }[];
  /** Only where every source is old and newer ones exist: the youngest cited one and newer findings on the same matter. */
  outdated?: { youngest: string; newer: string[] };
}

/**
 * Lists by page what has passed its review date, and the pages that cite only sources older than {@link OLD_AFTER_YEARS} years
 * although the ledger has newer ones about an approach and a dimension that the page's own findings are about.
 *
 * @param entries everything in `content/`, sources included
 * @param today a day such as 2026-11-28
 */
export function staleIn(entries: readonly RawFile[], today: string): Stale[] {
  const ledger = ledgerOf(entries);
  const limit = yearsBefore(today, OLD_AFTER_YEARS);
  return entries
    .filter((entry) => !isSource(entry))
    .map((entry) => {
      const cited = citedBy(entry).flatMap((id) => ledger.get(id) ?? []);
      const overdue = cited
        .flatMap(({ id, file, reviewBy }) => (reviewBy !== undefined && reviewBy < today ? [{ finding: id, file, reviewBy }] : []))
        .sort((a, b) => a.reviewBy.localeCompare(b.reviewBy));
      const own = datedIn(entry.data, entry.id).filter(({ reviewBy }) => reviewBy < today);
      const outdated = outdatedBy(cited, [...ledger.values()], limit);
      return { file: entry.file, overdue, own, ...(outdated ? { outdated } : {}) };
    })
    .filter(({ overdue, own, outdated }) => overdue.length + own.length > 0 || outdated !== undefined);
}

/** One line for each fault and one with its cure, as `npm run check` prints them, and a sum at the end. */
export function report(pages: readonly Stale[]): string[] {
  const lines = pages.flatMap(({ file, overdue, own, outdated }) => [
    ...own.map((due) => `${file}  “${due.item}” is due for review since ${due.reviewBy}.\n    → Look it up again.`),
    ...overdue.map(
      (due) =>
        `${file}  cites [@${due.finding}], due for review since ${due.reviewBy}.\n    → Look it up again and mend ${due.file}.`,
    ),
    ...(outdated
      ? [
          `${file}  cites nothing younger than ${outdated.youngest}.\n    → Newer on the same matter: ${outdated.newer.map((id) => `[@${id}]`).join(', ')}.`,
        ]
      : []),
  ]);
  const late = pages.filter(({ overdue, own }) => overdue.length + own.length > 0).length;
  const old = pages.filter(({ outdated }) => outdated !== undefined).length;
  return [...lines, `${late} page${late === 1 ? '' : 's'} with a review overdue, ${old} on old sources only.`];
}

const isSource = ({ home }: RawFile) => home.type === 'entry' && home.collection === 'sources';

/** Findings by id; a source with mistakes is left to `npm run check`. */
function ledgerOf(entries: readonly RawFile[]): Map<string, Known> {
  const known = new Map<string, Known>();
  for (const entry of entries) {
    const { file, data } = entry;
    const parsed = isSource(entry) ? source.safeParse(data) : undefined;
    if (!parsed?.success) continue;
    const { date, reviewBy, findings }: Source = parsed.data;
    for (const { id, approaches, dimensions } of findings) {
      known.set(id, { id, approaches, dimensions, file, date, ...(reviewBy === undefined ? {} : { reviewBy }) });
    }
  }
  return known;
}

/** Findings that an entry cites in its prose, in its front matter, or shows as a list. */
function citedBy({ data, body }: RawFile): string[] {
  return [...new Set([...citedIn(`${JSON.stringify(data) ?? ''}\n${body}`), ...shownIn(body)])];
}

/** Every `reviewBy` inside a file's data, with the id beside it or else the nearest one above. */
function datedIn(value: unknown, name: string): Stale['own'] {
  if (Array.isArray(value)) return value.flatMap((item) => datedIn(item, name));
  if (typeof value !== 'object' || value === null) return [];
  const { id, reviewBy, ...rest } = value as Record<string, unknown>;
  const item = typeof id === 'string' ? id : name;
  return [...(typeof reviewBy === 'string' ? [{ item, reviewBy }] : []), ...datedIn(Object.values(rest), item)];
}

function outdatedBy(cited: readonly Known[], ledger: readonly Known[], limit: string): Stale['outdated'] {
  const youngest = cited
    .map(({ date }) => date)
    .sort()
    .at(-1);
  if (youngest === undefined || endOf(youngest) >= limit) return undefined;
  const newer = ledger
    .filter(({ date }) => endOf(date) >= limit)
    .map((other) => ({ ...other, near: Math.max(...cited.map((own) => nearness(own, other))) }))
    .filter(({ near }) => near > 0)
    .sort((a, b) => b.near - a.near || b.date.localeCompare(a.date) || a.id.localeCompare(b.id));
  return newer.length === 0 ? undefined : { youngest, newer: newer.slice(0, NAMED).map(({ id }) => id) };
}

/** How much two findings are about the same: shared approaches times shared dimensions, 0 when they share none of either. */
const nearness = (a: Known, b: Known) => shared(a.approaches, b.approaches) * shared(a.dimensions, b.dimensions);
const shared = (a: readonly string[], b: readonly string[]) => a.filter((one) => b.includes(one)).length;

/** The last day that a date such as 2024 or 2024-03 can mean: in doubt a source counts as young. */
const endOf = (date: string) => (date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date);

const yearsBefore = (day: string, years: number) => `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;
