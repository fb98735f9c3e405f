/** Runs as the build's second thread: makes of each finished page its other editions. */
import { parentPort, workerData } from 'node:worker_threads';
import { PageEditions } from './page-editions.ts';
import type { Answer, FinishedPage, Request, Requests } from './thread.ts';

/** Where and for which address a site is built. */
export interface Place {
  /** Folder of the built site. */
  folder: string;
  base: string;
}

const { root } = workerData as { root: string };
let editions: PageEditions | undefined;

async function answer({ name, asked }: Request): Promise<unknown> {
  if (name === 'open') {
    const { place, records } = asked as Requests['open']['asked'];
    editions = await PageEditions.open(root, place, records);
    return undefined;
  }
  if (!editions) throw new Error('The thread has not been told where the site is built.');
  if (name === 'pages') {
    for (const { path, html } of asked as readonly FinishedPage[]) await editions.add(path, html);
    return undefined;
  }
  return editions.finish();
}

let queue: Promise<unknown> = Promise.resolve();
parentPort!.on('message', (request: Request) => {
  queue = queue
    .then(() => answer(request))
    .then(
      (done): Answer => ({ answer: done }),
      (error: unknown): Answer => ({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    )
    .then((message) => parentPort!.postMessage(message));
});
