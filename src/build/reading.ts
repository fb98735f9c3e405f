import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { loadReading } from '../reading/load.ts';
import { pack } from '../reading/pack.ts';
import { READING_FILES } from '../schemas/reading.ts';

const DATA = 'virtual:reading/data';

/** Hands what the reader of people's own words knows to the site as a module, packed. */
export function readingData(): AstroIntegration {
  return {
    name: 'reading-data',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        updateConfig({ vite: { plugins: [readingModule(fileURLToPath(config.root))] } });
      },
    },
  };
}

/** The Vite plugin behind it. @param root the project's root folder */
export function readingModule(root: string) {
  return {
    name: 'reading-data',
    resolveId: (id: string) => (id === DATA ? `\0${id}` : undefined),
    load(this: { addWatchFile(path: string): void }, id: string) {
      if (id !== `\0${DATA}`) return undefined;
      for (const name of Object.keys(READING_FILES)) this.addWatchFile(join(root, 'content/reading', name));
      return `export default ${JSON.stringify(pack(loadReading(root).data))}`;
    },
  };
}
