/** Figures by reference: a number that a source gives stands in that source's file and nowhere else. Pure. */
import type { Finding } from '../schemas/source.ts';

/** A figure of a finding, by its place among the finding's figures or by what was measured. */
export interface FigureRef {
  finding: string;
  /** `of` as the finding gives it, or the figure's index. */
  figure: string | number;
}

export interface Figure {
  value: number;
  unit: string;
  of: string;
}

type Findings = ReadonlyMap<string, { readonly finding: Pick<Finding, 'figures'> }>;

/**
 * The figure that a reference means.
 *
 * @param findings the catalogue's findings, or those of `evidence.ts`
 * @throws Error that names the finding, what it holds and what to write instead
 *
 * @example figureOf(findings, { finding: 'soudani-longtail', figure: 'Mistral-7B with ideal retrieval' }).value
 */
export function figureOf(findings: Findings, { finding: id, figure }: FigureRef): Figure {
  const found = findings.get(id);
  if (!found)
    throw new Error(`A figure is taken from the finding "${id}", which does not exist.\n    → Name a finding of content/sources/.`);
  const { figures } = found.finding;
  const listed = figures.map(({ value, unit, of }, index) => `${index}: ${value}${unit && ` ${unit}`}, ${of}`).join('; ');
  const matching = typeof figure === 'number' ? figures.slice(figure, figure + 1) : figures.filter(({ of }) => of === figure);
  if (matching.length === 1) return matching[0]!;
  const what = matching.length === 0 ? `has no figure "${figure}"` : `has ${matching.length} figures "${figure}"`;
  throw new Error(`The finding "${id}" ${what}.\n    → It holds ${listed || 'none'}. Name one of them in full, or by its number.`);
}
