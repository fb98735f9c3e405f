/** What a source says of itself, and what a finding says in words and in figures, fits together. */
import type { Finding, Source } from '../../schemas/source.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Report } from '../report.ts';
import { placeIn } from '../shape.ts';
import { numbersIn } from './written-numbers.ts';
import { measuredIn, otherUnit } from './units.ts';

type Say = (path: PropertyKey[], what: string, cure: string, words?: string) => void;

export function checkSources(catalogue: Catalogue, report: Report): void {
  for (const entry of catalogue.entries('sources')) {
    const say: Say = (path, what, cure, words) => report.say('misplaced', placeIn(entry, path, words), { what, cure });
    checkArxiv(entry.data, say);
    if (entry.data.kind === 'vendor-documentation' && entry.data.interest === undefined)
      say(['kind'], 'A vendor’s documentation names no interest.', 'Say under "interest" what the vendor sells.');
    for (const [at, finding] of entry.data.findings.entries()) {
      checkFigures(finding, ['findings', at, 'figures'], say);
      checkText(finding, ['findings', at], say);
    }
  }
}

function checkArxiv({ url, arxiv }: Source, say: Say): void {
  const named = /arxiv\.org\/(?:abs|pdf|html)\/(\d{4}\.\d{5})/.exec(url ?? '')?.[1];
  if (named !== undefined && arxiv !== undefined && named !== arxiv)
    say(['arxiv'], `The address says ${named}, the number on arXiv ${arxiv}.`, 'Correct one of the two.');
}

/** Others name a figure by what it is of; only the unit may tell two of them apart. */
function checkFigures({ figures }: Finding, path: PropertyKey[], say: Say): void {
  const names = figures.map(({ of, unit }) => `${of} ${unit}`);
  for (const [index, { value, of }] of figures.entries()) {
    if (!Number.isFinite(value)) say([...path, index, 'value'], 'The figure is no number.', 'Give it as the source does.');
    if (names.indexOf(names[index]!) < index)
      say([...path, index, 'of'], `"${of}" stands in this list already.`, 'Say what each of the two figures is of.');
  }
}

/** What the text measures is a figure, and in the same unit: figures are what pages and pictures take. */
function checkText({ text, figures }: Finding, path: PropertyKey[], say: Say): void {
  const measured = measuredIn(text);
  const told = new Set(figures.flatMap(({ of, unit }) => numbersIn(`${of} ${unit}`)));
  for (const { number, unit } of measured) {
    if (told.has(number) || figures.some(({ value }) => rounds(value, number))) continue;
    say(
      [...path, 'text'],
      `${number} ${unit} is none of the figures of this finding.`,
      'Correct it, or add it to "figures".',
      number,
    );
  }
  for (const [index, { value, unit }] of figures.entries()) {
    const other = measuredIn(`${value} ${unit}`).map((one) => otherUnit(one, measured))[0];
    if (other !== undefined)
      say(
        [...path, 'figures', index, 'unit'],
        `The figure ${value} is in ${unit}, and in ${other} in the text.`,
        'Correct the one that is wrong.',
      );
  }
}

/** Whether a number of a text is the figure, as it is or rounded to the places that the text gives. */
function rounds(value: number, number: string): boolean {
  const [given, held] = [number, String(value)].map((text) => text.split('.')[1]?.length ?? 0) as [number, number];
  const off = Math.abs(Math.abs(value) - Number(number)) * 10 ** given;
  return off < 1e-9 || (held > given && off < 0.5 + 1e-9);
}
