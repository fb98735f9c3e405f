/** The decision model as the method page and the editions need it. */
import { loadModel, type Loaded } from '../decision/load.ts';
import { content } from './content.ts';

let compiled: { from: unknown; loaded: Loaded } | undefined;

/** The whole model: compiled, its wording, its files, its published cases. @throws ModelError when a file is at fault. */
export function decision(): Loaded {
  const from = content();
  if (compiled?.from !== from) compiled = { from, loaded: loadModel(from.root, from) };
  return compiled.loaded;
}
