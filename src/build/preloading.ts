/** Replaces Vite's helper for code on demand by a small one that stands in the code which needs it. */
import type { AstroIntegration } from 'astro';

const HELPER = '\0vite/preload-helper.js';
const OURS = '\0preloading/';

/**
 * Vite's helper is a file of its own, so every page's script would fetch another before anyone asks for anything.
 * Ours does what the site needs: it starts all files of a part at once and waits for its styles.
 */
const code = (base: string) => `
export const __vitePreload = (load, files = []) =>
  Promise.all(files.map((file) => {
    const href = ${JSON.stringify(base)} + file;
    if (document.querySelector('link[href="' + href + '"]')) return;
    const link = document.createElement('link');
    const style = file.endsWith('.css');
    link.rel = style ? 'stylesheet' : 'modulepreload';
    link.href = href;
    document.head.append(link);
    return style && new Promise((done, fail) => { link.onload = done; link.onerror = fail; });
  })).then(load);
`;

/** Parts of the advisor need no styles, and no files but those that the advisor has brought along. */
const WITHOUT = /src\/advisor\/on-demand\.ts$/;
const plainCode = 'export const __vitePreload = (load) => load();';
/** The file that they are bundled into: a list of files that nobody asks for would only be weight. */
const ADVISOR = /\/advisor\.[\w-]+\.js$/;

/** @see code */
export function preloading(): AstroIntegration {
  return {
    name: 'preloading',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const base = config.base.replace(/\/?$/, '/');
        updateConfig({
          vite: {
            build: {
              modulePreload: { resolveDependencies: (_file, needed, { hostId }) => (ADVISOR.test(hostId) ? [] : needed) },
            },
            plugins: [
              {
                name: 'preloading',
                enforce: 'pre',
                apply: 'build',
                // A module for each importer, so that the bundler has no reason to make it a file of its own. Encoded: other
                // plugins would take an importer's query for their own.
                resolveId: (id: string, importer = '') =>
                  id === HELPER ? OURS + Buffer.from(importer).toString('hex') : undefined,
                load: (id: string) => {
                  if (!id.startsWith(OURS)) return undefined;
                  return WITHOUT.test(Buffer.from(id.slice(OURS.length), 'hex').toString()) ? plainCode : code(base);
                },
              },
            ],
          },
        });
      },
    },
  };
}
