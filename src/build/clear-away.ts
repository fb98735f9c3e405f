/** Empties the folder of the built site. Node only. */
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Takes the last build's site out of the way at once; what it held is deleted while the next one is built. */
export async function clearAway(site: string, place: string): Promise<void> {
  rmSync(place, { recursive: true, force: true }); // of a build that was broken off
  mkdirSync(place, { recursive: true });
  try {
    for (const name of readdirSync(site)) if (name !== '.git') renameSync(join(site, name), join(place, name));
  } catch {
    // There is none, or it lies on another disk: Astro empties the folder as well, only not as fast.
  }
  // What cannot be deleted now is tried again by the next build.
  await rm(place, { recursive: true, force: true }).catch(() => undefined);
}
