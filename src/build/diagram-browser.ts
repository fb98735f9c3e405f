import type { AstroIntegration } from 'astro';
import { closeRenderer, openRenderer } from '../diagrams/drawing-page.ts';

/**
 * Starts the browser that draws diagrams while Astro starts, and closes it in the end: it would keep the process alive.
 *
 * @param cache where drawn diagrams are kept between builds
 */
export function diagramBrowser(cache: string): AstroIntegration {
  return {
    name: 'diagram-browser',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command === 'build') openRenderer(cache);
      },
      'astro:build:done': closeRenderer,
    },
  };
}
