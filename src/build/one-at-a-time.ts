/** Two builds of one checkout write into the same folders: the second waits until the first is done. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import type { AstroIntegration } from 'astro';
import { clearAway } from './clear-away.ts';

/**
 * Takes a lock file, waiting while a living process holds it; what a dead one left behind is taken over.
 *
 * @param waiting called once where there is somebody to wait for
 * @returns gives the lock back; it is given back at the end of the process as well
 */
export async function takeLock(file: string, waiting: () => void, every = 500): Promise<() => void> {
  mkdirSync(dirname(file), { recursive: true });
  for (let said = false; ;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (!isAlive(file)) rmSync(file, { force: true });
    else {
      if (!said) waiting();
      said = true;
      await pause(every);
    }
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  return () => {
    process.off('exit', release);
    release();
  };
}

function isAlive(file: string): boolean {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    // Our own number is that of an earlier build in this process, which did not reach its end.
    return pid > 0 && pid !== process.pid && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

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
