// Installs the dependencies when they are missing or the lockfile has changed since. Runs on any Node from 20.
// A script of its own in package.json: a shell remembers where it found `node` first, which here is not yet the project's own.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

process.chdir(new URL('..', import.meta.url).pathname);
const stamp = 'node_modules/.installed';
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const current = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';

if (current !== wanted) {
  // On the error stream: what a command prints may be read by another program.
  console.error('Installing the dependencies (once, and again when the lockfile changes) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // `npm ci` would refuse where a registry lacks the builds of some other platform; `install` takes the lockfile's versions
  // just the same, and without saving it leaves the lockfile alone. Warnings are about the engine: the right Node comes along.
  execFileSync(npm, ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['inherit', process.stderr, 'inherit'],
    shell: process.platform === 'win32',
  });
  if (!existsSync('node_modules/.bin/node') && !existsSync('node_modules/.bin/node.cmd')) {
    console.error(
      'npm did not install its own Node (the package "node").\n    → Allow its install script, or use Node 22.12 or newer.',
    );
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}
