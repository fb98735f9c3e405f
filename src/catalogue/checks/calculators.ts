/** Figures that a calculator takes its defaults, its times and its published totals from stand in their findings. */
import type { Catalogue } from '../catalogue.ts';
import type { Report } from '../report.ts';
import { placeIn } from '../shape.ts';
import { namedFigure } from './figures.ts';

export function checkCalculators(catalogue: Catalogue, report: Report): void {
  for (const entry of catalogue.entries('calculators')) {
    const hold = (finding: string, figure: string, path: readonly PropertyKey[]) =>
      void namedFigure(catalogue, report, placeIn(entry, path), { finding, figure });
    const { defaults, times, cases } = entry.data;
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
