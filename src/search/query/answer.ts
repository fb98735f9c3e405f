/** What the search asks of an index, and what it answers. */
import type { Entry } from '../vocabulary.ts';
import type { Intent } from './intents.ts';
import type { Understanding } from './understanding.ts';

/** A result of one pass. */
export interface Hit {
  id: string;
  score: number;
  /** Places of the matched words in the result's text, counted in words. */
  places: readonly number[];
}

export interface Index {
  /** Results that hold every word of the text, or words that start so. */
  search(text: string): Promise<readonly Hit[]>;
  /** How many results hold exactly this word, ignoring its ending. */
  holds(word: string): Promise<number>;
}

export interface Found {
  id: string;
  entry: Entry;
  score: number;
  places: readonly number[];
  /** The name of the result that the question matches, if it matches one. */
  intent?: Intent;
}

export interface Answer extends Understanding {
  results: Found[];
  /** The result that answers the question by itself, where the search is sure of it. */
  sure?: Found;
  /** Whether parts of the index could not be read, so that results may be missing. */
  incomplete: boolean;
  /** Words to try instead, where nothing was found. */
  nearest: string[];
}
