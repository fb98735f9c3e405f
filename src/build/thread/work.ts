/** Runs as the build's second thread: checks the content, then makes of each finished page its other editions. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkAll } from '../all-checks.ts';
import { changedDays } from '../../editions/sitemap.ts';
import { readContent } from '../../knowledge/read.ts';
import { PageEditions } from './page-editions.ts';
import type { Answer, FinishedPage, Request } from './thread.ts';

/** Where and for which address a site is built. */
export interface Place {
  /** Folder of the built site. */
  folder: string;
  base: string;
}

const { root } = workerData as { root: string };
const content = readContent(root);
let editions: PageEditions | undefined;

async function answer({ name, asked }: Request): Promise<unknown> {
  if (name === 'check') {
    return { problems: checkAll(root, content).problems, days: changedDays(content.entries) };
  }
  if (name === 'open') {
    editions = await PageEditions.open(root, asked as Place, content.entries);
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
