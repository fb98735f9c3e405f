import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { describe, problem, type Problem } from '../catalogue/problem.ts';
import { catalogueOf, forgetCatalogue } from '../catalogue/shared.ts';
import { checkContent } from './all-checks.ts';

/** Editors save several files at once; one look will do. */
const PAUSE = 200;

/**
 * Checks the content while developing, at the start and after every change: what is wrong is said in the terminal and shown
 * over the page, with the words that would stop a build. What a build does stands in `page-output.ts`.
 */
export function contentChecks(): AstroIntegration {
  let root = '';
  return {
    name: 'content-checks',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:server:setup': ({ server, logger }) => {
        let problems: readonly Problem[] = [];
        let timer: NodeJS.Timeout | undefined;
        const show = () => {
          if (problems.length > 0) server.environments.client.hot.send({ type: 'error', err: overlay(problems, root) });
        };
        const look = async () => {
          const before = problems.length;
          problems = await checkedNow(root);
          for (const problem of problems) logger.error(describe(problem));
          if (before > 0 && problems.length === 0) {
            logger.info('The content has no problems any more.');
            server.environments.client.hot.send({ type: 'full-reload' });
          }
          show();
        };
        void look();
        // Whoever opens a page later is told as well.
        server.ws.on('connection', show);
        server.watcher.on('all', (_event, file) => {
          if (!file.startsWith(join(root, 'content') + sep)) return;
          forgetCatalogue();
          clearTimeout(timer);
          timer = setTimeout(() => void look(), PAUSE);
        });
      },
    },
  };
}

/** What is wrong now; nothing an editor does ends the server. */
async function checkedNow(root: string): Promise<readonly Problem[]> {
  try {
    return (await checkContent(root, catalogueOf(root))).problems;
  } catch (error) {
    return [problem('unread-file', { file: 'content/' }, { reason: error instanceof Error ? error.message : String(error) })];
  }
}

/** All problems in the form of Vite's overlay; it leads to the place of the first. */
function overlay(problems: readonly Problem[], root: string) {
  const { file, line } = problems[0]!;
  const place = join(root, file);
  return {
    name: 'ContentError',
    message: problems.map(describe).join('\n\n'),
    stack: '',
    plugin: 'content-checks',
    id: place,
    ...(line !== undefined && { loc: { file: place, line, column: 1 } }),
  };
}
