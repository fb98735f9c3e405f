/** Draws in one way after another until the drawing fits. */
import type { Way } from './ways.ts';
import type { Drawn } from './draw-in-page.ts';
import { draw } from './drawing-page.ts';

/** The first that fits; where none does, the narrowest, which scrolls. */
export async function drawFitting(ways: readonly Way[], width: number): Promise<Drawn> {
  let narrowest: Drawn | undefined;
  for (const way of ways) {
    const drawn = await draw(way);
    if (widthOf(drawn) <= width) return drawn;
    if (!narrowest || widthOf(drawn) < widthOf(narrowest)) narrowest = drawn;
  }
  return narrowest!;
}

/** Width of a drawing, in CSS pixels; 0 where it names none. */
export const widthOf = ({ svg }: Drawn) => Number(/viewBox="[-\d.]+ [-\d.]+ ([\d.]+)/.exec(svg)?.[1] ?? 0);
