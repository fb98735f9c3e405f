/** The advisor's state in the address: read at the start, written as the reader answers. */
import {
  APPROACHES,
  formatQuery,
  parseQuery,
  type Answers,
  type ApproachId,
  type Ignored,
  type Model,
  type ParsedQuery,
} from '../decision/index.ts';

/** Names the approach that the reader came with: a page about one links here with it. */
const FROM = 'from';
/** Names the question to put first, where a page links to it. */
const ASK = 'ask';

export interface FromAddress {
  answers: Answers;
  notSure: readonly string[];
  ignored: readonly Ignored[];
  /** Answers that mean something else now than when the link was made. */
  changed: ParsedQuery['changed'];
  /** What the link's maker was told, if the link says so. */
  claimed: { winner: ApproachId | null; version: string | null };
  /** The approach that the reader came with, if the link says so. */
  from: ApproachId | null;
  /** The question to put first, if the link names one. */
  ask: string | null;
}

/**
 * Reads answers from a query string; what cannot be read is named, not guessed.
 *
 * @param reserved parameters that are no answers
 */
export function fromAddress(model: Model, search: string, reserved: readonly string[] = []): FromAddress {
  const { answers, notSure, ignored, changed, winner, version } = parseQuery(model, search, [...reserved, FROM, ASK]);
  const said = new URLSearchParams(search);
  const from = approachIn(said.get(FROM));
  return { answers, notSure, ignored, changed, claimed: { winner, version }, from, ask: said.get(ASK) };
}

/** The approach whose page a reader came from, by that page's address. */
export function approachOfPage(address: string): ApproachId | null {
  return approachIn(/\/approaches\/([a-z-]+)\/?(?:$|[?#])/.exec(address)?.[1]);
}

function approachIn(id: string | null | undefined): ApproachId | null {
  return APPROACHES.find((one) => one === id) ?? null;
}

/** The address that restores these answers, under the page given. */
export function addressOf(model: Model, answers: Answers, winner: ApproachId | null, page: string): string {
  const query = formatQuery(model, answers, winner);
  return query === '' ? page : `${page}?${query}`;
}
