/** A picture's figures stand in its findings, in one unit and on its scale; its dates are those of its findings; some page shows it. */
import type { Catalogue } from '../catalogue.ts';
import { walk, type Passage } from '../passages.ts';
import type { Place } from '../problem.ts';
import type { Report } from '../report.ts';
import { placeIn } from '../shape.ts';
import { namedFigure } from './figures.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** @param passages of all files */
export function checkPictures(catalogue: Catalogue, passages: readonly Passage[], report: Report): void {
  const entries = catalogue.entries('pictures');
  const shown = new Set<string>();
  for (const passage of passages) {
    for (const node of walk(passage.tree)) {
      if (node.name !== 'Picture') continue;
      const id = String(node.attributes?.find(({ name }) => name === 'id')?.value ?? '');
      shown.add(id);
      if (!entries.some((entry) => entry.id === id))
        report.say('unknown-picture', passage.placeOf(node), { id, known: entries.map((entry) => entry.id) });
    }
  }
  for (const entry of entries) {
    if (!shown.has(entry.id)) report.say('picture-unshown', placeIn(entry, ['title']), { id: entry.id });
    const { data } = entry;
    if (data.kind === 'dates') {
      for (const [row, { events }] of data.rows.entries()) {
        for (const [index, { date, finding }] of events.entries()) {
          const inWords = `${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
          const text = catalogue.findings.get(finding)?.finding.text;
          if (text !== undefined && !text.replaceAll(/\s+/g, ' ').includes(inWords))
            report.say('date-not-found', placeIn(entry, ['rows', row, 'events', index, 'date']), { date: inWords, finding });
        }
      }
      continue;
    }
    const units = new Set<string>();
    const beyond: { place: Place; value: number }[] = [];
    for (const [row, { marks }] of data.rows.entries()) {
      for (const [index, { finding, figure }] of marks.entries()) {
        const place = placeIn(entry, ['rows', row, 'marks', index, 'figure']);
        if (marks.findIndex((one) => one.finding === finding && one.figure === figure) < index)
          report.say('misplaced', place, { what: 'This row shows the figure already.', cure: 'Name the figure that was meant.' });
        const found = namedFigure(catalogue, report, place, { finding, figure });
        if (!found) continue;
        units.add(found.unit);
        if (found.value < data.from || found.value > data.to) beyond.push({ place, value: found.value });
      }
    }
    // One figure may be named wrongly; of several it is the scale that is wrong.
    const end = beyond.some(({ value }) => value > data.to) ? 'to' : 'from';
    const places = beyond.length > 1 ? [{ place: placeIn(entry, [end]), value: beyond[0]!.value }] : beyond;
    for (const { place, value } of places) report.say('beyond-scale', place, { value, from: data.from, to: data.to });
    if (units.size > 1) report.say('mixed-units', placeIn(entry, ['rows']), { units: [...units].map((unit) => unit || 'none') });
  }
}
