/** Takes each page as Astro finishes it: its head is made lean, and the build's second thread makes its other editions. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pageOf } from '../editions/address.ts';
import { forwardingPage, redirectLines } from '../editions/redirects.ts';
import { changedDays } from '../editions/sitemap.ts';
import { ContentError } from '../catalogue/problem.ts';
import { catalogueOf } from '../catalogue/shared.ts';
import { checkContent } from './all-checks.ts';
import { searchRecords } from './search-records.ts';
import { Output } from './output.ts';
import { policyOf, PageHeads } from './page-heads.ts';
import { OrderedQueue } from './ordered-queue.ts';
import { BuildThread, type FinishedPage } from './thread/thread.ts';

/** Pages cross over to the thread so many at a time: each crossing costs as much as a small page. */
const TOGETHER = 20;

/** What a build learns of its pages on the way, by the pages' paths without slashes at the ends. */
export class BuildFacts {
  /** Each page's policy, but for the embedded advisor's. */
  readonly policies = new Map<string, string>();
  /** The day each page last changed. */
  readonly days = new Map<string, string>();
}

/**
 * Everything that a build does with finished pages, in one pass and without holding them: while Astro renders the next
 * page, the second thread keeps what the page's head promises. It checks the content before that.
 *
 * @param facts filled on the way
 */
export function pageOutput(facts: BuildFacts): AstroIntegration {
  let place = { folder: '', base: '/' };
  let site = new URL('http://localhost');
  let assets = '';
  let root = '';
  let thread: BuildThread | undefined;
  let heads: PageHeads | undefined;
  let finished: Promise<string[]> | undefined;
  let fault: unknown;
  const waiting: FinishedPage[] = [];
  const queue = new OrderedQueue<FinishedPage>((page) => {
    waiting.push(page);
    if (waiting.length === TOGETHER) void send('pages', waiting.splice(0));
  });

  const lean = (path: string, html: string): string => {
    heads ??= new PageHeads(place.folder, place.base, assets);
    const page = heads.lean(html);
    facts.policies.set(path, policyOf(page, path));
    return page;
  };
  /** Sends what nothing here waits for; `finish` tells of the first fault. */
  const send: BuildThread['ask'] = (name, asked) => {
    const answer = thread!.ask(name, asked);
    answer.catch((error: unknown) => (fault ??= error));
    return answer;
  };

  return {
    name: 'page-output',
    hooks: {
      'astro:config:setup': async ({ command, config }) => {
        root = fileURLToPath(config.root);
        if (command !== 'build') return;
        await check(root, facts);
        thread = new BuildThread(root);
      },
      'astro:config:done': ({ config }) => {
        place = { folder: fileURLToPath(config.outDir), base: config.base.replace(/\/?$/, '/') };
        assets = config.build.assets;
        site = new URL(config.site!);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        void send('open', { place, records: searchRecords(catalogueOf(root)) });
        setPrerenderer((astro) => ({
          ...astro,
          async render(request, options) {
            const leave = queue.enter();
            const rendered = await astro.render(request, options);
            const response = rendered instanceof Response ? rendered : rendered.response;
            if (!response.headers.get('content-type')?.startsWith('text/html')) {
              leave();
              return rendered;
            }
            const html = await response.text();
            const path = pageOf(new URL(request.url).pathname, place.base);
            leave({ path, html });
            const { status, headers } = response;
            const page = new Response(lean(path, html), { status, headers });
            return rendered instanceof Response ? page : { ...rendered, response: page };
          },
        }));
      },
      'astro:build:generated': () => {
        void send('pages', waiting.splice(0));
        finished = send('finish', undefined);
        writeRedirects(root, { ...place, site }, lean);
      },
      'astro:build:done': async ({ logger }) => {
        const made = await finished!;
        if (fault !== undefined) throw fault;
        for (const line of [...made, heads!.finish()]) logger.info(line);
        await thread!.close();
      },
    },
  };
}

/** Checks the content before Astro reads it, and notes what it says of the pages. @throws ContentError listing every fault */
async function check(root: string, facts: BuildFacts): Promise<void> {
  const catalogue = catalogueOf(root);
  const { problems } = await checkContent(root, catalogue);
  if (problems.length > 0) throw new ContentError(problems);
  for (const [path, day] of changedDays(catalogue)) facts.days.set(path, day);
}

/** Writes for every page that moved a forwarding page and lines of `_redirects`. */
function writeRedirects(
  root: string,
  { folder, base, site }: { folder: string; base: string; site: URL },
  lean: (path: string, html: string) => string,
): void {
  const moved = catalogueOf(root).file('redirects') ?? [];
  const output = new Output(folder);
  for (const entry of moved) output.write(`${entry.from}/index.html`, lean(entry.from, forwardingPage(entry, base, site)));
  if (moved.length > 0) output.write('_redirects', redirectLines(moved, base));
}
