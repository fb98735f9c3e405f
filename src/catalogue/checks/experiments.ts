/** An experiment's figures stand in its findings, in one unit, and compare two things at least. */
import { VARIANTS } from '../../schemas/shared.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Place } from '../problem.ts';
import type { Report } from '../report.ts';
import { placeIn } from '../shape.ts';
import { namedFigure, newerThan, placeOfFigure } from './figures.ts';

const AGAIN = {
  what: 'Another arm of this approach has this figure already.',
  cure: 'Name the figure that was measured for this one.',
};

/** What more of is better, and what less of is; a measure that says both is left to its writer. */
const MORE =
  /\b(right|accura\w*|scores?|F1|match(es|ed)?|agree\w*|won|passed|solved|saved|gain(ed|s)?|quality|satisfaction|improvement)\b/i;
const LESS = /\b(time|errors?|costs?|loss|fail\w*|memory|unsafe|harmful|malformed|latency|hallucinat\w*)\b/i;

/** Which way the words of a measure point, where they point one way only. */
export function directionOf(measure: string): 'higher' | 'lower' | undefined {
  const [more, less] = [MORE.test(measure), LESS.test(measure)];
  return more === less ? undefined : more ? 'higher' : 'lower';
}

export function checkExperiments(catalogue: Catalogue, report: Report): void {
  for (const entry of catalogue.entries('experiments')) {
    const { measure, better } = entry.data;
    const direction = directionOf(measure);
    if (direction !== undefined && direction !== better)
      report.say('misplaced', placeIn(entry, ['better']), {
        what: `"${better}" would be better of “${measure}”.`,
        cure: `Write ${direction}, or say in the measure what is counted, so that readers see why.`,
      });
    const units = new Map<string, Place>();
    const arms = new Set<string>();
    const named = new Set<string>();
    for (const [index, value] of entry.data.values.entries()) {
      const { approach, variant, finding = entry.data.finding } = value;
      arms.add(`${approach}/${variant ?? ''}`);
      if (variant !== undefined && !(VARIANTS[approach] as readonly string[]).includes(variant))
        report.say('variant-of-another', placeIn(entry, ['values', index, 'variant']), { variant, approach });
      for (const field of ['figure', 'to'] as const) {
        const figure = value[field];
        if (figure === undefined) continue;
        const key = `${approach} ${finding} ${figure}`;
        // One figure may be of two approaches alike, never of two arms of one.
        if (named.has(key)) report.say('misplaced', placeIn(entry, ['values', index, field]), AGAIN);
        named.add(key);
        const place = placeIn(entry, ['values', index, field]);
        const found = namedFigure(catalogue, report, place, { finding, figure });
        if (found) units.set(found.unit, newerThan(catalogue, finding, place) ? placeOfFigure(catalogue, finding, figure) : place);
      }
    }
    if (units.size > 1) {
      // Where a source was touched since, the unit was changed there.
      const changed = [...units.values()].findLast(({ file }) => file !== entry.file);
      report.say('mixed-units', changed ?? placeIn(entry, ['values']), { units: [...units.keys()].map((unit) => unit || 'none') });
    }
    if (arms.size === 1) report.say('one-arm', placeIn(entry, ['values']));
  }
}
