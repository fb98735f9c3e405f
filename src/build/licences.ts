/** Writes `licences.txt`: the licences of everything that readers are sent, as they ask to be carried along. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

/** What Vite's `build.license` writes for each package of the bundle. */
interface Licence {
  name: string;
  version: string;
  identifier?: string;
  text?: string;
}

/** Where Vite leaves its list, below the built site. */
export const LIST = 'licences.json';

/** Packages in the worker's own bundle, which Vite's list leaves out. Filled while the worker is bundled. */
const inWorker = new Set<string>();

/** Notes which packages go into a worker; for `worker.plugins` of Vite. */
export const workerPackages = (): Plugin => ({
  name: 'worker-packages',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      for (const id of chunk.moduleIds) {
        const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replace(/^\0/, ''))?.[0];
        if (folder) inWorker.add(folder);
      }
    }
  },
});

/** franc-min carries no text; that of its sister package is by the same author and the same (MIT). */
const TEXT_FROM: Record<string, string> = { 'franc-min': 'trigram-utils' };

function licenceIn(folder: string): Licence {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license: string;
  };
  const holder = TEXT_FROM[name] === undefined ? folder : join(dirname(folder), TEXT_FROM[name]);
  const file = readdirSync(holder).find((one) => /^licen[cs]e/i.test(one));
  return { name, version, identifier: license, ...(file ? { text: readFileSync(join(holder, file), 'utf8') } : {}) };
}

/** Sent to readers without passing through the bundler. */
function besideTheBundle(root: string): Licence[] {
  const manifest = join(root, 'node_modules/pagefind/package.json');
  const { version, license } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string; license: string };
  return [
    { name: 'pagefind', version, identifier: license, text: readFileSync(join(dirname(manifest), 'LICENSE/LICENSE'), 'utf8') },
  ];
}

/**
 * One text with a heading for each part.
 *
 * @throws Error that names a part without the text of its licence
 */
export function licencesText(parts: readonly Licence[]): string {
  const sections = [...parts]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, version, identifier, text }) => {
      if (text === undefined)
        throw new Error(`${name} ${version} carries no text of its licence.\n    → Name it in src/build/licences.ts.`);
      return `${name} ${version} (${identifier ?? 'see below'})\n\n${text.trim()}\n`;
    });
  return `Parts of this site that others made, with their licences. Its own code is MIT, its text and data CC BY 4.0.\n\n${sections.join(`\n${'-'.repeat(79)}\n\n`)}`;
}

export function licences(): AstroIntegration {
  let root = '';
  return {
    name: 'licences',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': ({ dir }) => {
        const list = fileURLToPath(new URL(LIST, dir));
        const bundled = JSON.parse(readFileSync(list, 'utf8')) as Licence[];
        const worker = [...inWorker].map(licenceIn).filter(({ name }) => !bundled.some((one) => one.name === name));
        writeFileSync(fileURLToPath(new URL('licences.txt', dir)), licencesText([...bundled, ...worker, ...besideTheBundle(root)]));
        rmSync(list);
      },
    },
  };
}
