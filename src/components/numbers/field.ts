/** The shape of a number that the reader can change, and short ways to write one down. */
import type { Inputs } from './values.ts';

export interface Field {
  /** Its name in the address: two letters or digits, never reused for something else. */
  key: string;
  /** The input of the models that it gives. */
  name: keyof Inputs;
  label: string;
  unit: string;
  min: number;
  max: number;
  /** What the models take for one of its unit: 0.01 for a percentage. */
  scale?: number;
  /** The default, or the price that gives it; `sourced` where a finding or the catalogue of models does. */
  initial: number | { price: string } | 'sourced';
  /** Why the default is only an assumption, where it is one. */
  basis?: Basis;
  /** Options instead of a number. */
  choices?: { value: number; name: string }[];
}
export interface Basis {
  assumed: string;
}
type Kind = Pick<Field, 'unit' | 'min' | 'max' | 'scale'>;

export interface Group {
  title: string;
  /** Groups that few readers change start closed. */
  open: boolean;
  fields: Field[];
}
export type ModelId = 'cost' | 'latency' | 'freshness' | 'quality' | 'memory';

export const TOKENS = { unit: 'tokens', min: 0, max: 1e8 };
export const PERCENT = { unit: '%', min: 0, max: 100, scale: 0.01 };
export const TIMES = { unit: 'times as much', min: 1, max: 100 };
export const MILLISECONDS = { unit: 'ms', min: 0, max: 1e7 };
export const SPEED = { unit: 'tokens a second', min: 0.1, max: 1e9 };
export const DAYS = { unit: 'days', min: 0, max: 36_500 };
export const usd = (unit: string): Kind => ({ unit, min: 0, max: 1e5 });

export const guess = (assumed = 'A round figure for the example.'): Basis => ({ assumed });
export const group = (title: string, open: boolean, fields: Field[]): Group => ({ title, open, fields });

export function number(
  key: string,
  name: keyof Inputs,
  label: string,
  kind: Kind,
  initial: Field['initial'],
  basis?: Basis,
): Field {
  return { key, name, label, ...kind, initial, ...(basis && { basis }) };
}
