/** Compiles the reader's data once. Pure. */
import type { Cue, ModelName, Quantity, ReadingData, Rule } from './data.ts';
import { phrase } from './phrases.ts';

type Compiled<Kind, Keys extends keyof Kind> = Omit<Kind, Keys> & { readonly [Key in Keys]: readonly RegExp[] };

export interface Prepared {
  readonly cues: readonly Compiled<Cue, 'sure' | 'perhaps' | 'unless'>[];
  readonly rules: readonly Compiled<Rule, 'with' | 'unless'>[];
  readonly models: readonly { readonly pattern: RegExp; readonly model: ModelName }[];
  readonly quantities: readonly (Compiled<Quantity, 'with' | 'unless'> & { readonly pattern: RegExp })[];
}

const known = new WeakMap<ReadingData, Prepared>();

/** The same data as patterns; made once for each set of data. @throws Error that names a phrase that cannot be compiled */
export function prepare(data: ReadingData): Prepared {
  const before = known.get(data);
  if (before) return before;
  const all = (list: readonly string[]) => list.map(phrase);
  const prepared: Prepared = {
    cues: data.cues.map((cue) => ({ ...cue, sure: all(cue.sure), perhaps: all(cue.perhaps), unless: all(cue.unless) })),
    rules: data.rules.map((rule) => ({ ...rule, with: all(rule.with), unless: all(rule.unless) })),
    models: data.models.flatMap((model) => model.names.map((name) => ({ pattern: phrase(name), model }))),
    quantities: data.quantities.map((one) => ({ ...one, with: all(one.with), unless: all(one.unless), pattern: unitPattern(one.units) })),
  };
  known.set(data, prepared);
  return prepared;
}

/** A number, up to two words, and one of the units. Groups: the number, its `k` or `million`, the unit. */
function unitPattern(units: readonly string[]): RegExp {
  const names = units.map((unit) => unit.replaceAll('*', String.raw`[\p{L}]*`).replaceAll(' ', String.raw`[\s-]+`)).join('|');
  return new RegExp(String.raw`(?<![\p{L}\p{N}.])(\d[\d.,]*)\s?(k\b|m\b|thousand|million)?(?:[\s-]+[\p{L}'-]+){0,2}?[\s-]*(${names})(?![\p{L}])`, 'giu');
}
