/** Answers in a link: `gap=facts&corpus=large&v=1.0.0&w=rag`, in the model's order, and back again from any text whatever. */
import { APPROACHES, NOT_SURE, type Answers, type ApproachId, type Model } from './model.ts';
import { quoted, readAnswers } from './read-answers.ts';
import type { Ignored } from './result.ts';

/** Parameters of a link that are no answers: the model's version and the winner it gave. */
const VERSION = 'v';
const WINNER = 'w';
/** Longer queries are cut here, and parts beyond this number left out: no honest link comes near. */
const MOST_LETTERS = 4000;
const MOST_PARTS = 100;

/** What others add to links to follow their readers: no answers of ours, and none of the reader's doing. */
const TRACKING =
  /^(utm_.*|mtm_.*|pk_.*|hsa_.*|mc_.*|_ga|_gl|_hs.*|(fb|g|d|tw|tt|y)clid|msclkid|igshid|srsltid|gbraid|wbraid|li_fat_id|mkt_tok|oly_.*_id|vero_id|ref_src|ref_url|si)$/;

/** An answer of a link that means something else now than when the link was made, or has another name. */
export interface Changed {
  readonly question: string;
  readonly option: string;
  /** The id in the link, where it was renamed since. */
  readonly was?: string;
}

export interface ParsedQuery {
  readonly answers: Answers;
  /** Questions answered `not-sure` in the link, so that guided mode does not ask them again. */
  readonly notSure: readonly string[];
  /** The model's version when the link was made, null when it does not say or says nonsense. */
  readonly version: string | null;
  /** The winner that was given then. */
  readonly winner: ApproachId | null;
  /** What was left out, and why. */
  readonly ignored: readonly Ignored[];
  /** Answers whose meaning or name has changed since the link was made. */
  readonly changed: readonly Changed[];
}

/**
 * Writes answers as a query without the question mark. The same answers always give the same text.
 *
 * @example
 * formatQuery(model, { corpus: 'large', gap: 'facts' }, 'rag'); // 'gap=facts&corpus=large&v=2.0.0&w=rag'
 * @param winner the winner to go with them; left out when null
 * @param notSure questions that were answered `not-sure`
 */
export function formatQuery(
  model: Model,
  given: Answers,
  winner: ApproachId | null = null,
  notSure: readonly string[] = [],
): string {
  const { answers } = readAnswers(model, given);
  const parts: string[] = [];
  for (const { id } of model.questions) {
    if (answers[id] !== undefined) parts.push(`${id}=${answers[id]}`);
    else if (notSure.includes(id)) parts.push(`${id}=${NOT_SURE}`);
  }
  if (parts.length === 0) return '';
  parts.push(`${VERSION}=${model.version}`);
  if (winner !== null) parts.push(`${WINNER}=${winner}`);
  return parts.join('&');
}

/**
 * Reads a query, with or without its question mark. Never throws: what is damaged, unknown, repeated or too long is named
 * in `ignored` and left out. Of a repeated parameter the first is kept. What trackers add is passed over in silence.
 *
 * @example
 * parseQuery(model, '?gap=facts&utm_source=mail').answers; // { gap: 'facts' }
 * @param reserved further parameters that belong to somebody else and are passed over in silence
 */
export function parseQuery(model: Model, search: string, reserved: readonly string[] = []): ParsedQuery {
  const ignored: Ignored[] = [];
  const given = new Map<string, string>();
  let text = search.startsWith('?') ? search.slice(1) : search;
  if (text.length > MOST_LETTERS) {
    ignored.push({ part: quoted(text.slice(MOST_LETTERS)), reason: 'the link is too long; the rest was left out' });
    const cut = text.lastIndexOf('&', MOST_LETTERS);
    text = text.slice(0, cut < 0 ? 0 : cut);
  }
  const pieces = text.split('&').filter((piece) => piece !== '');
  if (pieces.length > MOST_PARTS)
    ignored.push({ part: `${pieces.length} parts`, reason: 'too many; those at the end were left out' });
  for (const piece of pieces.slice(0, MOST_PARTS)) {
    const at = piece.indexOf('=');
    const key = decoded(at < 0 ? piece : piece.slice(0, at));
    const value = decoded(at < 0 ? '' : piece.slice(at + 1));
    if (key !== null && (reserved.includes(key) || TRACKING.test(key))) continue;
    if (key === null || value === null) ignored.push({ part: quoted(piece), reason: 'damaged' });
    else if (given.has(key)) {
      if (given.get(key) !== value) ignored.push({ part: quoted(`${key}=${value}`), reason: 'given twice; the first was kept' });
    } else given.set(key, value);
  }
  const version = take(given, VERSION, (value) => /^\d{1,4}\.\d{1,4}\.\d{1,4}$/.test(value), ignored);
  const winner = take(given, WINNER, (value) => (APPROACHES as readonly string[]).includes(value), ignored) as ApproachId | null;
  const pairs = Object.fromEntries(given);
  const read = readAnswers(model, pairs);
  return {
    answers: read.answers,
    notSure: model.questions.map((one) => one.id).filter((id) => given.get(id) === NOT_SURE),
    version,
    winner,
    ignored: [...ignored, ...read.ignored],
    changed: [...renamedIn(model, pairs), ...redefinedSince(model, read.answers, version)],
  };
}

/** Answers of a link that are called otherwise today. */
function renamedIn({ questions, renamed }: Model, given: Answers): Changed[] {
  return Object.entries(given).flatMap(([key, value]): Changed[] => {
    const question = Object.hasOwn(renamed.questions, key) ? renamed.questions[key]! : key;
    const option = Object.hasOwn(renamed.options, `${question}.${value}`) ? renamed.options[`${question}.${value}`]! : value;
    const was = `${key}=${value}`;
    if (was === `${question}=${option}` || !questions.find(({ id }) => id === question)?.options.includes(option)) return [];
    return [{ question, option, was: quoted(was) }];
  });
}

/** Answers that mean something else than under the version of the link; a link without a version is one of today. */
function redefinedSince({ redefined }: Model, answers: Answers, since: string | null): Changed[] {
  return Object.entries(answers).flatMap(([question, option]): Changed[] => {
    const changed = redefined[`${question}.${option}`];
    return since !== null && changed !== undefined && compareVersions(changed, since) > 0 ? [{ question, option }] : [];
  });
}

function take(given: Map<string, string>, key: string, fits: (value: string) => boolean, ignored: Ignored[]): string | null {
  const value = given.get(key);
  given.delete(key);
  if (value === undefined || fits(value)) return value ?? null;
  ignored.push({ part: quoted(`${key}=${value}`), reason: key === VERSION ? 'no version of the model' : 'no approach' });
  return null;
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '));
  } catch {
    return null;
  }
}

/**
 * Changelog entries newer than the version of a link, newest first.
 *
 * @example
 * changesSince([{ version: '1.2.0' }, { version: '1.1.0' }], '1.1.0'); // [{ version: '1.2.0' }]
 */
export function changesSince<Entry extends { readonly version: string }>(
  changelog: readonly Entry[],
  version: string,
): readonly Entry[] {
  return changelog.filter((entry) => compareVersions(entry.version, version) > 0);
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((one) => one.split('.').map(Number));
  for (let at = 0; at < 3; at++) {
    const difference = (left![at] ?? 0) - (right![at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
