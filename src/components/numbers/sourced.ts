/** Defaults that follow from a finding: their values and where they come from. Pure; read when the page is built. */
import { figureOf } from '../../knowledge/figures.ts';
import type { Calculator, DerivedFigure } from '../../schemas/calculator.ts';

type Findings = Parameters<typeof figureOf>[0];

/** A default value with its finding and how it follows from it. */
export interface Sourced {
  value: number;
  finding: string;
  how: string;
}
/** By the name of the input. */
export type SourcedDefaults = ReadonlyMap<string, Sourced>;

/**
 * The sourced defaults of all calculators.
 *
 * @throws Error when a finding or figure that a calculator names does not exist
 */
export function sourcedDefaults(calculators: readonly Pick<Calculator, 'defaults'>[], findings: Findings): SourcedDefaults {
  return new Map(
    calculators
      .flatMap(({ defaults }) => Object.entries(defaults))
      .map(([name, one]) => [name, { value: derive(one, findings), finding: one.finding, how: one.how }]),
  );
}

function derive({ finding, figure, less, per, times = 1, minus, round }: DerivedFigure, findings: Findings): number {
  const at = (named: string) => figureOf(findings, { finding, figure: named }).value;
  const scaled = ((at(figure) - (less === undefined ? 0 : at(less))) / (per === undefined ? 1 : at(per))) * times;
  const value = minus === undefined ? scaled : minus - scaled;
  return round === undefined ? Number(value.toPrecision(12)) : Math.round(value / round) * round;
}
