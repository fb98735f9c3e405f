/** A question whose right chunk was not found: what was found instead, and what would mend it. */
import { type Unit, baseOf } from '../files/source.ts';
import { squeezed } from '../text.ts';
import type { Ranking } from './bm25.ts';
import type { Chunk } from './chunks.ts';
import type { Question } from './golden.ts';
import { Locator, type Place } from './locate.ts';
import { mendsOf } from './mends.ts';
import type { Rank } from './recall.ts';
import type { Miss } from './questions-report.ts';

/** @param chunks those that were searched, by the ids of the ranking */
export function missOf(
  question: Question & { places: Place[] },
  { at, found }: Rank,
  ranking: Ranking,
  chunks: readonly Chunk[],
  units: readonly Unit[],
  locator: Locator,
): Miss {
  const place = question.places[0]!;
  return {
    id: question.id,
    question: question.question,
    kind: question.kind,
    sought: locator.nameOf(place),
    ...(Number.isFinite(at) ? { rank: at } : {}),
    found: found.slice(0, 2).map((id) => {
      const { unit, from, to } = chunks[id]!;
      return {
        name: baseOf(units[unit]!.name),
        text: squeezed(units[unit]!.text.slice(from, Math.min(to, from + 300))).slice(0, 160),
      };
    }),
    mends: mendsOf(
      question.question,
      units[place.unit]!.text.slice(place.from, Math.min(place.to, place.from + 4000)),
      ranking,
      chunks.length,
    ),
  };
}
