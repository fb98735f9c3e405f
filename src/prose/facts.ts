/** What the site needs to know of a page's text. Pure. */
import { firstSentence } from './first-sentence.ts';
import { citedIn, definedIn, stringsIn, withoutCitations } from './syntax.ts';

export interface TextFacts {
  /** Findings cited, in the order of their note numbers. */
  citations: string[];
  /** Glossary terms marked, in order. */
  terms: string[];
  words: number;
  /** When an approach serves best and worst: the first sentence of the first point of the sections that say so. */
  best?: string;
  worst?: string;
}

/**
 * @param frontmatter the page's fields
 * @param body the page's text below them
 */
export function factsOf(frontmatter: unknown, body: string): TextFacts {
  const text = [...stringsIn(frontmatter), body].join('\n');
  const [best, worst] = [firstPointOf(body, 'When to use it'), firstPointOf(body, 'When not to use it')];
  return {
    citations: citedIn(text),
    terms: definedIn(text),
    words: body.trim().split(/\s+/).length,
    ...(best !== undefined && { best }),
    ...(worst !== undefined && { worst }),
  };
}

/** The first sentence of a section’s first point, with its links. */
function firstPointOf(body: string, heading: string): string | undefined {
  const point = new RegExp(`^## ${heading}\\s*\\n+- (.+)`, 'm').exec(body)?.[1];
  return point && firstSentence(withoutCitations(point));
}
