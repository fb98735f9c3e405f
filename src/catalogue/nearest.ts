/** Names that are written almost as what there is. */
import { distance } from 'fastest-levenshtein';

/** A cure that names the nearest of what there is. */
export function nearest(id: string, known: Iterable<string>, place: string): string {
  const best = [...known].sort((a, b) => distance(id, a) - distance(id, b))[0];
  return best !== undefined && distance(id, best) <= Math.max(2, id.length / 2)
    ? `Did you mean "${best}"? Otherwise look through ${place}.`
    : `Look through ${place} for the right one, or add it.`;
}
