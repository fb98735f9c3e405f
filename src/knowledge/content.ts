/** The catalogue, as pages ask for it. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { FileName } from '../catalogue/kinds.ts';
import { catalogueOf } from '../catalogue/shared.ts';

/** The content of the project that is being built. */
export function content(): Catalogue {
  return catalogueOf(process.cwd());
}

/** A file of the content that is one whole. @throws Error when it is missing or faulty, which the content checks rule out */
export function contentFile<Name extends FileName>(name: Name): NonNullable<ReturnType<typeof fileOf<Name>>> {
  const found = fileOf(name);
  if (found === undefined) throw new Error(`content/${name}.yaml is missing or faulty.\n    → Run \`npm run check\`.`);
  return found as NonNullable<typeof found>;
}

const fileOf = <Name extends FileName>(name: Name) => content().file(name);
