/** Figures that a calculator takes its defaults, its times and its published totals from stand in their findings. */
import { PRICED_INPUTS, SOURCED_INPUTS, type Calculator } from '../../schemas/calculator.ts';
import type { Catalogue, Entry } from '../catalogue.ts';
import { nearest } from '../nearest.ts';
import { newerOf } from '../newer.ts';
import type { Report } from '../report.ts';
import { placeIn } from '../shape.ts';
import { namedFigure } from './figures.ts';

export function checkCalculators(catalogue: Catalogue, report: Report): void {
  if (catalogue.entries('calculators').some(({ id }) => id in SOURCED_INPUTS)) checkInputPrices(catalogue, report);
  for (const entry of catalogue.entries('calculators')) {
    const hold = (finding: string, figure: string, path: readonly PropertyKey[]) =>
      void namedFigure(catalogue, report, placeIn(entry, path), { finding, figure });
    const { defaults, times, cases } = entry.data;
    if (entry.id in SOURCED_INPUTS) checkInputs(entry, SOURCED_INPUTS[entry.id]!, report);
    for (const [name, one] of Object.entries(defaults)) {
      for (const field of ['figure', 'less', 'per'] as const) {
        const named = one[field];
        if (named !== undefined) hold(one.finding, named, ['defaults', name, field]);
      }
    }
    for (const [index, time] of times.entries())
      for (const field of ['from', 'to'] as const) hold(time.finding, time[field], ['times', index, field]);
    for (const [index, { finding, figure, inputs }] of cases.entries()) {
      hold(finding, figure, ['cases', index, 'figure']);
      for (const [name, input] of Object.entries(inputs))
        if (typeof input === 'object' && 'figure' in input)
          hold(input.finding ?? finding, input.figure, ['cases', index, 'inputs', name, 'figure']);
    }
  }
}

/** Every input that begins with a finding's figure is given one, and nothing else is. */
function checkInputs(entry: Entry<Calculator>, wanted: readonly string[], report: Report): void {
  const given = Object.keys(entry.data.defaults);
  const missing = wanted.filter((name) => !given.includes(name));
  const strange = given.find((name) => !wanted.includes(name));
  if (strange !== undefined)
    report.say('misplaced', placeIn(entry, ['defaults', strange]), {
      what: `No input of this calculator is called "${strange}".`,
      cure: nearest(strange, missing, 'src/schemas/calculator.ts'),
    });
  else if (missing.length > 0)
    report.say('misplaced', placeIn(entry, ['defaults']), {
      what: `Nothing gives the default of ${missing.join(', ')}.`,
      cure: 'Name the finding and the figure that it follows from.',
    });
}

/** Every price that an input begins with is there, in the list of prices or by the model that stands for a size. */
function checkInputPrices(catalogue: Catalogue, report: Report): void {
  const missing = PRICED_INPUTS.filter((id) => !catalogue.prices.has(id));
  const files = ['content/prices.yaml', ...catalogue.entries('models').map(({ file }) => file)];
  if (missing.length === 0 || catalogue.files.some(({ file, valid }) => !valid && files.includes(file))) return;
  const touched = files.reduce((newest, file) => newerOf(catalogue.root, file, newest));
  report.say(
    'misplaced',
    { file: touched, line: 1 },
    {
      what: `Nothing gives the ${missing.length > 1 ? 'prices' : 'price'} ${missing.join(', ')}, with which the calculators begin.`,
      cure: 'Put it into content/prices.yaml, or give the model that stands for the size its "size" and its prices in content/models/.',
    },
  );
}
