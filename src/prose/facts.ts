/** What the site needs to know of a page's text. Pure. */
import { citedIn, definedIn, stringsIn } from './syntax.ts';

export interface TextFacts {
  /** Findings cited, in the order of their note numbers. */
  citations: string[];
  /** Glossary terms marked, in order. */
  terms: string[];
  words: number;
}

/**
 * @param frontmatter the page's fields
 * @param body the page's text below them
 */
export function factsOf(frontmatter: unknown, body: string): TextFacts {
  const text = [...stringsIn(frontmatter), body].join('\n');
  return { citations: citedIn(text), terms: definedIn(text), words: body.trim().split(/\s+/).length };
}
