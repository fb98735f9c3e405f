/** No finding speaks for an effect and against it. */
import type { Catalogue } from '../../catalogue.ts';
import type { Say } from './say.ts';

/** @param sayIn says of the file of that name */
export function checkSides(catalogue: Catalogue, sayIn: (name: string) => Say): void {
  sides(catalogue.decision('interactions.yaml') ?? [], [], sayIn('interactions.yaml'));
  const effects = catalogue.decision('effects.yaml');
  if (!effects) return;
  const { always, ...byQuestion } = effects;
  sides(always, ['always'], sayIn('effects.yaml'));
  for (const [question, options] of Object.entries(byQuestion)) {
    for (const [option, list] of Object.entries(options)) sides(list, [question, option], sayIn('effects.yaml'));
  }
}

function sides(list: readonly { findings: string[]; against: string[] }[], path: PropertyKey[], say: Say): void {
  for (const [at, { findings, against }] of list.entries()) {
    const both = against.find((id) => findings.includes(id));
    if (both !== undefined)
      say([...path, at, 'against'], `The finding "${both}" speaks for it and against it.`, 'Keep it in one of the two lists.');
  }
}
