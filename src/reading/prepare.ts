/** Compiles the reader's data once. Pure. */
import type { Cue, ModelName, Quantity, ReadingData, Rule } from './data.ts';
import { phrase, type Phrase } from './phrases.ts';

type Compiled<Kind, Keys extends keyof Kind> = Omit<Kind, Keys> & { readonly [Key in Keys]: readonly Phrase[] };

export interface Prepared {
  readonly cues: readonly Compiled<Cue, 'sure' | 'perhaps' | 'unless'>[];
  readonly rules: readonly Compiled<Rule, 'with' | 'unless'>[];
  readonly models: readonly { readonly phrase: Phrase; readonly model: ModelName }[];
  readonly quantities: readonly (Compiled<Quantity, 'with' | 'unless'> & { readonly patterns: readonly RegExp[] })[];
}

const known = new WeakMap<ReadingData, Prepared>();

/** The same data as patterns; made once for each set of data. @throws Error that names a phrase that cannot be compiled */
export function prepare(data: ReadingData): Prepared {
  const before = known.get(data);
  if (before) return before;
  const all = (list: readonly string[]) => list.map((one) => phrase(one, data.words));
  const prepared: Prepared = {
    cues: data.cues.map((cue) => ({ ...cue, sure: all(cue.sure), perhaps: all(cue.perhaps), unless: all(cue.unless) })),
    rules: data.rules.map((rule) => ({ ...rule, with: all(rule.with), unless: all(rule.unless) })),
    models: data.models.flatMap((model) => model.names.map((name) => ({ phrase: phrase(name, data.words), model }))),
    quantities: data.quantities.map((one) => ({
      ...one,
      with: all(one.with),
      unless: all(one.unless),
      patterns: [...unitPattern(one.units), ...beforePattern(one.before)],
    })),
  };
  known.set(data, prepared);
  return prepared;
}

const NUMBER = String.raw`(?<![a-z0-9.$€£])(?<number>\d[\d.,]*)\s?(?<times>k\b|m\b|thousand|million)?`;
const names = (list: readonly string[]) =>
  list.map((one) => one.replaceAll('*', String.raw`[a-z]*`).replaceAll(' ', String.raw`[\s-]+`)).join('|');

/** A number, up to two words, and one of the units. */
function unitPattern(units: readonly string[]): RegExp[] {
  if (units.length === 0) return [];
  // Of a unit of a letter, such as 7B, nothing stands between.
  const between = units.some((unit) => unit.length < 3) ? '' : String.raw`(?:[\s-]+[a-z'-]+){0,2}?`;
  return [new RegExp(String.raw`${NUMBER}${between}[\s-]*(?<![a-z])(?:${names(units)})(?![a-z])`, 'gi')];
}

/** One of the words, up to two others, and a number. */
function beforePattern(before: readonly string[]): RegExp[] {
  return before.length === 0 ? [] : [new RegExp(String.raw`(?<![a-z])(?:${names(before)})(?:\s+[a-z]+){0,2}\s+${NUMBER}`, 'gi')];
}
