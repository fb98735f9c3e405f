/** What a result means: three sentences each, with the findings they rest on, and the answers for the advisor. */
import type { CitedId } from './facts.ts';

export interface Sentence {
  text: string;
  finding?: CitedId;
}

export interface Meaning {
  sentences: Sentence[];
  /** Question and option of the advisor. */
  advisor: Record<string, string>;
  /** Field and value of the numbers page. */
  numbers: Record<string, string>;
}

const query = (pairs: Record<string, string>) => new URLSearchParams(pairs).toString();
/** The address of a page with answers filled in. @param base the site's root, with a slash at its end */
export const linkTo = (base: string, page: string, pairs: Record<string, string>): string => `${base}${page}/?${query(pairs)}`;
