/** Prose without its marks, for places that show plain text: feeds, tables, JSON-LD. Pure. */
import { withoutCitations } from '../prose/syntax.ts';

/** One line of prose as plain text: no citations, links as their words, no emphasis. */
export function withoutMarks(prose: string): string {
  return withoutCitations(prose)
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/(\*\*?|`)(\S(?:[^*`]*\S)?)\1/g, '$2');
}
