/** Two builds of one checkout write into the same folders: the second waits until the first is done. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { clearAway } from './clear-away.ts';
import { takeLock } from './lock.ts';

export function oneBuildAtATime(): AstroIntegration {
  let release: (() => void) | undefined;
  let cleared: Promise<void> | undefined;
  let [site, cache] = ['', ''];
  return {
    name: 'one-build-at-a-time',
    hooks: {
      'astro:config:setup': async ({ command, config, logger }) => {
        if (command !== 'build') return;
        const file = join(fileURLToPath(config.root), 'node_modules/.cache/building');
        release = await takeLock(file, () => logger.info('Another build is under way here; waiting for it …'));
      },
      'astro:config:done': ({ config }) => {
        site = fileURLToPath(config.outDir);
        cache = join(fileURLToPath(config.root), 'node_modules/.cache');
      },
      // The content has been checked by now: a mistake in it leaves the last site where it is.
      'astro:build:start': () => {
        cleared = clearAway(site, join(cache, 'last-site'));
      },
      'astro:build:done': async () => {
        await cleared;
        release?.();
      },
    },
  };
}
