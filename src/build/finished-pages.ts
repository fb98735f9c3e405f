/** Takes each page as Astro finishes it: its head is made lean, and the build's second thread makes its other editions. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pageOf } from '../editions/address.ts';
import { REDIRECTS_FILE, readRedirects } from '../editions/changes.ts';
import { forwardingPage, redirectLines } from '../editions/redirects.ts';
import { ContentError } from '../knowledge/problem.ts';
import { writeInto } from './output.ts';
import { policyOf, PageHeads } from './page-heads.ts';
import { BuildThread } from './thread/thread.ts';

/** Each page's policy, by the page's path without slashes at the ends. */
export type Policies = Map<string, string>;

/**
 * Everything that a build does with finished pages, in one pass and without holding them: while Astro renders the next
 * page, the second thread keeps what the page's head promises. It checks the content before that.
 *
 * @param policies filled with the pages' policies
 */
export function finishedPages(policies: Policies): AstroIntegration {
  let place = { folder: '', base: '/' };
  let site = new URL('http://localhost');
  let assets = '';
  let root = '';
  let thread: BuildThread | undefined;
  let heads: PageHeads | undefined;
  let finished: Promise<string[]> | undefined;
  let fault: unknown;

  const lean = (path: string, html: string): string => {
    heads ??= new PageHeads(place.folder, place.base, assets);
    const page = heads.lean(html);
    policies.set(path, policyOf(page, path));
    return page;
  };
  /** Sends what nothing here waits for; `finish` tells of the first fault. */
  const send: BuildThread['ask'] = (name, asked) => {
    const answer = thread!.ask(name, asked);
    answer.catch((error: unknown) => (fault ??= error));
    return answer;
  };

  return {
    name: 'finished-pages',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        root = fileURLToPath(config.root);
        if (command === 'build') thread = new BuildThread(root);
      },
      'astro:config:done': ({ config }) => {
        place = { folder: fileURLToPath(config.outDir), base: config.base.replace(/\/?$/, '/') };
        assets = config.build.assets;
        site = new URL(config.site!);
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        const { problems } = await thread!.ask('check', undefined);
        if (problems.length > 0) throw new ContentError(problems);
        void send('open', place);
        setPrerenderer((astro) => ({
          ...astro,
          async render(request, options) {
            const rendered = await astro.render(request, options);
            const response = rendered instanceof Response ? rendered : rendered.response;
            if (!response.headers.get('content-type')?.startsWith('text/html')) return rendered;
            const html = await response.text();
            const path = pageOf(new URL(request.url).pathname, place.base);
            void send('page', { path, html });
            const { status, headers } = response;
            const page = new Response(lean(path, html), { status, headers });
            return rendered instanceof Response ? page : { ...rendered, response: page };
          },
        }));
      },
      'astro:build:generated': () => {
        finished = send('finish', undefined);
        writeRedirects(root, { ...place, site }, policies, lean);
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

/** Writes for every page that moved a forwarding page and lines of `_redirects`. */
function writeRedirects(
  root: string,
  { folder, base, site }: { folder: string; base: string; site: URL },
  policies: Policies,
  lean: (path: string, html: string) => string,
): void {
  const file = join(root, REDIRECTS_FILE);
  if (!existsSync(file)) return;
  const moved = readRedirects(readFileSync(file, 'utf8'), new Set(policies.keys()));
  for (const entry of moved) writeInto(folder, `${entry.from}/index.html`, lean(entry.from, forwardingPage(entry, base, site)));
  if (moved.length > 0) writeInto(folder, '_redirects', redirectLines(moved, base));
}
