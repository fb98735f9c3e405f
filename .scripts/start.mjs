// `npm start`: installs, builds where something has changed, and serves. One program from the beginning, so that a signal to npm
// reaches all of it.
// Runs on any Node from 20; what needs the project's own Node is started with it.
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSite } from './build.mjs';
import { install } from './install.mjs';
import { Complaint, run, sayAndExit } from './processes.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The port asked for in PORT, looked at before anything takes time; 0 lets the system choose. */
async function portAsked() {
  const text = process.env.PORT ?? '';
  if (text === '') return 0;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new Complaint(
      `PORT is "${text}", which is no port.`,
      'Give a whole number from 1 to 65535, or leave it out: a free one is then found.',
    );
  }
  if (await free(port)) return port;
  let next = port + 1;
  while (next < 65_535 && !(await free(next))) next += 1;
  throw new Complaint(`Port ${port} is taken by another program.`, `The next free one is ${next}: PORT=${next} npm start`);
}

/** Whether a server could listen there. */
function free(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

try {
  const port = await portAsked();
  await install();
  // npm puts the project's programs on the path; called by hand they have to be put there.
  const env = {
    ...process.env,
    PORT: String(port),
    PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`,
  };
  const built = await buildSite(root, { env });
  if (built !== 0) process.exit(built);
  process.exit(await run('node', [join(root, '.scripts/serve.ts')], { cwd: root, env }));
} catch (error) {
  sayAndExit(error);
}
