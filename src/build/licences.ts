/** Writes `licences.txt`: the licences of everything that readers are sent, as they ask to be carried along. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** What Vite's `build.license` writes for each package of the bundle. */
interface Licence {
  name: string;
  version: string;
  identifier?: string;
  text?: string;
}

/** Where Vite leaves its list, below the built site. */
export const LIST = 'licences.json';

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
        writeFileSync(fileURLToPath(new URL('licences.txt', dir)), licencesText([...bundled, ...besideTheBundle(root)]));
        rmSync(list);
      },
    },
  };
}
