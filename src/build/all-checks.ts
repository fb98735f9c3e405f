/** Every check of the content there is: its own, and its agreement with the decision model. Node only. */
import { checkContent } from '../knowledge/check.ts';
import type { Problem } from '../knowledge/problem.ts';
import { checkAgreement } from './agreement.ts';
import { citedByModel } from './model.ts';

/**
 * Checks the whole content.
 *
 * @param root the project's root folder
 * @param content the content, where it has been read already
 */
export function checkAll(root: string, content?: Parameters<typeof checkContent>[2]): { files: number; problems: Problem[] } {
  const { entries, problems } = checkContent(root, citedByModel(root), content);
  return { files: entries.length, problems: [...problems, ...checkAgreement(root, entries)] };
}
