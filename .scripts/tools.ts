/** Programs that one command alone needs: installed when it is first run, apart from the project's own packages. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Below the project's packages, so that a tool which runs on one of them finds it; deleted to install anew. */
const FOLDER = fileURLToPath(new URL('../node_modules/.cache/tools/', import.meta.url));

/**
 * Installs packages where that has not been done.
 *
 * @param packages exact versions by name
 * @param folder where to; one a command
 * @param more further options of `npm install`
 * @returns the folder, with `node_modules` in it
 * @throws Error when the registry cannot be reached or does not have them
 */
export function installTools(packages: Readonly<Record<string, string>>, folder: string, more: readonly string[] = []): string {
  const wanted = JSON.stringify({ private: true, type: 'module', dependencies: packages });
  const stamp = join(folder, 'installed.json');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return folder;
  mkdirSync(folder, { recursive: true });
  rmSync(stamp, { force: true });
  writeFileSync(join(folder, 'package.json'), wanted);
  const names = Object.keys(packages).join(', ');
  console.error(`Installing ${names} (once) …`);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const options = ['--no-audit', '--no-fund', '--loglevel=error', `--prefix=${folder}`, ...more];
  const { status } = spawnSync(npm, ['install', ...options], { cwd: folder, stdio: ['ignore', 2, 2], shell: npm !== 'npm' });
  if (status !== 0) throw new Error(`${names} could not be installed.\n    → This command needs the npm registry.`);
  writeFileSync(stamp, wanted);
  return folder;
}

/** Where a command's tools are kept. */
export const toolsOf = (command: string): string => join(FOLDER, command);
