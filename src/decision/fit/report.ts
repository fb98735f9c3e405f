/** What the fit prints: how often right, how sure, and which cases are missed, looked at and kept apart. Pure. */
import { APPROACHES } from '../model.ts';
import type { Assessment } from '../result.ts';
import type { OutOfFold } from './cross.ts';
import type { Way } from './folds.ts';

export type Line = OutOfFold & { readonly result: Assessment };

const WAYS: readonly Way[] = ['stated', 'no-gap', 'stated-only', 'half'];

/**
 * The report, line by line.
 *
 * @param keptApart ids of cases that were not looked at while rules were written
 * @param open whether to print figures for these, too
 */
export function report(lines: readonly Line[], keptApart: ReadonlySet<string>, openThem: boolean): string[] {
  const seen = lines.filter(({ one }) => !keptApart.has(one.id));
  const apart = lines.filter(({ one }) => keptApart.has(one.id));
  return [
    ...figures('looked at', seen),
    ...(openThem ? figures('kept apart', apart) : []),
    'Missed among those looked at, as stated:',
    ...seen.filter(({ put, right }) => put.way === 'stated' && !right).map(missed),
  ];
}

function figures(name: string, lines: readonly Line[]): string[] {
  const groups: [string, readonly Line[]][] = WAYS.flatMap((way) => {
    const put = lines.filter((line) => line.put.way === way);
    const sets = (['published', 'people'] as const).map((set): [string, Line[]] => [
      `${name}, ${way}, ${set}`,
      put.filter(({ one }) => one.set === set),
    ]);
    return [[`${name}, ${way}`, put] as [string, Line[]], ...sets];
  });
  return groups.filter(([, group]) => group.length > 0).map(([label, group]) => `${label.padEnd(34)} ${summary(group)}`);
}

function summary(lines: readonly Line[]): string {
  const right = lines.filter((line) => line.right).length;
  const clear = lines.filter(({ result }) => result.status === 'clear');
  const clearRight = clear.filter((line) => line.right).length;
  const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
  const loss =
    lines.reduce((sum, { raw, one }) => {
      const accepted = raw.reduce((all, chance, at) => all + (one.accepted.includes(APPROACHES[at]!) ? chance : 0), 0);
      return sum - Math.log(Math.max(1e-4, accepted));
    }, 0) / lines.length;
  return `right ${right}/${lines.length} ${percent(right, lines.length)}; clear ${percent(clear.length, lines.length)}, of these right ${clearRight}/${clear.length} ${percent(clearRight, clear.length)}; log loss ${loss.toFixed(3)}; calibration error ${calibrationError(lines).toFixed(3)}`;
}

/** Mean distance between what was said and what was found, over ten bins of equal width, weighted by their cases. */
function calibrationError(lines: readonly Line[]): number {
  let sum = 0;
  for (let bin = 0; bin < 10; bin++) {
    const inside = lines.filter(({ result }) => Math.min(9, Math.floor(result.probability * 10)) === bin);
    const said = inside.reduce((all, { result }) => all + result.probability, 0);
    sum += Math.abs(said - inside.filter(({ right }) => right).length);
  }
  return sum / Math.max(1, lines.length);
}

function missed({ one, put, result }: Line): string {
  const answers = Object.entries(put.answers).map(([question, option]) => `${question}=${option}`);
  const sure = `${result.winner ?? 'none'} ${result.probability.toFixed(2)}${result.status === 'clear' ? ' CLEAR' : ''}`;
  return `  ${one.set} ${one.id}: ${sure}, accepted ${one.accepted.join('+')} | ${answers.join(' ')}`;
}
