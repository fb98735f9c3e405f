/** Every check of the content there is: its own, and its agreement with the decision model. Node only. */
import { openCatalogue, type Catalogue } from '../catalogue/catalogue.ts';
import { checkCatalogue, type Checked } from '../catalogue/check.ts';
import { checkAgreement } from './agreement.ts';

/**
 * Checks the whole content.
 *
 * @param root the project's root folder
 * @param catalogue the content, where it has been read already
 */
export function checkAll(root: string, catalogue: Catalogue = openCatalogue(root)): Checked & { files: number } {
  const { problems, followOns } = checkCatalogue(catalogue);
  // A model with a fault of its own disagrees with many pages, and is told of first.
  if (problems.some(({ kind, file }) => file.startsWith('content/decision/') && kind !== 'uncited-number'))
    return { files: catalogue.files.length, problems, followOns };
  const told = new Set(problems.map(({ file, line }) => `${file}:${line}`));
  // What the model says of a place that has been told of already follows from it.
  const further = checkAgreement(catalogue).filter(({ file, line }) => !told.has(`${file}:${line}`));
  return { files: catalogue.files.length, problems: [...problems, ...further], followOns };
}
