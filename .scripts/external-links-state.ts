/** What is known of the external links, which of them to ask again, and how to say it. Asks nobody itself. */
import { readContent } from '../src/catalogue/read.ts';

export interface Checked {
  /** `guarded`: the host refuses programs, so a person has to look. */
  verdict: 'answers' | 'guarded' | 'broken';
  /** HTTP status; 0 when there was no answer. */
  status: number;
  reason?: string;
  movedTo?: string;
  /** Day of the check. */
  checked: string;
}

export interface State {
  note: string;
  /** Day of the last run; `null` as long as there was none. */
  lastRun: string | null;
  links: Record<string, Checked>;
}

/** Answers that say nothing about a reader's browser: the host turns programs away. */
const GUARDED = new Set([401, 403, 405, 406, 429, 503, 999]);

/** @param status the HTTP status in the end; 0 for none */
export function verdictOf(status: number): Checked['verdict'] {
  return status >= 200 && status < 400 ? 'answers' : GUARDED.has(status) ? 'guarded' : 'broken';
}

/** The addresses in an order in which no host is asked twice running, as far as there are others. */
export function inTurn(urls: readonly string[]): string[] {
  const rounds = [...Map.groupBy(urls, (url) => new URL(url).host).values()].flatMap((own) => own.map((url, at) => ({ url, at })));
  return rounds.sort((a, b) => a.at - b.at).map(({ url }) => url);
}

/** Days after which an address is asked again. */
const KEPT = { answers: 30, guarded: 90, broken: 0 };
const DAY = 86_400_000;

/** Addresses outside the site, with the content files that name them. */
export function citedAddresses(root: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { file, text } of readContent(root).files) {
    for (const [match] of text.matchAll(/https?:\/\/[^\s"'<>)\]}`]+/g)) {
      const url = match.replace(/[.,;:]+$/, '').split('#')[0]!;
      // Domains set aside for examples are nobody's.
      if (/^https?:\/\/([^/]*\.)?(example\.(org|com|net)|[^/]*\.example|localhost)([:/]|$)/.test(url)) continue;
      const files = found.get(url) ?? [];
      if (!files.includes(file)) found.set(url, [...files, file]);
    }
  }
  return found;
}

/** The addresses whose last check is too old, or that were broken, or never asked. */
export function due(state: State, urls: readonly string[], today: string): string[] {
  return urls.filter((url) => {
    const known = state.links[url];
    return !known || Date.parse(today) - Date.parse(known.checked) >= KEPT[known.verdict] * DAY;
  });
}

/** What an editor has to look at, and how many addresses are broken. */
export function report(
  links: Record<string, Checked>,
  addresses: ReadonlyMap<string, string[]>,
): { lines: string[]; broken: number } {
  const of = (verdict: Checked['verdict']) => Object.entries(links).filter(([, checked]) => checked.verdict === verdict);
  const where = (url: string) => addresses.get(url)?.join(', ') ?? 'nowhere';
  return {
    lines: [
      ...of('broken').map(
        ([url, { status, reason }]) =>
          `${where(url)}  ${url} does not answer (${reason ?? status}).\n    → Find where it moved to, or an archived copy; if it is gone, say so in the source.`,
      ),
      ...of('guarded').map(
        ([url, { status }]) => `${where(url)}  ${url} turns programs away (${status}).\n    → Open it in a browser.`,
      ),
      ...of('answers').flatMap(([url, { movedTo }]) =>
        movedTo === undefined
          ? []
          : [`${where(url)}  ${url} leads to ${movedTo}.\n    → Change it if the new address is meant to last.`],
      ),
      `${of('answers').length} answer, ${of('guarded').length} turn programs away, ${of('broken').length} are broken.`,
    ],
    broken: of('broken').length,
  };
}
