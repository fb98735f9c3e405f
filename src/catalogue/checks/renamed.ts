/** An id that was changed where it stands leads whatever names it astray: that is told once, where it was changed. */
import type { Catalogue } from '../catalogue.ts';
import { nearestOf } from '../nearest.ts';
import { newerOf } from '../newer.ts';
import type { Place } from '../problem.ts';
import type { Report } from '../report.ts';
import { placeIn } from '../shape.ts';

/** Something that is named and does not exist. */
export interface Stray {
  kind: 'finding' | 'term' | 'row' | 'question' | 'option' | 'price';
  id: string;
  /** Where it is named. */
  place: Place;
  /** Tells of it there. */
  say(): void;
}

/**
 * Tells of everything that is named and does not exist.
 *
 * @param used kind and id of everything that is named
 * @returns ids that are called something else where they are named
 */
export function tellStrays(
  catalogue: Catalogue,
  strays: readonly Stray[],
  used: ReadonlySet<string>,
  report: Report,
): ReadonlySet<string> {
  const renamed = new Set<string>();
  if (strays.length === 0) return renamed;
  const owners = Map.groupBy(ownersOf(catalogue), ({ kind }) => kind);
  for (const { kind, id, place, say } of strays) {
    const changed = (owners.get(kind) ?? []).filter(
      (one) =>
        !used.has(`${kind} ${one.id}`) &&
        one.place.file !== place.file &&
        newerOf(catalogue.root, one.place.file, place.file) === one.place.file,
    );
    // A finding that nothing cites is a fault of its own, whatever it is called.
    const only = kind === 'finding' && changed.length === 1 ? changed[0]!.id : undefined;
    const now =
      nearestOf(
        id,
        changed.map((one) => one.id),
      ) ?? only;
    const owner = changed.find((one) => one.id === now);
    if (!owner) {
      say();
      continue;
    }
    renamed.add(owner.id);
    report.followOns += 1;
    report.say('renamed', owner.place, { kind, id, now: owner.id, at: place });
  }
  return renamed;
}

/** What has an id of its own, and where. */
function* ownersOf(catalogue: Catalogue): Generator<Pick<Stray, 'kind' | 'id' | 'place'>> {
  for (const entry of catalogue.entries('sources'))
    for (const [at, { id }] of entry.data.findings.entries())
      yield { kind: 'finding', id, place: placeIn(entry, ['findings', at, 'id']) };
  for (const entry of catalogue.entries('dimensions'))
    for (const [at, { id }] of entry.data.rows.entries()) yield { kind: 'row', id, place: placeIn(entry, ['rows', at, 'id']) };
  const file = (name: string) => catalogue.files.find((one) => one.file === `content/${name}.yaml`)!;
  for (const [at, { id }] of (catalogue.file('prices') ?? []).entries())
    yield { kind: 'price', id, place: placeIn(file('prices'), [at, 'id']) };
  for (const [at, { id, options }] of (catalogue.decision('questions.yaml')?.questions ?? []).entries()) {
    const path = ['questions', at];
    yield { kind: 'question', id, place: placeIn(file('decision/questions'), [...path, 'id']) };
    for (const option of Object.keys(options))
      yield { kind: 'option', id: `${id}.${option}`, place: placeIn(file('decision/questions'), [...path, 'options', option]) };
  }
}
