/** A copy of the project in another folder, built there: for what must not depend on where or how often one builds. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What belongs to one machine rather than to the project. */
const LEFT_OUT = new Set(['node_modules', '.git', 'dist', '.astro', 'reports']);

/** The copy's own configuration: the project's, with a cache that the project's builds do not share. */
export const COPY_CONFIG = 'astro.copy.config.mjs';

/** Caches below `node_modules`: a copy starts without, so that it makes its drawings itself. */
const CACHES = new Set(['.cache', '.astro', '.vite']);

/** Copies the working files; the installed packages are linked, one by one, and their caches left behind. */
export function copyProject(folder: string): void {
  for (const name of readdirSync(ROOT)) {
    if (!LEFT_OUT.has(name)) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  }
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(ROOT, 'node_modules'))) {
    if (!CACHES.has(name)) symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name), 'junction');
  }
  writeFileSync(
    join(folder, COPY_CONFIG),
    `import config from './astro.config.mjs';\nexport default { ...config, cacheDir: './.cache' };\n`,
  );
}

/** This process's environment without what Vitest sets for itself, which would make Astro believe that it is under test. */
export function quietEnvironment(): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env };
  for (const name of Object.keys(env))
    if (/^(VITEST|TEST|DEV|PROD|MODE|SSR|BASE_URL|SITE_URL|BASE_PATH)/.test(name)) delete env[name];
  return env;
}

/** Builds a copy. @returns the folder of the built site @throws Error with the build's output */
export async function buildCopy(folder: string, environment: Record<string, string> = {}): Promise<string> {
  const astro = join(ROOT, 'node_modules/.bin/astro');
  const env = { ...quietEnvironment(), NODE_ENV: 'production', ...environment };
  await promisify(execFile)(astro, ['build', '--config', COPY_CONFIG], { cwd: folder, env, maxBuffer: 64 * 1024 ** 2 });
  return join(folder, 'dist');
}
