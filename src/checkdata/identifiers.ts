/** Exact identifiers, such as part numbers, paragraphs and versions, which search by meaning misses. */
import type { Document } from './files/source.ts';
import type { DocumentsReport } from './documents-report.ts';

const IDENTIFIER = /\b(?:[A-Z]{1,8}[-_/.]?\d{2,}[A-Z0-9]*(?:[-_/.][A-Z0-9]+)*|\d{2,}[-_/][A-Z][A-Z0-9]*(?:[-_/.][A-Z0-9]+)*)\b/g;
const COUNTED = 200_000;

/** Exact identifiers in a text: letters and digits that only match as a whole. */
export const identifiersIn = (text: string): string[] => text.match(IDENTIFIER) ?? [];

/** How many identifiers all documents hold, how many different ones, and the first few. */
export function identifiersOf(documents: readonly Document[]): DocumentsReport['identifiers'] {
  const seen = new Map<string, number>();
  let count = 0;
  for (const { text } of documents) {
    for (const [identifier] of text.matchAll(IDENTIFIER)) {
      count++;
      if (seen.size < COUNTED || seen.has(identifier)) seen.set(identifier, (seen.get(identifier) ?? 0) + 1);
    }
  }
  const samples = [...seen.keys()].slice(0, 8);
  return { count, distinct: seen.size, samples };
}
