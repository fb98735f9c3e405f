// `npm run build`: builds the site, unless dist/ is already what these files make. `--again` builds in any case.
// Everything in the checkout that is not made by it counts as a source, so that none can be forgotten in a list.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './processes.mjs';

/** Folders of the checkout that hold nothing a build reads: what is made, what tests leave, what git keeps. */
const PASSED_OVER = new Set(['node_modules', 'dist', 'reports', 'test', 'docs', '.git', '.astro', '.stryker-tmp']);
/** Settings of the site that come from outside the checkout. */
const SETTINGS = ['SITE_URL', 'BASE_PATH'];

const filesOf = (folder, passed = new Set()) =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !passed.has(name) && !name.endsWith('.log'))
    .flatMap((entry) =>
      entry.isDirectory() ? filesOf(join(folder, entry.name)) : entry.isFile() ? [join(folder, entry.name)] : [],
    )
    .sort();

/** What the site is made from: the bytes of every source, the lockfile with Node's version among them, and the settings. */
function sourcesOf(root, env) {
  const hash = createHash('sha256').update(JSON.stringify(SETTINGS.map((name) => env[name] ?? '')));
  for (const file of filesOf(root, PASSED_OVER)) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest('base64');
}

/** What was made, by names, sizes and times: a file that was changed or taken away since is noticed. */
function madeIn(folder) {
  const hash = createHash('sha256');
  for (const file of filesOf(folder)) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('base64');
}

/** The value, or undefined where a file or a folder is not there. */
function ifThere(read) {
  try {
    return read();
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Builds the site where that is needed.
 *
 * @param root the checkout
 * @param env the environment of the build
 * @param again builds even though nothing has changed
 * @returns the exit code of the build; 0 where there was nothing to do
 */
export async function buildSite(root, { env = process.env, again = false } = {}) {
  const stamp = join(root, 'node_modules/.cache/built.json');
  const dist = join(root, 'dist');
  const sources = sourcesOf(root, env);
  const last = ifThere(() => JSON.parse(readFileSync(stamp, 'utf8')));
  if (!again && last?.sources === sources && last.made === ifThere(() => madeIn(dist))) {
    console.log('dist/ is up to date: nothing has changed since it was built. (npm run build -- --again builds it anyway.)');
    return 0;
  }
  const code = await run('astro', ['build'], { cwd: root, env });
  // What was edited while the build ran may or may not be in it.
  if (code === 0 && sourcesOf(root, env) === sources) {
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, JSON.stringify({ sources, made: ifThere(() => madeIn(dist)) }));
  }
  return code;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exit(await buildSite(fileURLToPath(new URL('..', import.meta.url)), { again: process.argv.includes('--again') }));
}
