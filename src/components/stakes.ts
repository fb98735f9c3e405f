/** What a reader's answers put at stake, for the matrix. Fetched only where the address holds answers. */
import model from 'virtual:decision/model';
import { open, parseQuery } from '../decision/index.ts';

/** Importance of each row under the answers of a query; null where it holds none. */
export function stakesOf(search: string): Readonly<Record<string, number>> | null {
  const { answers } = parseQuery(model, search);
  return Object.keys(answers).length === 0 ? null : open(model).at(answers).assessment.importances;
}
