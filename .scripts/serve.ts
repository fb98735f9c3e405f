/** Serves the built site as a well-set-up host would, with its `_headers`; `PORT` is its port, 0 or none a free one. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serveSite } from './site-server.ts';

const folder = fileURLToPath(new URL('../dist/', import.meta.url));
if (!existsSync(folder)) {
  console.error('There is no built site.\n    → npm run build makes it; npm start builds and serves.');
  process.exit(1);
}
try {
  const { url, server } = await serveSite({ folder, port: Number(process.env.PORT ?? 0) });
  console.log(`\nRetrieve or Retrain is served at ${url}\nStop it with Ctrl+C.`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
      process.exit(0);
    });
  }
} catch (error) {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== 'EADDRINUSE' && code !== 'ERR_SOCKET_BAD_PORT' && code !== 'EACCES') throw error;
  console.error(
    `The site cannot be served at port ${process.env.PORT}: ${(error as Error).message}.\n    → Choose another: PORT=4321 npm start`,
  );
  process.exit(1);
}
