/** What is made of a query: the things that it names, and what is special about it. */

/** One thing that the query names, with every way of writing it that the site uses; phrases are possible. */
export interface Subject {
  typed: string;
  forms: string[];
  /** The word that was put in its place, if it was misspelt, or the words it was split into. */
  corrected?: string;
  /** A usual word that was added, because the typed one is rare and close to it. */
  also?: string;
}

export interface Understanding {
  /** The query as it can be shown to the reader. */
  typed: string;
  subjects: Subject[];
  /** Words that neither the site nor its vocabulary knows. */
  unknown: string[];
  /** The query with its misspelt words set right, where there were some. */
  corrected?: string;
  /** The query with right words of English replaced by close words of the site: offered, never searched for unasked. */
  suggestion?: string;
  /** The words that say what the question is about, set right, in their order. */
  words: string[];
  /** Every word of the question as it is read, with those that only ask. */
  said: string[];
  /** Whether the question is one for the advisor, or one for the page of numbers. */
  advice: boolean;
  numbers: boolean;
  /** What else is special about the text, if anything is. */
  text?: 'message' | 'foreign' | 'symbols';
  /** The words of a text in another script that the site may know. */
  latin?: string;
  /** Whether the last word is one of the site's, rather than the beginning of one. */
  whole: boolean;
  /** Whether something was not asked about, since the next key would make it useless. */
  waiting: boolean;
}
