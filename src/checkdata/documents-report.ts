/** What the check of a collection finds. */
import type { Problem } from './files/source.ts';
import type { SizeClass } from './collection-size.ts';

/** How many of a kind are listed by name. */
export const LISTED = 12;

export interface DocumentsReport {
  /** Files that were read. */
  documents: number;
  /** Records in files that are lists of texts. */
  records: number;
  /** Estimated, in o200k tokens. */
  tokens: number;
  tokensExact?: number;
  pages: number;
  sizeClass: SizeClass;
  /** Texts that repeat an earlier one, blanks aside. */
  duplicates: number;
  /** Texts that are nearly an earlier one. */
  nearDuplicates: number;
  pdfPages: number;
  /** Pages of PDFs without text. */
  scannedPages: number;
  /** Share of the text by language (ISO 639-3; `und` is too short to tell), the commonest first. */
  languages: Record<string, number>;
  /** Files by kind. */
  kinds: Record<string, number>;
  tables: number;
  /** Files that hold program code. */
  code: number;
  /** Part numbers, paragraphs, versions and the like. */
  identifiers: { count: number; distinct: number; samples: string[] };
  longest: { name: string; tokens: number }[];
  duplicatePairs: [string, string][];
  nearPairs: { earlier: string; later: string; likeness: number }[];
  problems: Problem[];
}

export type Step = (what: string, share: number) => void;
