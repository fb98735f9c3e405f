import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { catalogueOf } from '../catalogue/shared.ts';
import { searchFiles, type IndexedPage } from './search-files.ts';
import type { SearchFiles } from './search-contents.ts';

/** While developing, the search index is made over the pages as the dev server renders them; a build makes it as they are finished. */
export function searchWhileDeveloping(): AstroIntegration {
  let root = process.cwd();
  return {
    name: 'search-while-developing',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:server:setup': ({ server, logger }) => {
        let files: Promise<SearchFiles> | undefined;
        server.watcher.on('all', () => (files = undefined));
        server.middlewares.use((request, response, next) => {
          const path = /\/(pagefind\/[^?#]+|search\/vocabulary\.json)/.exec(request.url ?? '')?.[1];
          const origin = server.resolvedUrls?.local[0];
          if (path === undefined || origin === undefined) {
            next();
            return;
          }
          files ??= servedPages(origin)
            .then((pages) => searchFiles(catalogueOf(root), pages))
            .then((built) => built.files)
            .catch((error: unknown) => {
              files = undefined;
              logger.error(`The search index could not be built: ${String(error)}`);
              return new Map();
            });
          void files.then((built) => {
            const content = built.get(path);
            response.statusCode = content ? 200 : 404;
            if (content) response.setHeader('Content-Type', contentType(path));
            response.setHeader('Cache-Control', 'no-store');
            response.end(content);
          });
        });
      },
    },
  };
}

function contentType(path: string): string {
  return path.endsWith('.js') ? 'text/javascript' : path.endsWith('.json') ? 'application/json' : 'application/octet-stream';
}

/** Follows the site's own links from its home page. */
async function servedPages(origin: string): Promise<IndexedPage[]> {
  const base = new URL(origin).pathname;
  const seen = new Set([base]);
  const pages: IndexedPage[] = [];
  for (const path of seen) {
    const response = await fetch(new URL(path, origin));
    if (!response.ok || !(response.headers.get('content-type') ?? '').includes('html')) continue;
    const html = await response.text();
    pages.push({ url: `/${path.slice(base.length)}`, html });
    for (const [, link] of html.matchAll(/href="(\/[^"#?]*\/)(?:[#?][^"]*)?"/g)) if (link!.startsWith(base)) seen.add(link!);
  }
  return pages;
}
