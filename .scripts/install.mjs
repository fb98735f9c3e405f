// Installs the dependencies when they are missing, half there, or older than the lockfile. Runs on any Node from 20.
// A script of its own in package.json: a shell remembers where it found `node` first, which here is not yet the project's own.
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alive, Complaint, run, sayAndExit } from './processes.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
/** Holds the hash of the lockfile that was installed last. */
const stamp = join(modules, '.installed');
/** Holds the processes that are installing. Left behind, it tells that an installation was cut off. */
const underWay = join(modules, '.installing');

/**
 * Installs what the lockfile names, unless it is there already. A second call, from another terminal, waits for the first.
 *
 * @throws Complaint that says what to do
 */
export async function install() {
  try {
    accessSync(root, constants.W_OK);
  } catch {
    throw new Complaint(
      `The folder ${root} cannot be written to.`,
      'Copy the project to a folder of your own; installing and building write into it.',
    );
  }
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  await othersDone();
  if (existsSync(underWay)) {
    console.error('The last installation was cut off; starting anew …');
    rmSync(modules, { recursive: true, force: true });
  }
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  mkdirSync(modules, { recursive: true });
  try {
    // Fails where another process was quicker.
    writeFileSync(underWay, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return install();
  }

  // On the error stream: what a command prints may be read by another program.
  console.error('Installing the dependencies (once, and again when the lockfile changes) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // `npm ci` would refuse where a registry lacks the builds of some other platform; `install` takes the lockfile's versions
  // just the same, and without saving it leaves the lockfile alone. Warnings are about the engine: the right Node comes along.
  const code = await run(npm, ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', process.stderr, 'inherit'],
    started: (pid) => writeFileSync(underWay, `${process.pid} ${pid}`),
  });
  if (code !== 0)
    throw new Complaint('npm could not install the dependencies.', 'See its message above, then run the command again.');
  if (!existsSync(join(modules, '.bin/node')) && !existsSync(join(modules, '.bin/node.cmd'))) {
    throw new Complaint(
      'npm did not install its own Node (the package "node").',
      'Allow its install script, or use Node 22.12 or newer.',
    );
  }
  writeFileSync(stamp, wanted);
  rmSync(underWay, { force: true });
}

/** Waits while another process is installing here. */
async function othersDone() {
  for (let said = false; ; said = true) {
    const pids = existsSync(underWay) ? readFileSync(underWay, 'utf8').split(' ').map(Number) : [];
    if (!pids.some(alive)) return;
    if (!said) console.error('Another installation is under way here; waiting for it …');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

// Called by itself, perhaps through a link, and not by start.mjs.
if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await install().catch(sayAndExit);
