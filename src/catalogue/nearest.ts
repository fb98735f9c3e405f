/** Names that are written almost as what there is. */
import { distance } from 'fastest-levenshtein';

/** Of what there is, the name that is written most like this one; undefined where none is like it. */
export function nearestOf(id: string, known: Iterable<string>): string | undefined {
  const best = [...known].sort((a, b) => distance(id, a) - distance(id, b))[0];
  return best !== undefined && distance(id, best) <= Math.max(2, id.length / 2) ? best : undefined;
}

/** A cure that names the nearest of what there is. */
export function nearest(id: string, known: Iterable<string>, place: string): string {
  const best = nearestOf(id, known);
  return best === undefined
    ? `Look through ${place} for the right one, or add it.`
    : `Did you mean "${best}"? Otherwise look through ${place}.`;
}
