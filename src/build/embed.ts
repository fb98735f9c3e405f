import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { frameDocument } from '../embed/document.ts';
import type { FirstView } from '../embed/first-view.ts';
import { messagesSchema } from '../embed/messages.ts';
import { EMBED } from '../embed/places.ts';
import { modelTexts } from './decision.ts';
import { bundleFrame, bundleLoader, renderFirstView, type FrameFiles, type Loader } from './embed-bundle.ts';
import { codeDigest, digestOf } from './digest.ts';
import { BuildCache } from './build-cache.ts';

const LOADER = 'virtual:embed/loader';

/**
 * Builds the advisor for other people's pages: after the site's own build, everything that the frame loads is bundled
 * into `/embed/v1/`, because a sandboxed frame has no origin and may load only what is served to everyone.
 */
export function embeddedAdvisor(): AstroIntegration {
  let root = process.cwd();
  let loader: Promise<Loader> | undefined;
  return {
    name: 'embedded-advisor',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        root = fileURLToPath(config.root);
        const plugin = {
          name: 'embed-loader',
          resolveId: (id: string) => (id === LOADER ? `\0${id}` : undefined),
          async load(id: string) {
            if (id !== `\0${LOADER}`) return undefined;
            const { file, integrity, bytes } = await (loader ??= cachedLoader(root));
            return `export default ${JSON.stringify({ file, integrity, bytes })}`;
          },
        };
        updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = join(fileURLToPath(dir), EMBED);
        const { code, file, bytes } = await (loader ??= cachedLoader(root));
        const { view, frame } = await cachedFrame(root);
        const { contents, ...names } = frame;
        const files = new Map<string, string | Uint8Array>([
          ...contents,
          ['advisor.js', code],
          [file, code],
          ['messages.schema.json', `${JSON.stringify(messagesSchema(), null, 2)}\n`],
          ['index.html', frameDocument(view, names)],
        ]);
        for (const [path, content] of files) {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          writeFileSync(join(folder, path), content);
        }
        logger.info(`${files.size} files, loader ${bytes} bytes`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          if (!request.url?.includes(`/${EMBED}`)) {
            next();
            return;
          }
          response.statusCode = 404;
          response.setHeader('Content-Type', 'text/plain; charset=utf-8');
          response.end(
            'The embedded advisor is bundled by `npm run build`; while developing there is only the advisor itself, at /advisor/.',
          );
        });
      },
    },
  };
}

/** No page's text is in it, so that most builds would bundle the same again. */
async function cachedLoader(root: string): Promise<Loader> {
  return new BuildCache<Loader>(root, 'embed-loader').of(codeDigest(root), () => bundleLoader(root));
}

async function cachedFrame(root: string) {
  const digest = digestOf(codeDigest(root), ...(await modelTexts(root)));
  return new BuildCache<{ frame: FrameFiles; view: FirstView }>(root, 'embed-frame').of(digest, async () => ({
    frame: await bundleFrame(root),
    view: await renderFirstView(root),
  }));
}
