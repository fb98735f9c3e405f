/** Every check of the content there is: its own, its agreement with the decision model, its drawings. Node only. */
import { openCatalogue, type Catalogue } from '../catalogue/catalogue.ts';
import { checkCatalogue, type Checked } from '../catalogue/check.ts';
import { ContentError, type Problem } from '../catalogue/problem.ts';
import { loadReading } from '../reading/load.ts';
import { checkAgreement } from './agreement.ts';
import { drawingProblems } from './drawing-checks.ts';
import { workedProblems } from './worked-checks.ts';

/**
 * Checks the whole content but for the grammar of its drawings, for which Mermaid has to be waited for.
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
  const further = [...checkAgreement(catalogue), ...workedProblems(catalogue)].filter(
    ({ file, line }) => !told.has(`${file}:${line}`),
  );
  return { files: catalogue.files.length, problems: [...problems, ...readingProblems(root, catalogue), ...further], followOns };
}

/** What is wrong with the words that the reader of people's own words goes by, once each file is well-formed by itself. */
function readingProblems(root: string, catalogue: Catalogue): Problem[] {
  if (catalogue.problems.some(({ file }) => file.startsWith('content/reading/'))) return [];
  try {
    loadReading(root, catalogue);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return [...error.problems];
    throw error;
  }
}

/** As {@link checkAll}, with the drawings; those in a file that is at fault already may not even be meant. */
export async function checkContent(root: string, catalogue: Catalogue = openCatalogue(root)): Promise<ReturnType<typeof checkAll>> {
  const { problems, ...rest } = checkAll(root, catalogue);
  const told = new Set(problems.map(({ file }) => file));
  const drawings = await drawingProblems(catalogue);
  return { problems: [...problems, ...drawings.filter(({ file }) => !told.has(file))], ...rest };
}
