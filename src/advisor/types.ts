import type { Answers, Assessment, CanStillWin, Evaluation, Flip, Model, NextQuestion, Readings } from '../decision/index.ts';
import type { FromAddress } from './address.ts';
import type { Labels } from './labels.ts';

export type Mode = 'guided' | 'all';

/** What the advisor knows about the reader, and nothing else. */
export interface State {
  answers: Answers;
  /** Questions that the reader said they cannot answer; asked once, not again. */
  unsure: readonly string[];
  mode: Mode;
  /** The question on screen in guided mode; null when nothing more is worth asking. */
  current: string | null;
}

/** Figures that take longer, computed after the result is on screen. */
export interface Later {
  possible: CanStillWin;
  flips: readonly Flip[];
  /** Not computed at build. */
  readings: Readings | null;
}

/** What every part of the widget is given. */
export interface Shared {
  model: Model;
  labels: Labels;
  /** The answers as the engine sees them. */
  now: Evaluation;
  result: Assessment;
  next: NextQuestion | null;
}

/** What stands below the result on the advisor's own page. */
export interface Portable extends Shared {
  /** The address that restores this result. */
  url: string;
}

/** What the parts that a reader may open are given. */
export interface Explained extends Shared {
  later: Later | null;
  /** The site's base path, with a slash at both ends. */
  base: string;
  /** Version of the model when the link was made that led here. */
  since: string | null;
  onTry(changes: Answers): void;
}

/** The page around the widget when it stands in a frame. */
export interface Embedding {
  /** What the frame's address asks for. */
  start(): FromAddress;
  /** The reader changed answers. */
  answered(before: Answers, after: Answers): void;
  /** There is a result, the first or a new one. */
  result(now: Evaluation): void;
  /** Answers that the page around wants taken over; returns what ends listening. */
  obey(apply: (answers: Answers) => void): () => void;
}
