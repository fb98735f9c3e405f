/** Reads without holding up the page: in turns of a few milliseconds, the page's own work between them. */
import type { ReadingData } from './data.ts';
import { readInSteps, type Reading } from './read.ts';

/** Milliseconds of one turn: short enough that a frame is not missed by much. */
const TURN = 24;

/** @returns the reading; `false` where `stale` says that somebody has typed on meanwhile */
export async function readSoon(text: string, data: ReadingData, stale = () => false): Promise<Reading | false> {
  const steps = readInSteps(text, data);
  for (;;) {
    const until = performance.now() + TURN;
    let step = steps.next();
    while (!step.done && performance.now() < until) step = steps.next();
    if (step.done) return step.value;
    await new Promise((next) => setTimeout(next));
    if (stale()) return false;
  }
}
