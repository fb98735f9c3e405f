/** Defaults that follow from a finding: their values and where they come from. Pure; read when the page is built. */
import { figureOf } from '../../knowledge/figures.ts';
import type { Calculator, DerivedFigure } from '../../schemas/calculator.ts';
import type { Host } from '../../schemas/models.ts';

type Findings = Parameters<typeof figureOf>[0];

/** A default value with its finding, or else the page it was read on, and how it follows from it. */
export interface Sourced {
  value: number;
  finding?: string | undefined;
  url?: string | undefined;
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

/** What a shape of the catalogue consists of, by the names of the memory model. */
export const SHAPE = ['parameters', 'layers', 'hidden', 'inner', 'kvHeads', 'headWidth', 'vocabulary'] as const;

/**
 * The defaults of the memory model: the first weights and the first rented GPU of the catalogue.
 *
 * @throws Error when the catalogue has no weights or no GPU whose memory is known
 */
export function catalogueDefaults(hosts: readonly Host[]): SourcedDefaults {
  const weights = hosts.flatMap((host) => host.weights)[0];
  const gpu = hosts.flatMap(({ name, gpus }) => gpus.map((one) => ({ ...one, host: name }))).find(({ memory }) => memory);
  if (!weights || !gpu?.memory) throw new Error('content/models/ has no weights, or no GPU with its memory, for the memory page.');
  const { name, url } = weights;
  return new Map<string, Sourced>([
    ...SHAPE.map((part): [string, Sourced] => [part, { value: weights[part], url, how: `By default that of ${name}.` }]),
    ['gpuMemory', { value: gpu.memory, finding: gpu.read.finding, url: gpu.read.url, how: `An ${gpu.name}.` }],
  ]);
}

function derive({ finding, figure, less, per, times = 1, minus, round }: DerivedFigure, findings: Findings): number {
  const at = (named: string) => figureOf(findings, { finding, figure: named }).value;
  const scaled = ((at(figure) - (less === undefined ? 0 : at(less))) / (per === undefined ? 1 : at(per))) * times;
  const value = minus === undefined ? scaled : minus - scaled;
  return round === undefined ? Number(value.toPrecision(12)) : Math.round(value / round) * round;
}
