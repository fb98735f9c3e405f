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
export const ASK = 'ask';

/** The answers of a scenario that was kept to be held against, as a query within the query. */
const BESIDE = 'beside';
/** Questions that may be answered by a number of the reader's own, with the name that the calculators have for it. */
export const NUMBERS: Readonly<Record<string, string>> = { corpus: 'ct', volume: 'qn' };

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
  /** Numbers of the reader's own, by question. */
  numbers: Readonly<Record<string, number>>;
  /** A scenario to hold this one against. */
  beside: Answers | null;
  /** The question to put first, if the link names one. */
  ask: string | null;
}

/**
 * Reads answers from a query string; what cannot be read is named, not guessed.
 *
 * @param reserved parameters that are no answers
 */
export function fromAddress(model: Model, search: string, reserved: readonly string[] = []): FromAddress {
  const { answers, notSure, ignored, changed, winner, version } = parseQuery(model, search, [
    ...reserved,
    FROM,
    ASK,
    BESIDE,
    ...Object.values(NUMBERS),
  ]);
  const said = new URLSearchParams(search);
  const from = approachIn(said.get(FROM));
  const numbers = Object.fromEntries(
    Object.entries(NUMBERS).flatMap(([question, key]) => {
      const number = Number(said.get(key));
      return number > 0 && number < Infinity && answers[question] !== undefined ? [[question, number]] : [];
    }),
  );
  const kept = parseQuery(model, said.get(BESIDE) ?? '').answers;
  const beside = Object.keys(kept).length > 0 ? kept : null;
  return { answers, notSure, ignored, changed, claimed: { winner, version }, from, numbers, beside, ask: said.get(ASK) };
}

/** The approach whose page a reader came from, by that page's address. */
export function approachOfPage(address: string): ApproachId | null {
  return approachIn(/\/approaches\/([a-z-]+)\/?(?:$|[?#])/.exec(address)?.[1]);
}

function approachIn(id: string | null | undefined): ApproachId | null {
  return APPROACHES.find((one) => one === id) ?? null;
}

/** What an address holds besides answers. */
type Further = Pick<Partial<FromAddress>, 'numbers' | 'beside'>;

/** The address that restores these answers, with the reader's own numbers and what was kept, under the page given. */
export function addressOf(
  model: Model,
  answers: Answers,
  winner: ApproachId | null,
  page: string,
  { numbers = {}, beside = null }: Further = {},
): string {
  const query = formatQuery(model, answers, winner);
  const own = Object.entries(numbers).map(([question, number]) => `&${NUMBERS[question]!}=${number}`);
  const kept = beside === null ? '' : `&${BESIDE}=${encodeURIComponent(formatQuery(model, beside))}`;
  return query === '' ? page : `${page}?${query}${own.join('')}${kept}`;
}
