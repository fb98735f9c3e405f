import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from '../knowledge/check.ts';
import { describe } from '../knowledge/problem.ts';
import { checkAgreement } from './agreement.ts';
import { citedByModel } from './model.ts';

/** Runs every check of the content at the start of the dev server, which it warns; what a build does stands in `finished-pages.ts`. */
export function contentChecks(): AstroIntegration {
  return {
    name: 'content-checks',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        if (command !== 'dev') return;
        const root = fileURLToPath(config.root);
        const checked = checkContent(root, citedByModel(root));
        const problems = [...checked.problems, ...checkAgreement(root, checked.entries)];
        for (const problem of problems) logger.warn(describe(problem));
      },
    },
  };
}
