import type { AstroIntegration } from 'astro';
import { pageToMarkdown } from '../editions/markdown/page.ts';

/** While developing, Markdown editions are made when asked for; a build makes them as pages are finished. */
export function markdownWhileDeveloping(): AstroIntegration {
  let base = '/';
  return {
    name: 'markdown-while-developing',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = /^(\/.*)\.md$/.exec((request.url ?? '').split('?')[0]!)?.[1];
          const origin = server.resolvedUrls?.local[0];
          if (path === undefined || origin === undefined || path.startsWith('/@') || path.includes('node_modules')) {
            next();
            return;
          }
          void fetch(new URL(`${path.replace(/\/index$/, '')}/`, origin))
            .then(async (page) => {
              const html = await page.text();
              response.statusCode = page.status;
              response.setHeader('Content-Type', 'text/markdown; charset=utf-8');
              response.end(pageToMarkdown(html, new URL(`${base}glossary/`, origin)).markdown);
            })
            .catch(next);
        });
      },
    },
  };
}
