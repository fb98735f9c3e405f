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
}

/**
 * Reads answers from a query string; what cannot be read is named, not guessed.
 *
 * @param reserved parameters that are no answers
 */
export function fromAddress(model: Model, search: string, reserved: readonly string[] = []): FromAddress {
  const { answers, notSure, ignored, changed, winner, version } = parseQuery(model, search, [...reserved, FROM]);
  const from = approachIn(new URLSearchParams(search).get(FROM));
  return { answers, notSure, ignored, changed, claimed: { winner, version }, from };
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

/** The address of the cost page with these answers, the recommended approach, and those that the answers rule out. */
export function costAddress(model: Model, answers: Answers, result: Judged, page: string): string {
  const out = result.ruledOut.filter(({ kind }) => kind === 'approach').map(({ id }) => id);
  const address = addressOf(model, answers, result.winner, page);
  return out.length === 0 ? address : `${address}${address.includes('?') ? '&' : '?'}x=${out.join('.')}`;
}
type Judged = Readonly<{ winner: ApproachId | null; ruledOut: readonly { kind: string; id: string }[] }>;
