/** Prepares and builds sites, and takes the time and the memory of it. */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { article } from './corpus.ts';
import type { Site } from './sites/site.ts';

const OWN_BIN = fileURLToPath(new URL('../../node_modules/.bin', import.meta.url));

/** Megabytes that a build's JavaScript may hold, the same for all: with more, it would only tidy up later. */
const HEAP = 2560;

export interface Build {
  folder: string;
  seconds: number;
  /** Megabytes of resident memory at the height of the build, all its processes together. */
  memory: number;
  /** Megabytes of the built site. */
  output: number;
}

/** Writes a site with so many articles, of which the second holds a diagram where the site draws them. */
export function prepare(tools: string, site: Site, count: number, diagram = false): string {
  const folder = join(tools, `${site.name.replaceAll(' ', '-')}-${count}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  site.prepare(
    folder,
    Array.from({ length: count }, (_, index) => article(index + 1, diagram && index === 1)),
  );
  return folder;
}

/** Builds a prepared site. @throws Error with the end of what the build said, or when it takes too long */
export async function build(tools: string, site: Site, folder: string, limit: number): Promise<Build> {
  rmSync(join(folder, site.output), { recursive: true, force: true });
  const start = performance.now();
  const [command, ...args] = site.build;
  // Ours runs on its own packages, the others on those installed for them; Node is the project's for all.
  const path = [...(Object.keys(site.packages).length > 0 ? [join(tools, 'node_modules/.bin')] : []), OWN_BIN, process.env.PATH];
  const child = spawn(command, args, {
    cwd: folder,
    detached: true,
    env: { ...process.env, PATH: path.join(delimiter), NODE_OPTIONS: `--max-old-space-size=${HEAP}`, CI: '1' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => (said = (said + piece.toString()).slice(-4000)));
  let memory = 0;
  const watch = setInterval(() => (memory = Math.max(memory, memoryOf(child.pid!))), 500);
  const timer = setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), limit * 1000);
  const status = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(watch);
  clearTimeout(timer);
  if (status !== 0) throw new Error(`${site.name} did not build in ${limit} s:\n${said.slice(-1500)}`);
  return { folder, seconds: (performance.now() - start) / 1000, memory, output: sizeOf(join(folder, site.output)) / 1e6 };
}

/** Resident memory of a process group, from `/proc`; 0 on systems without it. */
function memoryOf(group: number): number {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .reduce((sum, name) => {
        try {
          const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
          const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
          return Number(fields[2]) === group ? sum + (Number(fields[21]) * 4096) / 1e6 : sum;
        } catch {
          return sum; // ended meanwhile
        }
      }, 0);
  } catch {
    return 0;
  }
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce((sum, name) => {
    const file = statSync(join(folder, name));
    return file.isFile() ? sum + file.size : sum;
  }, 0);
}
