import type { Answers, ApproachId, Assessment, Core, Model } from '../decision/index.ts';
import type { MonthlyRange } from '../costs/index.ts';
import type { FromAddress } from './address.ts';
import type { Labels, Reasons } from './labels.ts';
import type { Summary } from './summary.ts';

export type Mode = 'guided' | 'all';

/** What the advisor knows about the reader, and nothing else. */
export interface State {
  answers: Answers;
  /** Questions that the reader said they cannot answer; asked once, not again. */
  unsure: readonly string[];
  /** Where the reader counted: tokens or requests a month, by question. */
  numbers: Readonly<Record<string, number>>;
  /** A scenario that was kept, to hold this one against. */
  beside: Answers | null;
  mode: Mode;
  /** The question on screen in guided mode, or the screen of duties; null when nothing more is worth asking. */
  current: string | null;
  /** Questions shown before, oldest first: where *Previous* leads. */
  trail: readonly string[];
  /** The result stands before the question: at the end, and where answers came along. */
  resultFirst: boolean;
}

/** What an approach costs a month with the reader's answers; see `MonthlyRange` of the cost model. */
type Monthly = (
  answers: Answers,
  approach: ApproachId,
  /** By the names of the cost model, over what the answers mean. */
  numbers: Readonly<Record<string, number>>,
) => Promise<MonthlyRange>;

/** What the site around gives to the whole advisor; in a frame and in short forms none of it is there. */
export interface Site {
  readonly monthly?: Monthly | undefined;
  /** Where a note about a result can be sent, if the site says so: the address of its issues, and one for mail. */
  readonly issues?: string | undefined;
  readonly mail?: string | undefined;
}

/** What every part of the widget is given. */
export interface Shared {
  model: Model;
  labels: Labels;
  /** The answers as the engine sees them. */
  now: Core;
  result: Assessment;
  /** Null without answers and for a contradiction. */
  summary: Summary | null;
}

/** What stands below the result on the advisor's own page. */
export interface Portable extends Shared {
  /** The address that restores this result. */
  url: string;
  /** The site's base path, with a slash at both ends. */
  base: string;
  site: Site;
}

/** What the parts that load with the result are given. */
export interface Explained extends Shared {
  /** The site's base path, with a slash at both ends. */
  base: string;
  /** Version of the model when the link was made that led here. */
  since: string | null;
  /** The approach that the reader came with. */
  from: ApproachId | null;
  numbers: State['numbers'];
  /** Questions that the reader cannot answer. */
  unsure: readonly string[];
  /** Level of the headings inside the result. */
  level: 3 | 4;
  site: Site;
  onTry(changes: Answers): void;
}

/** What the parts are given that tell reasons. */
export interface WithReasons extends Explained {
  reasons: Reasons;
}

/** What the parts are given that stand below a recommendation. */
export interface Recommended extends WithReasons {
  summary: Summary;
  onAsk(question: string): void;
}

/** The page around the widget when it stands in a frame. */
export interface Embedding {
  /** What the frame's address asks for. */
  start(): FromAddress;
  /** The reader changed answers. */
  answered(before: Answers, after: Answers): void;
  /** There is a result, the first or a new one. */
  result(now: Core): void;
  /** Answers that the page around wants taken over; returns what ends listening. */
  onAnswers(apply: (answers: Answers) => void): () => void;
}
