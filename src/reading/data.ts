/** The shape of what the reader knows: `content/reading/*.yaml`, checked by `src/schemas/reading.ts`. */

export type Answers = Readonly<Record<string, string>>;

/** Words that say one answer, of questions that too few texts answer for their weights to be estimated. */
export interface Cue {
  readonly question: string;
  readonly option: string;
  /** Phrases that state it plainly. */
  readonly sure: readonly string[];
  /** Phrases that only suggest it: offered, not ticked. */
  readonly perhaps: readonly string[];
  /** Phrases that take it back, wherever they stand. */
  readonly unless: readonly string[];
}

/** A model or a family by its name. */
export interface ModelName {
  readonly names: readonly string[];
  readonly size?: string;
  readonly weights?: string;
  readonly window?: string;
}

/** Numbers with a unit, and the answer that a range of them gives. */
export interface Quantity {
  readonly question: string;
  /** Words that follow the number, or stand up to two words after it. */
  readonly units: readonly string[];
  /** Words that stand before the number, such as "labelled about 600". */
  readonly before: readonly string[];
  /** What one unit counts, such as 400 tokens a page. */
  readonly each: number;
  /** Up to and including this many, this option; the last has no bound. */
  readonly steps: readonly { readonly upTo?: number; readonly option: string }[];
  /** Fewer than this many say nothing. */
  readonly least: number;
  /** What the number itself says besides, such as open weights of "7B". */
  readonly also: Answers;
  /** Where different options are named, none is taken; otherwise the largest number counts. */
  readonly onlyOne: boolean;
  /** Words that must stand in the same sentence. */
  readonly with: readonly string[];
  readonly unless: readonly string[];
}

/**
 * Question → option → sign → weight in steps of three tenths of a natural logarithm. `unsaid` stands for no answer. A sign is a single word, by its number
 * (`signOf` of `match.ts`); a number or a model's name that gives an answer (`evidence.ts`); an answer to an earlier question, as far as it is
 * likely (`read.ts`); or `base`, which is always there, in tenths.
 */
export type Fitted = Readonly<Record<string, Readonly<Record<string, Weights>>>>;
/** Sign → weight. A map, because going through one takes a third of the time. */
export type Weights = ReadonlyMap<string, number>;

export interface ReadingData {
  readonly cues: readonly Cue[];
  readonly models: readonly ModelName[];
  readonly quantities: readonly Quantity[];
  readonly fitted: Fitted;
}
