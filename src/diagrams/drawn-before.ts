/** Where a diagram is kept that was drawn before. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { mermaidVersion } from './mermaid.ts';

/** Raise when the way a diagram is drawn or cleaned changes, so that none comes from the cache. */
const RECIPE = 7;

/** Whether this very source has been drawn before, so that Mermaid can read it. */
export const isDrawn = (source: string, cache: string): boolean => existsSync(placeOf(source, cache).file);

/** The file in which the drawing of a source is kept, and the key that it is named by. */
export function placeOf(source: string, cache: string): { key: string; file: string } {
  const key = createHash('sha256').update(`${RECIPE} ${mermaidVersion()}\n${source}`).digest('hex').slice(0, 16);
  return { key, file: join(cache, `${key}.diagram.json`) };
}
