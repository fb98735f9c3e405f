/**
 * `npm run links`: asks whether the sources' addresses still answer, with linkinator. Needs the internet, takes its time, and is
 * no part of the tests: a source that is down for an hour is no fault of a change. What was found is kept in `external-links.json`.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { citedAddresses, due, inTurn, report, verdictOf, type State } from './external-links-state.ts';
import { installTools, toolsOf } from './tools.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FILE = fileURLToPath(new URL('external-links.json', import.meta.url));
const PACKAGES = { linkinator: '8.1.0' };

/** Few at once, in turn from host to host; a host that asks for a pause gets it. */
const OPTIONS = { concurrency: 6, timeout: 20_000, retry: true, redirects: 'warn', userAgent: 'Mozilla/5.0 (link check)' };

/** What we use of the checker, which is installed apart, where the compiler does not look. */
interface LinkChecker {
  check(options: object): Promise<{ links: { url: string; status?: number; failureDetails?: readonly unknown[] }[] }>;
  on(event: 'redirect', listener: (found: { url: string; targetUrl?: string }) => void): void;
}

async function checker(): Promise<LinkChecker> {
  const file = join(installTools(PACKAGES, toolsOf('links')), 'node_modules/linkinator/build/src/index.js');
  const { LinkChecker } = (await import(pathToFileURL(file).href)) as { LinkChecker: new () => LinkChecker };
  return new LinkChecker();
}

/** Asks each address once: the checker reads them from a page that it serves to itself. */
async function ask(urls: readonly string[], today: string): Promise<State['links']> {
  const folder = mkdtempSync(join(tmpdir(), 'links-'));
  const asked = new Map(inTurn(urls).map((url) => [new URL(url).href, url]));
  const links: State['links'] = {};
  const moved = new Map<string, string>();
  try {
    const list = [...asked.keys()].map((url) => `<a href="${url.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">_</a>`);
    writeFileSync(join(folder, 'index.html'), list.join('\n'));
    const linkinator = await checker();
    linkinator.on('redirect', ({ url, targetUrl }) => void (targetUrl !== undefined && moved.set(url, targetUrl)));
    const { links: found } = await linkinator.check({ ...OPTIONS, path: 'index.html', serverRoot: folder });
    for (const { url, status = 0, failureDetails } of found) {
      const own = asked.get(url);
      if (own === undefined) continue;
      const { cause, message } = (failureDetails?.find((one) => one instanceof Error) ?? {}) as Error;
      const reason = (cause as { code?: string } | undefined)?.code ?? message;
      const to = moved.get(url);
      links[own] = {
        ...{ verdict: verdictOf(status), status, checked: today },
        ...(status === 0 && reason !== undefined && { reason }),
        ...(to !== undefined && { movedTo: to }),
      };
    }
    return links;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const state = JSON.parse(readFileSync(FILE, 'utf8')) as State;
const today = new Date().toISOString().slice(0, 10);
const addresses = citedAddresses(ROOT);
const asked = due(state, [...addresses.keys()], today);
console.log(`${addresses.size} addresses, ${asked.length} to ask.`);
const known = { ...state.links, ...(await ask(asked, today)) };

const links = Object.fromEntries([...addresses.keys()].sort().flatMap((url) => (known[url] ? [[url, known[url]]] : [])));
const unreachable = asked.length > 0 && asked.every((url) => !links[url] || links[url].status === 0);
if (unreachable) {
  console.error(
    'No address answered at all: this machine seems to be offline. Nothing was kept.\n    → Run it where the internet can be reached.',
  );
  process.exitCode = 2;
} else {
  writeFileSync(FILE, `${JSON.stringify({ note: `Last run ${today}.`, lastRun: today, links }, null, 2)}\n`);
  const { lines, broken } = report(links, addresses);
  for (const line of lines) console.log(line);
  process.exitCode = broken > 0 ? 1 : 0;
}
