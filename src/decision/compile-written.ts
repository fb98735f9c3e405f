/** Every effect that the files hold, in the model's order, with the answers under which it stands, its place and its name. */
import type { ModelSource, RawEffect, When } from './files.ts';
import { effectKey } from './model.ts';

interface Written {
  readonly raw: RawEffect;
  readonly when: When;
  readonly file: string;
  readonly path: string;
  readonly key: string;
}

/** Those that always hold, those of each answer, then the interactions. */
export function* writtenEffects(files: ModelSource): Generator<Written> {
  const file = 'effects.yaml';
  for (const [at, raw] of files.effects.always.entries())
    yield { raw, when: {}, file, path: `always[${at}]`, key: effectKey(null, null, raw.on, raw.row) };
  for (const [question, options] of Object.entries(files.effects.byQuestion)) {
    for (const [option, list] of Object.entries(options)) {
      for (const [at, raw] of list.entries()) {
        const key = effectKey(question, option, raw.on, raw.row);
        yield { raw, when: { [question]: [option] }, file, path: `${question}.${option}[${at}]`, key };
      }
    }
  }
  for (const raw of files.interactions) yield { raw, when: raw.when, file: 'interactions.yaml', path: raw.id, key: raw.id };
}
