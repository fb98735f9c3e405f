/** Marks: one shape an approach, so that none needs its colour to be told. Pure. */
import type { ApproachId } from '../schemas/shared.ts';

/** Outlines around the origin, about 12 units across; drawn in the approach's colour. */
export const MARKS: Readonly<Record<ApproachId, string>> = {
  // A square.
  prompting: 'M-5-5h10v10h-10z',
  // A lozenge.
  'long-context': 'M0-7l7 7-7 7-7-7z',
  // A disc.
  rag: 'M-6 0a6 6 0 0 0 12 0a6 6 0 0 0-12 0z',
  // A triangle.
  'fine-tuning': 'M0-6.5l6.5 11.5h-13z',
  // A cross of two bars.
  hybrid: 'M-2.5-7h5v4.5h4.5v5h-4.5v4.5h-5v-4.5h-4.5v-5h4.5z',
};

/**
 * Lanes that keep marks of nearly the same place apart: each takes the first lane in which it touches no other.
 *
 * @param places lower and upper end of each mark, in any unit
 * @param apart least distance between two marks of one lane, in the same unit
 * @example lanes([[0.5, 0.5], [0.51, 0.51], [0.9, 0.9]], 0.05) // [0, 1, 0]
 */
export function lanes(places: readonly (readonly [number, number])[], apart: number): number[] {
  const taken: (readonly [number, number])[][] = [];
  return places.map(([low, high]) => {
    const clear = (lane: (readonly [number, number])[]) => lane.every(([from, to]) => low - to >= apart || from - high >= apart);
    let lane = taken.findIndex(clear);
    if (lane === -1) lane = taken.push([]) - 1;
    taken[lane]!.push([low, high]);
    return lane;
  });
}
